using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>Why a scenario signs what it signs, or nothing.</summary>
public sealed class DiagnosisTests
{
    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Fact]
    public void On_the_contract_curve_the_flagship_signs_nothing_since_each_asks_for_what_the_other_is_not_ready_for()
    {
        var found = Assert.Single(Diagnose(Repository.Scenario("contract-curve.yaml"), 50));

        Assert.Equal(0, found.Passing);
        foreach (var fates in found.Sides)
        {
            var fate = Assert.Single(fates);
            Assert.Equal((TextStop.Refused, Term.Readiness, 50), (fate.Stop, fate.Term, fate.Count));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void In_every_state_something_becomes_of_the_best_text_of_each_side(string file)
    {
        foreach (var found in Diagnose(Repository.Scenario(file), 12, changes: false))
        {
            Assert.Equal(12, found.States);
            Assert.All(found.Sides, fates => Assert.Equal(12, fates.Sum(fate => fate.Count)));
            Assert.InRange(found.Passing, found.Sides.Max(Passing), Math.Min(found.Open, found.Sides.Sum(Passing)));
            Assert.All(found.Sides.SelectMany(fates => fates), fate =>
                Assert.Equal(fate.Stop is TextStop.None or TextStop.Nothing, fate.By is null));
            Assert.All(found.Sides.SelectMany(fates => fates), fate => Assert.True(fate.Missing >= 0 && (fate.By is not null || fate.Missing == 0)));
        }
    }

    [Fact]
    public void A_change_that_is_found_lets_a_text_pass()
    {
        var scenario = Silent();
        var found = Assert.Single(Diagnose(scenario, 16));

        Assert.False(found.Suffices);
        Assert.Contains(found.Changes, change => change.Path.EndsWith("noDeal", StringComparison.Ordinal));
        Assert.All(found.Changes, change =>
        {
            var changed = Assert.Single(Diagnose(Parameters.With(scenario, change.Path, change.To), 16, changes: false));
            Assert.True(changed.Suffices, change.Path);
        });
        Assert.Equal(found.Changes.OrderBy(change => change.Size), found.Changes);
    }

    [Fact]
    public void No_more_ayes_are_tried_than_a_house_has_members() =>
        Assert.Equal(
            [100, 100, 100],
            Knobs.Of(Repository.Scenario("paris-2018.yaml"))
                .Where(knob => knob.Path.Split('.') is ["actors", "congress", "chamber", "quorum" or "majority" or "overrideQuorum"])
                .Select(knob => knob.High));

    [Fact]
    public void A_game_of_its_own_is_refused() => Assert.Throws<Contracts.RefusalException>(() =>
        Diagnose(Repository.Scenario("theory/rubinstein.yaml"), 4));

    private static int Passing(IReadOnlyList<FateCount> fates) => fates.Where(fate => fate.Stop == TextStop.None).Sum(fate => fate.Count);

    /// <summary>Two that would agree, were it not that one would rather have no deal. It has one round, so that every state is the start.</summary>
    private static Scenario Silent()
    {
        var scenario = Duel.Scenario(
            north: actor => actor with { Judgement = actor.Judgement with { NoDeal = 0.9 } },
            relation: pair => pair with { Trust = Duel.Both(0.9), Ratification = Duel.Both(0.9) });
        return scenario with { Rounds = 1 };
    }

    private static IReadOnlyList<Diagnosis> Diagnose(Scenario scenario, int states, bool changes = true) => changes
        ? Diagnosing.Of(scenario, MindCatalogue.BuiltIn, states, (_, _, _) => { })
        : Diagnosis.Of(scenario, MindCatalogue.BuiltIn, states, [], Parameters.With, (_, _, _) => { });
}
