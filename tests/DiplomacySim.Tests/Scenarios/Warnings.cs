using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests.Scenarios;

/// <summary>What check warns of: wishes that an actor's conduct belies, and texts in which nobody gives anything.</summary>
public sealed class Warnings
{
    private const string Paris = "paris-2018.yaml";
    private const string Wish = "actors.kremlin.ideal.syria";

    /// <summary>The Kremlin moves Syria alone, which stands at 0.2; Washington wants it at 0.6.</summary>
    private static readonly string[] Planted = [Wish + "=0.35"];

    [Fact]
    public void A_wish_for_what_a_party_could_have_had_alone_is_named_with_what_would_be_right()
    {
        var warning = Assert.Single(Of(Paris, Planted), warning => warning.Path == Wish);

        Assert.Equal("Kremlin wants political process in Syria at 0.35, nearer to what White House wants, and its party moves it alone, but it "
            + "stands at 0.2: it would have been moved already; right is an ideal point where it stands, or say "
            + "what holds it there", warning.Message);
    }

    [Theory]
    [InlineData("it is wanted where it stands", "actors.kremlin.ideal.syria=0.2")]
    [InlineData("it is wanted further from what the other wants", "actors.kremlin.ideal.syria=0.1")]
    [InlineData("the other wants it on the same side no more", "actors.white-house.ideal.syria=0.2")]
    [InlineData("both move it", "issues.syria.control=[russia, united-states]")]
    [InlineData("a chamber wants it where it stands", "actors.duma={party: russia, role: legislature, ideal: {syria: 0.2}, salience: {syria: 1}}")]
    [InlineData("a chamber wants it on the other side", "actors.duma={party: russia, role: legislature, ideal: {syria: 0.1}, salience: {syria: 1}}")]
    [InlineData("nobody talks", "relations.us-russia.talks=false")]
    public void What_is_no_contradiction_is_not_named(string why, string set) =>
        Assert.True(Of(Paris, [.. Planted, set]).All(warning => warning.Path != Wish), why);

    [Fact]
    public void A_chamber_that_wants_it_too_holds_nothing() => Assert.Single(
        Of(Paris, [.. Planted, "actors.duma={party: russia, role: legislature, ideal: {syria: 0.3}, salience: {syria: 1}}"]),
        warning => warning.Path == Wish);

    [Fact]
    public void A_game_of_theory_has_no_such_warning()
    {
        const string Game = "theory/rubinstein.yaml";
        string[] sets = ["issues.pie.control=[first]", "actors.two.ideal.pie=0.5"];

        Assert.Empty(Of(Game, sets));
        Assert.Contains(Of(Game, [.. sets, "protocol=null", "actors.one.mind=executive", "actors.two.mind=executive"]),
            warning => warning.Path == "actors.one.ideal.pie");
    }

    [Fact]
    public void A_text_that_all_would_sign_for_nothing_is_told_in_the_words_of_the_scenario() => Assert.Contains(
        "electricity for the neighbours towards long contracts below cost (0.20 → 0.50)",
        Assert.Single(Of("nile-2019.yaml"), warning => warning.Path == "relations.ethiopia-sudan").Message, StringComparison.Ordinal);

    [Fact]
    public void A_review_by_who_cannot_override_is_named()
    {
        const string Review = "issues.sanctions.procedure=review";

        Assert.DoesNotContain(Of(Paris, Review), warning => warning.Path == "issues.sanctions.procedure");
        Assert.Equal("Congress reviews texts on it and has not the power to override, without which it can stop none", Assert.Single(
            Of(Paris, Review, "actors.congress.chamber.powers.override=false"), warning => warning.Path == "issues.sanctions.procedure").Message);
    }

    [Theory]
    [InlineData("tied-hands.yaml", "actors.chancellery.judgement.audience", "actors.chancellery.judgement.audience=0.1",
        "actors.chancellery.mind=contract-curve")]
    [InlineData("sequenced.yaml", "rules.sequenced", "rules.sequenced=true", "actors.*.mind=contract-curve")]
    [InlineData("theory/nash.yaml", "actors.one.worth", "expects=null")]
    [InlineData("theory/nash.yaml", "actors.two.strategy", "expects=null")]
    public void A_value_that_nobody_goes_by_is_named(string file, string path, params string[] sets)
    {
        string[] all = [.. sets.SelectMany(set => set.Contains('*', StringComparison.Ordinal)
            ? ((Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{file}"))).Scenario.Actors
                .Select(actor => set.Replace("*", actor.Id, StringComparison.Ordinal))
            : [set])];

        Assert.Single(Of(file, all), warning => warning.Path == path);
        Assert.DoesNotContain(Of(file, [.. all.Take(all.Length > 1 ? 1 : 0)]), warning => warning.Path == path);
    }

    /// <summary>Scenarios that are published have none, unless they say so.</summary>
    [Fact]
    public void Published_scenarios_contradict_themselves_only_where_they_say_so()
    {
        var found = Repository.AllScenarioFiles
            .SelectMany(file => Of(file).Where(IsOfConduct).Select(warning => (File: file, warning.Path))).ToArray();

        Assert.Equal(
        [
            ("nile-2019.yaml", "actors.addis-ababa.ideal.power"),
            ("nile-2019.yaml", "relations.ethiopia-sudan"),
            ("no-congress-veto.yaml", "actors.white-house.ideal.sanctions"),
            ("prespa-2018.yaml", "relations.greece-macedonia"),
        ], found);
        Assert.All(found, warning => Assert.Contains("`check` says", File.ReadAllText(Repository.Path($"scenarios/{warning.File}")),
            StringComparison.Ordinal));
    }

    private static bool IsOfConduct(ScenarioWarning warning) =>
        warning.Path.Contains(".ideal.", StringComparison.Ordinal) || warning.Message.Contains("nobody gives anything", StringComparison.Ordinal);

    private static IReadOnlyList<ScenarioWarning> Of(string file, params string[] sets)
    {
        var document = CheckDocument.Of([Repository.Path($"scenarios/{file}")], sets, MindCatalogue.BuiltIn);
        Assert.Empty(document.Problems);
        return document.Warnings;
    }
}
