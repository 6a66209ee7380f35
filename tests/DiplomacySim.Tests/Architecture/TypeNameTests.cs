namespace DiplomacySim.Tests;

public sealed class TypeNameTests
{
    private static readonly string[] Known =
    [
        "Choice: DiplomacySim.Model.Decisions.Choice, DiplomacySim.Scenarios.Choice",
        "Difference: DiplomacySim.Analysis.Difference, DiplomacySim.Client.Commands.Difference",
        "Entry: DiplomacySim.Model.Decisions.Entry, DiplomacySim.Scenarios.Entry",
        "Finding: DiplomacySim.Analysis.Finding, DiplomacySim.Scenarios.Finding",
        "IMind: DiplomacySim.Model.Minds.IMind, DiplomacySim.Model.StackedOffers.IMind",
        "Keys: DiplomacySim.Contracts.Keys, DiplomacySim.Scenarios.Keys",
        "Measure: DiplomacySim.Model.Measures.Measure, DiplomacySim.Telemetry.Measure",
        "Names: DiplomacySim.Scenarios.Names, DiplomacySim.Telemetry.Names",
        "Part: DiplomacySim.Model.Scenarios.Part, DiplomacySim.Reporting.Part",
        "Reply: DiplomacySim.Contracts.Reply, DiplomacySim.Model.StackedOffers.Reply",
        "Result: DiplomacySim.Analysis.Theory.Result, DiplomacySim.Model.StackedOffers.Result",
        "Script: DiplomacySim.Client.Completion.Script, DiplomacySim.Model.Minds.Reference.Script",
        "State: DiplomacySim.Client.Results.ReproduceCommand.State, namespace DiplomacySim.Model.State",
        "Texts: DiplomacySim.Scenarios.Texts, namespace DiplomacySim.Model.Texts",
        "Turn: DiplomacySim.Model.Questions.Turn, DiplomacySim.Model.StackedOffers.Turn",
        "Values: DiplomacySim.Model.Decisions.Ledger.Values, DiplomacySim.Scenarios.Values",
        "Variation: DiplomacySim.Analysis.FlipSearch.Variation, DiplomacySim.Analysis.Variation",
        "Words: DiplomacySim.Model.Words, DiplomacySim.Scenarios.Words",
    ];

    [Fact]
    public void No_type_name_stands_for_two_things() => KnownOffences.Match(
        Known,
        [.. TypeNames.WithTwoMeanings(Projects.Names.SelectMany(Projects.Sources).Select(source => SourceModel.Parse(source.Path, source.Text)))]);

    [Theory]
    [InlineData("namespace A; class One { class Same; } class Other { enum Same; }", "Same: A.One.Same, A.Other.Same")]
    [InlineData("namespace A { delegate void Same(); } namespace B { record Same; }", "Same: A.Same, B.Same")]
    [InlineData("namespace A.Same { class One; } namespace B { class Same; }", "Same: B.Same, namespace A.Same")]
    [InlineData("namespace A; class Same; class Same<T>;")]
    [InlineData("namespace A; partial class Same; partial class Same;")]
    [InlineData("namespace A.Same { class One; } namespace B.Same { class Other; }")]
    [InlineData("namespace A; static class One { extension(int number) { int Twice() => 2 * number; } extension(string text) { } }")]
    public void Two_meanings_are_told_from_two_parts(string code, params string[] meanings) =>
        Assert.Equal(meanings, TypeNames.WithTwoMeanings([SourceModel.Parse("Sample.cs", code)]));
}
