namespace DiplomacySim.Tests;

/// <summary>Acts are made and read by what their numbers say; the numbers are those of the record.</summary>
public sealed class ActViewTests
{
    [Fact]
    public void What_is_made_by_a_view_is_read_by_it_and_packed_as_the_record_has_it()
    {
        Same(ActKind.Meeting, new MeetingHeld(true), -1, 0, 2, 0);
        Same(ActKind.Meeting, new MeetingHeld(false), -1, 0, 1, 0);
        Same(ActKind.Guarantee, new ThirdPartyStep(0.3), -1, 0, 0.3, 0);
        Same(ActKind.Rejection, new PointText(0.4), 0, 0, 0.4, 0);
        Same(ActKind.Bill, new Division(3, 0.6, 0.2), -1, 3, 0.6, 0.2);
        Same(ActKind.Rejection, new DivisionVote(3, 0.2), -1, 3, 0.2, 0);
        Same(ActKind.Position, new PositionTaken(0.7), 0, 0, 0.7, 0);
        Same(ActKind.Commitment, new CommitmentStart(true), -1, 1, 0, 0);
        Same(ActKind.Commitment, new CommitmentStart(false), -1, 0, 0, 0);
        Same(ActKind.Shock, new ShockEvent(2), -1, 2, 0, 0);
        Same(ActKind.Incident, new IncidentEvent(2, 0.1), -1, 2, 0.1, 0);
        Same(ActKind.Election, new ElectionResult(1, 2, 0.55), -1, 1, 2, 0.55);
        Same(ActKind.Climate, new ClimateReading(0.5, 0.45), -1, 0, 0.5, 0.45);
        Same(ActKind.Result, new ForecastPoint(CentralPoint.WeightedMeanAtStart, 0.8), 0, 2, 0.8, 0);
        Same(ActKind.Result, new WinChance(ChallengeRule.UniformMarkov, 0.25), -1, 1, 0.25, 0, actor: 4);
    }

    [Fact]
    public void An_act_says_nothing_of_what_its_kind_does_not_measure()
    {
        var act = Act.OfNobody(ActKind.Climate);
        act.Say(new ClimateReading(0.5, 0.45));

        Assert.False(act.Is(out ElectionResult result));
        Assert.Equal(default, result);
        Assert.Contains("Climate", Assert.Throws<InvalidOperationException>(() => act.As<ElectionResult>()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => act.Say(new ElectionResult(0, 0, 0.5)));
    }

    [Theory]
    [InlineData(1, "White House (challenger)", "the challenger wins the election, White House (challenger) is in office")]
    [InlineData(1, "White House", "the challenger wins the election, White House changes hands")]
    [InlineData(1, "", "the challenger wins the election, White House changes hands")]
    [InlineData(0, "White House (challenger)", "the incumbent wins the election, White House stays in office")]
    public void An_election_says_who_has_won(double chance, string name, string said)
    {
        var paris = Repository.Scenario("paris-2018.yaml");
        var vote = paris.Elections[0] with { Round = 1, Chance = chance, Incumbency = 0 };
        var log = Simulation.Play(
            new CompiledScenario(paris with { Elections = [vote with { Challenger = vote.Challenger with { Name = name } }] }), 1, 1);

        Assert.Equal(said, Wording.Of(log.Acts.Single(act => act.Kind == ActKind.Election), log.Setting));
    }

    /// <summary>Who has won before is the incumbent of the next election.</summary>
    [Fact]
    public void A_challenger_in_office_is_the_incumbent_of_the_next_election()
    {
        var paris = Repository.Scenario("paris-2018.yaml");
        var first = paris.Elections[0] with { Round = 1, Chance = 1, Incumbency = 0 };
        var log = Simulation.Play(
            new CompiledScenario(paris with { Elections = [first, first with { Id = "next", Round = 2, Chance = 0 }] }), 1, 2);

        Assert.Equal("the incumbent wins the election, White House (challenger) stays in office",
            Wording.Of(log.Acts.Last(act => act.Kind == ActKind.Election), log.Setting));
    }

    [Fact]
    public void A_bill_of_the_six_phases_divides_nothing() =>
        Assert.False((Act.OfNobody(ActKind.Bill) with { Issue = 3, Amount = 0.2 }).Is(out Division _));

    [Fact]
    public void The_counts_of_the_columns_of_results_stay_in_their_order() => Assert.Equal(
        [
            "meetings: Meeting", "declined: Declined", "offers: Offer, Counter", "demands: Demand", "rejections: Rejection",
            "acceptances: Acceptance",
            "amendments: Amendment", "vetoes: Veto", "objections: Objection", "deals: Deal", "failures: DealFailed", "commitments: Commitment",
            "tranches: Tranche", "delays: Delay", "suspensions: Suspension", "breaches: Breach", "sanctions: Coercion, Signature, Override",
            "conciliations: Conciliation", "bills: Bill", "overrides: Override", "incidents: Incident",
        ],
        Counts.All.Select(count => $"{count.Name}: {string.Join(", ", count.Kinds)}"));

    private static void Same<TView>(ActKind kind, TView view, int issue, int entry, double amount, double cost, int actor = -1)
        where TView : struct, IActView<TView>
    {
        var act = Act.OfNobody(kind) with { Actor = actor };
        act.Say(view);

        Assert.Equal(view, act.As<TView>());
        Assert.Equal((issue, entry, amount, cost), (act.Issue, act.Entry, act.Amount, act.Cost));
    }
}
