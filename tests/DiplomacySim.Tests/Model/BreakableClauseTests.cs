using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Clauses that can be broken at a price, and what that does.</summary>
public sealed class BreakableClauseTests
{
    private const int Deal = 1;

    [Fact]
    public void Without_a_price_a_clause_is_a_moratorium()
    {
        var witness = Bound(null, snapback: false);

        Assert.Equal([Choice.Pass], new LegalAnswers(Turn, witness.View.World).Choices);
        Assert.Equal(Choice.Pass, new ExecutiveMind().Answer(Turn, witness.View).Choice);
    }

    [Fact]
    public void The_price_is_a_term_and_decides() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Sample((price, resentment) =>
    {
        var view = Bound(price, snapback: false, resentment).View;
        var move = new ExecutiveMind().Answer(Turn, view);
        var terms = move.Decision!.Value.Terms;
        var gain = PolicyValue.Gain(view.Self, 0, move.Amount, view.World);

        Assert.Equal(-price, terms.Of(Term.Breach));
        Assert.Equal(gain + (0.5 * resentment) - price, terms.Sum, 1e-12);
        Assert.Equal(terms.Sum >= 0.1 ? Choice.Coerce : Choice.Pass, move.Choice);
    });

    [Fact]
    public void An_act_the_same_way_as_the_clause_stays_ruled_out()
    {
        var view = Bound(0.05, snapback: false).View;

        Assert.Equal([Choice.Coerce, Choice.Pass], new LegalAnswers(Turn, view.World).Choices);
        Assert.Null(Moratorium.Price(view.Self, 0, 1, view.World));
        Assert.Equal(0.05, Moratorium.Price(view.Self, 0, -1, view.World));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_act_against_a_clause_is_a_breach_of_it(bool snapback)
    {
        var setting = new CompiledScenario(Scenario(0.01, snapback, 1));
        var run = new Run(setting, new Chance(1));
        var log = new Log(setting);
        run.Attend(log);
        run.Recall(Signed());
        foreach (var sheet in run.Rounds().TakeWhile(_ => log.Rounds < 2))
        {
            for (var place = 0; place < sheet.Count; place++)
            {
                sheet.Answer(place, sheet.Turn(place) switch
                {
                    { Question: Question.Act, Actor: 0 } => new Move { Choice = Choice.Coerce, Issue = 0, Amount = -0.1 },
                    { Question: Question.Act } => new Move { Choice = Choice.Pass },
                    { Question: Question.Comply } => new Move { Choice = Choice.Delay },
                    _ => new Move { Choice = Choice.Appraise },
                });
            }
        }

        var breach = Assert.Single(log.Acts, act => act.Kind == ActKind.Breach);
        var deed = log.Acts[breach.Cause - 1];
        Assert.Equal((ActKind.Coercion, 2, 0, 1), (deed.Kind, breach.Commitment, breach.Source, breach.Target));
        Assert.Equal(CommitmentStatus.Breached, run.World.Commitment(2).Status);
        Assert.False(run.World.IsBound(0));
        Assert.Equal(0.3, run.World.StatusQuo[0], 1e-12);

        // The north wants the issue at 0 and has a quarter of its weight on it: .4 to .3 is worth ¼(.16 − .09).
        Assert.Equal(0.25 * 0.07, breach.Cost, 1e-12);
        var (before, after) = Around(breach, 1, log);
        Assert.Equal(Bayes.AfterBreach(before.Trust, breach.Cost, new Beliefs()), after.Trust, 1e-12);

        var suspended = log.Acts.Where(act => act.Kind == ActKind.Suspension).ToArray();
        Assert.Equal(snapback ? 1 : 0, suspended.Length);
        Assert.Equal(!snapback, run.World.IsBound(1));
        Assert.Equal(snapback ? CommitmentStatus.Suspended : CommitmentStatus.InForce, run.World.Commitment(3).Status);
        if (snapback)
        {
            var (held, holds) = Around(suspended[0], 0, log);
            Assert.Equal(held, holds);
            Assert.Equal((Quad.None, breach.Id), (suspended[0].Coding.Quad, suspended[0].Cause));
            Assert.Equal("south suspends what is due on southern", Wording.Of(suspended[0], setting));
        }
    }

    [Fact]
    public void A_clause_that_was_suspended_binds_again_once_it_is_carried_out()
    {
        var record = new PublicRecord(new CompiledScenario(Scenario(0.01, true, 1)));
        foreach (var act in Signed())
        {
            record.Hear(act);
        }

        record.Hear(Of(ActKind.Suspension, 1, 0, 4) with { Commitment = 3, Issue = 1 });
        Assert.False(record.World.IsBound(1));
        record.Hear(Of(ActKind.Tranche, 1, 0, 5) with { Commitment = 3, Issue = 1, Amount = 0.1 });
        Assert.True(record.World.IsBound(1));
    }

    [Fact]
    public void A_legislature_passes_an_act_against_a_clause_where_a_statute_may()
    {
        Move Vote(double? price)
        {
            var house = Duel.Executive("north", ("northern", 0, 1), ("southern", 1, 3)) with
            {
                Id = "house",
                Role = Role.Legislature,
                Coercion = new Coercion { Restraint = -0.5 },
                Chamber = new Chamber { Statute = price, Powers = new Powers { Sanction = true } },
            };
            var scenario = Scenario(null, false, 1) with { Actors = [.. Scenario(null, false, 1).Actors, house] };
            var witness = new Witness(new CompiledScenario(scenario), 2, new Chance(1));
            foreach (var act in Signed())
            {
                witness.See(act);
            }

            return new LegislatureMind().Answer(
                new Turn { Question = Question.Legislate, Actor = 2, Relation = 0, Other = 1 }, witness.View);
        }

        Assert.Equal(Choice.Pass, Vote(null).Choice);
        Assert.Equal((Choice.Coerce, -0.2), (Vote(0.2).Choice, Vote(0.2).Decision!.Value.Terms.Of(Term.Breach)));
        Assert.Equal(Choice.Pass, Vote(1).Choice);
    }

    /// <returns>What an actor believes of the other side before and after it has seen an act.</returns>
    private static (Belief Before, Belief After) Around(Act told, int actor, Log log)
    {
        var witness = new Witness(log.Setting, actor, new Chance(1));
        foreach (var act in log.Acts.TakeWhile(act => act.Id < told.Id))
        {
            witness.See(act);
        }

        var before = witness.View.Memory.Belief(1 - actor);
        witness.See(told);
        return (before, witness.View.Memory.Belief(1 - actor));
    }

    private static Turn Turn => new() { Question = Question.Act, Actor = 0, Relation = 0, Other = 1 };

    private static Witness Bound(double? price, bool snapback, double resentment = 1)
    {
        var witness = new Witness(new CompiledScenario(Scenario(price, snapback, resentment)), 0, new Chance(1));
        foreach (var act in Signed())
        {
            witness.See(act);
        }

        return witness;
    }

    /// <summary>The north has bound itself to raise its issue, and its instrument presses by lowering it; the south has bound itself too.</summary>
    private static Act[] Signed() =>
    [
        Of(ActKind.Deal, 0, 1, Deal),
        Of(ActKind.Commitment, 0, 1, 2) with { Issue = 0, Amount = 0.3 },
        Of(ActKind.Commitment, 1, 0, 3) with { Issue = 1, Amount = 0.3 },
        Act.OfNobody(ActKind.RoundEnd) with { Id = 4, Round = 1 },
    ];

    private static Act Of(ActKind kind, int source, int target, int id) => new()
    {
        Id = id, Round = 1, Kind = kind, Actor = source, Source = source, Target = target, Relation = 0, Issue = -1,
        Cause = kind == ActKind.Commitment ? Deal : 0,
    };

    private static Scenario Scenario(double? price, bool snapback, double resentment)
    {
        var duel = Duel.Scenario(
            actor => actor with { Coercion = new Coercion { BreachPrice = price, Resentment = resentment } },
            relation: pair => pair with { Talks = false, Trust = Duel.Both(0.5), Grievance = Duel.Both(0.5) },
            rules: new Rules { Snapback = snapback, Drift = false, Beliefs = new Beliefs { GrievanceHalfLife = 0 } });
        return duel with { Issues = [duel.Issues[0] with { StatusQuo = 0.4 }, duel.Issues[1] with { StatusQuo = 0.4 }] };
    }
}
