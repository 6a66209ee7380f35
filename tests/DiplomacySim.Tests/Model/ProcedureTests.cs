using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>A text needs of a legislature what the strictest of its clauses does: its quorum, that it is not stopped, or nothing.</summary>
public sealed class ProcedureTests
{
    private static readonly double[] Places = [-0.3, -0.1, 0, 0.2, 0.4];

    [Theory]
    [InlineData(Procedure.Treaty, Procedure.Agreement, 4)]
    [InlineData(Procedure.Review, Procedure.Treaty, 4)]
    [InlineData(Procedure.Review, Procedure.Agreement, 2)]
    [InlineData(Procedure.Agreement, Procedure.Agreement, null)]
    public void The_strictest_clause_holds(Procedure northern, Procedure southern, int? needed)
    {
        var view = View(northern, southern);

        Assert.Equal(needed, Assent.Needed(view.Self, Duel.Text(100, 900), view.World));
        Assert.Equal(northern == Procedure.Treaty ? 4 : northern == Procedure.Review ? 2 : null,
            Assent.Needed(view.Self, Duel.Text(100, -1), view.World));
    }

    [Fact]
    public void A_text_under_review_falls_only_where_a_majority_disapproves_and_overrides() => Gen.Select(
        Gen.Int[1, 5], Gen.Int[1, 5], Gen.Short[1, 1000], Gen.Short[1, 1000], Gen.Double[0, 0.6]).Sample(
            (majority, overriding, northern, southern, noDeal) =>
    {
        var view = View(Procedure.Review, Procedure.Review, noDeal, chamber => chamber with { Majority = majority, OverrideQuorum = overriding });
        var text = Duel.Text(northern, southern);
        var noes = Places.Count(place => Prospect.Of(view.Self, text, view.World, place).Keep < noDeal - 1e-12);

        Assert.Equal(!(noes >= majority && noes >= overriding), new LegislatureMind().Accepts(text, Turn(text), view));
        Assert.Equal(noes, new LegislatureMind().Roll(text, Turn(text), view)!.Tally.Noes);
    });

    [Fact]
    public void A_legislature_that_cannot_override_cannot_stop_what_is_under_review()
    {
        var view = View(Procedure.Review, Procedure.Review, 2, chamber => chamber with { Powers = new Powers() });

        Assert.Null(Assent.Needed(view.Self, Duel.Text(100, 900), view.World));
        Assert.Equal(1, Play(view.Setting.Scenario).Counts[ActKind.Deal]);
    }

    [Fact]
    public void Leaders_foresee_the_vote_that_the_procedure_asks_for() => Gen.Select(
        Gen.Short[1, 1000], Gen.Short[1, 1000], Gen.OneOf(Gen.Const(Procedure.Treaty), Gen.Const(Procedure.Review), Gen.Const(Procedure.Agreement)))
        .Sample((northern, southern, procedure) =>
    {
        var house = View(procedure, procedure, 0.3);
        var text = Duel.Text(northern, southern);
        var view = Duel.View(house.Setting.Scenario, 0);
        var passes = new LegislatureMind().Accepts(text, Turn(text), house);

        Assert.Equal(passes ? 1 : 0, Passage.Of(text, Turn(text) with { Question = Question.Consider, Actor = 0 }, view).Home);
        Assert.Equal(passes, Assents(house).Lets(2, text));
    });

    [Fact]
    public void What_needs_no_vote_is_put_to_none()
    {
        var (treaty, agreement) = (Play(Scenario(Procedure.Treaty, 0.9)), Play(Scenario(Procedure.Agreement, 0.9)));

        Assert.True(treaty.Counts[ActKind.Veto] > 0);
        Assert.Equal(0, treaty.Counts[ActKind.Deal]);
        Assert.Equal(1, agreement.Counts[ActKind.Deal]);
        Assert.DoesNotContain(agreement.Acts, act => act.Tally.WasTaken);
    }

    [Fact]
    public void Votes_are_told_with_what_was_needed()
    {
        var passed = Play(Scenario(Procedure.Review, -1));
        var stopped = Play(Scenario(Procedure.Review, 2) with { Rules = new Rules() });

        Assert.Contains("lets the text with south stand, 5 to 0, 2 needed", Told(passed, ActKind.Ratification), StringComparison.Ordinal);
        Assert.Contains("stops the text with south, 0 to 5, 2 needed", Told(stopped, ActKind.Veto), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_looks_for_the_ayes_that_are_needed()
    {
        // Of a text that four refuse the smallest change finds a second who does not; as a treaty it would have to find four.
        var view = View(Procedure.Review, Procedure.Review, 0.45);
        var text = Duel.Text(900, 400);
        var move = new LegislatureMind().Answer(Turn(text), view);

        Assert.Equal((Choice.Amend, 2), (move.Choice, move.Tally.Needed));
        Assert.Equal(2, new LegislatureMind().Roll(move.Deal!, Turn(text), view)!.Tally.Ayes);
    }

    [Fact]
    public void All_that_both_would_sign_can_be_ratified_where_no_vote_is_needed()
    {
        Zone Of(Procedure procedure) => Zone.Of(Assents(View(procedure, procedure, 0.9)));

        Assert.Equal(0, Of(Procedure.Treaty).Ratifiable);
        Assert.True(Of(Procedure.Agreement).Possible > 0);
        Assert.Equal(Of(Procedure.Agreement).Possible, Of(Procedure.Agreement).Ratifiable);
    }

    private static string Told(Log log, ActKind kind) => Wording.Of(log.Acts.First(act => act.Kind == kind), log.Setting);

    private static Log Play(Scenario scenario) => Simulation.Play(new CompiledScenario(scenario), 1);

    private static Assents Assents(View view)
    {
        var assents = new Assents(view.World, 0, MindCatalogue.BuiltIn);
        assents.Believe(new(1, 0, 1), new(1, 0, 1));
        return assents;
    }

    private static Turn Turn(Deal text) => new() { Question = Question.Ratify, Actor = 2, Relation = 0, Other = 1, Deal = text };

    private static View View(Procedure northern, Procedure southern, double noDeal = 0, Func<Chamber, Chamber>? chamber = null) =>
        Duel.View(Scenario(northern, noDeal, chamber) is var scenario ? scenario with
        {
            Issues = [scenario.Issues[0], scenario.Issues[1] with { Procedure = southern }],
        } : null!, 2);

    private static Scenario Scenario(Procedure procedure, double noDeal, Func<Chamber, Chamber>? chamber = null)
    {
        var leader = Duel.Executive("north", ("northern", 0, 1), ("southern", 1, 3));
        var house = leader with
        {
            Id = "house",
            Role = Role.Legislature,
            Judgement = leader.Judgement with { NoDeal = noDeal },
            Chamber = (chamber ?? (one => one))(new Chamber
            {
                Members = 5, Quorum = 4, Majority = 3, OverrideQuorum = 4, Powers = new Powers { Override = true },
                Blocs = [new Bloc { Id = "all", Positions = Places }],
            }),
        };
        var duel = Duel.Scenario(
            actor => actor with { Judgement = actor.Judgement with { Uncertainty = new Uncertainty { Own = 0, Other = 0 } } },
            legislature: house, rules: new Rules { Passage = true });
        return duel with { Issues = [.. duel.Issues.Select(issue => issue with { Procedure = procedure })] };
    }
}
