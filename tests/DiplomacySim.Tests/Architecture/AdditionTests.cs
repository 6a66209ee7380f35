using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

/// <summary>What is added is found without touching anything else, or what is missing for it is named.</summary>
public sealed class AdditionTests
{
    private const string Counted = "DiplomacySim.Model.Measures.Counts";

    [Fact]
    public void A_kind_of_act_without_a_row_is_named()
    {
        using var model = new AlteredModel("Acts/ActKind.cs", "Pledge = 47,", "Pledge = 47, Parley = 48,");

        Assert.Equal("The table of acts has no row for Parley.", Failure(() => model.Call("DiplomacySim.Model.Acts.ActTable", "get_All")));
        Assert.Equal("The table of acts has no row for Parley.", Failure(() => Initialise(model, Counted)));
    }

    [Fact]
    public void A_kind_of_act_that_has_two_rows_is_named()
    {
        using var model = new AlteredModel("Acts/ActTable.cs", "new(ActKind.Aid,", "new(ActKind.Aid, Phase.Contact, _ => \"\"), new(ActKind.Aid,");

        Assert.Equal("The table of acts has more than one row for Aid.", Failure(() => model.Call("DiplomacySim.Model.Acts.ActTable", "get_All")));
    }

    [Fact]
    public void A_question_without_its_answers_is_named()
    {
        using var model = new AlteredModel("Questions/Question.cs", "Pledge = 18,", "Pledge = 18, Reflect = 19,");

        Assert.Equal("The table of answers has no row for Reflect.", Failure(() => Initialise(model, "DiplomacySim.Model.Questions.LegalChoices")));
    }

    [Fact]
    public void A_term_without_its_words_is_named()
    {
        using var model = new AlteredModel("Decisions/Term.cs", "Favour = 33,", "Favour = 33, Honour = 99,");
        var term = model.Value("DiplomacySim.Model.Decisions.Term", "Honour");

        Assert.Equal(
            "The table of reasons has no row for Honour.",
            Failure(() => model.Call("DiplomacySim.Model.Decisions.Reasons", "Of", term, true)));
    }

    [Fact]
    public void A_mind_without_a_place_in_the_catalogue_is_named()
    {
        const string Known = "public abstract class RepeatedGameMind : ReferenceMind";
        const string Added =
            """
            public sealed class Newcomer : ReferenceMind
            {
                public override string Name => "newcomer";

                public override string Description => "Answers nothing.";

                public override bool Fits(Role role, Game? game) => true;

                private protected override Move? Play(in Turn turn, View view) => null;
            }
            """;
        using var model = new AlteredModel("Minds/Reference/Strategies.cs", Known, $"{Added}\n{Known}");

        Assert.Empty(WithoutAPlace(typeof(IMind).Assembly));
        Assert.Equal(["Newcomer"], WithoutAPlace(model.Assembly));
    }

    [Fact]
    public void A_count_is_found_that_is_added_to_a_row()
    {
        using var model = new AlteredModel("Acts/ActTable.cs", "leaves the table\")", "leaves the table\", \"departures\")");
        var counts = (IEnumerable)model.Assembly.GetType(Counted)!.GetField("All")!.GetValue(null)!;

        Assert.Contains("departures", counts.Cast<ITuple>().Select(count => (string)count[0]!));
        Assert.DoesNotContain("departures", Counts.All.Select(count => count.Name));
    }

    [Fact]
    public void A_measure_is_written_down_that_is_added_to_the_list()
    {
        const string Next = "new(\"lowest\"";
        using var analysis = new AlteredModel(
            "Ensembles/RunMeasure.cs", Next, $"new(\"length\", \"rounds\", 0, 100, 1, \"rounds played\", run => run.Rounds),\n{Next}", "Analysis");
        var setting = new CompiledScenario(Repository.Scenario("prespa-2018.yaml"));
        var place = RunMeasure.Place("lowest");
        var usual = Assert.Single(Player.PlayAll(setting, 1, 12, 1)).Runs;

        var none = analysis.Value("DiplomacySim.Analysis.Detail", "None");
        var batches = (Array)analysis.Call("DiplomacySim.Analysis.Player", "PlayAll", setting, 1, 12, 1L, none, null, CancellationToken.None)!;
        var batch = Assert.Single(batches.Cast<object>());
        Assert.Equal([.. usual[..place], 12, .. usual[place..]], (int[])batch.GetType().GetProperty("Runs")!.GetValue(batch)!);
    }

    [Fact]
    public void A_measure_without_its_value_is_an_error()
    {
        using var analysis = new AlteredModel(
            "Ensembles/RunMeasure.cs", "lowest index of any round\", run => run.Lowest", "lowest index of any round\"", "Analysis");

        Assert.StartsWith("Ensembles/RunMeasure.cs(", Assert.Single(analysis.Errors), StringComparison.Ordinal);
    }

    /// <returns>The message of what makes an action fail.</returns>
    private static string Failure(Action action) => Assert.ThrowsAny<Exception>(action).GetBaseException().Message;

    private static void Initialise(AlteredModel model, string type) => RuntimeHelpers.RunClassConstructor(model.Assembly.GetType(type)!.TypeHandle);

    /// <returns>The minds of an assembly that no scenario can ask for.</returns>
    private static IEnumerable<string> WithoutAPlace(Assembly model)
    {
        var catalogue = model.GetType("DiplomacySim.Model.Seats.MindCatalogue")!;
        var names = (IEnumerable<string>)catalogue.GetProperty("Names")!.GetValue(catalogue.GetField("BuiltIn")!.GetValue(null))!;
        var mind = model.GetType("DiplomacySim.Model.Minds.IMind")!;
        return model.GetTypes()
            .Where(type => type.IsAssignableTo(mind) && !type.IsAbstract)
            .Where(type => !names.Contains((string)mind.GetProperty("Name")!.GetValue(Activator.CreateInstance(type, nonPublic: true))!))
            .Select(type => type.Name);
    }
}
