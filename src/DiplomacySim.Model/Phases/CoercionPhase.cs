using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Phases;

/// <summary>Acts done alone on issues one controls: pressure and conciliation by executives, then acts of legislatures, which an executive
/// may refuse to sign and a legislature may pass over its veto.</summary>
internal sealed class CoercionPhase(RoundContext run) : IPhase
{
    private readonly Snapback snapback = new(run);

    public IEnumerable<Sheet> Play()
    {
        AskExecutives();
        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;

            // As things stand when all decide, whoever acts first.
            var costs = run.Costs(Cost);
            var broken = Enumerable.Range(0, run.Sheet.Count).Select(Broken).ToArray();
            for (var place = 0; place < run.Sheet.Count; place++)
            {
                if (run.Sheet.Move(place).Choice is (Choice.Coerce or Choice.Conciliate) and var choice)
                {
                    Do(place, choice == Choice.Coerce ? ActKind.Coercion : ActKind.Conciliation, 0, costs[place], broken[place]);
                }
            }

            snapback.Release();
        }

        foreach (var sheet in Legislate())
        {
            yield return sheet;
        }
    }

    private void AskExecutives()
    {
        run.Sheet.Clear();
        foreach (var pair in run.Rules.Coercion ? run.Setting.RelationsInTurn : [])
        {
            foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
            {
                if (run.Setting.Executives[party] is { } executive && HasInstrument(executive, pair.Other(party)))
                {
                    run.Sheet.Ask(About(Question.Act, executive, pair, pair.Other(party)));
                }
            }
        }
    }

    private IEnumerable<Sheet> Legislate()
    {
        foreach (var pair in run.Rules.Coercion ? run.Setting.RelationsInTurn : [])
        {
            for (var side = 0; side < 2; side++)
            {
                var (party, other) = (pair.Party(side), pair.Party(1 - side));
                if (run.Setting.Legislatures[party] is not { } legislature || !Sits(legislature) || !HasInstrument(legislature, other))
                {
                    continue;
                }

                yield return run.Ask(About(Question.Legislate, legislature, pair, other));
                if (run.Sheet.Move(0).Choice != Choice.Coerce)
                {
                    continue;
                }

                var (issue, amount) = Deed(0)!.Value;
                var passed = Say(0, ActKind.Bill, 0);
                if (run.Setting.Executives[party] is not { } executive)
                {
                    Do(ActKind.Signature, passed);
                    continue;
                }

                yield return run.Ask(About(Question.Sign, executive, pair, other) with { Issue = issue, Amount = amount, Answers = passed });
                if (run.Sheet.Move(0).Choice == Choice.Sign)
                {
                    Do(ActKind.Signature, passed);
                    continue;
                }

                var refused = Say(0, ActKind.ExecutiveVeto, passed);
                if (run.World.Profile(legislature).Actor.Chamber.Powers.Override)
                {
                    yield return run.Ask(
                        About(Question.Override, legislature, pair, other) with { Issue = issue, Amount = amount, Answers = refused });
                    if (run.Sheet.Move(0).Choice == Choice.Override)
                    {
                        Do(ActKind.Override, refused);
                    }
                }
            }
        }
    }

    private bool Sits(int legislature)
    {
        var chamber = run.World.Profile(legislature).Actor.Chamber;
        return chamber.Powers.Sanction && run.Setting.Timetable.IsDue(run.Round, chamber.Session);
    }

    private bool HasInstrument(int actor, int against)
    {
        foreach (var issue in run.World.Profile(actor).Instruments)
        {
            if (run.Setting.Issues[issue].Against == against)
            {
                return true;
            }
        }

        return false;
    }

    private static Turn About(Question question, int actor, CompiledRelation pair, int other) =>
        new() { Question = question, Actor = actor, Relation = pair.Index, Other = other };

    /// <summary>What moves nothing yet: a bill that is not law is a threat, an executive's veto is no act abroad.</summary>
    private int Say(int place, ActKind kind, int cause) => run.Record(About(place, kind, ActTable.Of(kind).Code, cause, Cost(place)));

    /// <summary>A bill becomes law.</summary>
    private void Do(ActKind kind, int cause)
    {
        Do(0, kind, cause, Cost(0), Broken(0));
        snapback.Release();
    }

    /// <summary>Moves the issue, or renews the pressure; whoever does so against a clause in force breaks it.</summary>
    private void Do(int place, ActKind kind, int cause, double cost, IReadOnlyList<Commitment> broken)
    {
        var (issue, amount) = Deed(place)!.Value;
        var stake = run.Setting.Issues[issue];
        var kept = Math.Max(0, PolicyValue.Gain(run.World.Profile(run.Sheet.Turn(place).Actor), issue, amount, run.World));
        var act = About(place, kind, amount == 0 ? stake.HostileCode : stake.CodeOf(amount), cause, cost);
        var deed = stake.Issue.Instrument is { Kind: InstrumentKind.Share } instrument
            ? run.Record(act, new DeedIntensity((amount == 0 ? run.World.Renewal(issue) : Math.Abs(amount)) / instrument.Step))
            : run.Record(act);
        foreach (var clause in broken)
        {
            snapback.After(Break(clause, act.Actor, deed, kept), clause);
        }
    }

    private Act About(int place, ActKind kind, Coding coding, int cause, double cost)
    {
        var (issue, amount) = Deed(place)!.Value;
        return run.Answer(place, kind, coding) with { Issue = issue, Amount = amount, Cost = cost, Cause = cause };
    }

    /// <param name="cost">What it would have cost to keep the clause: the gain of the deed.</param>
    private int Break(Commitment clause, int actor, int deed, double cost) => run.Record(new Act
    {
        Kind = ActKind.Breach,
        Actor = actor,
        Source = clause.Obligor,
        Target = run.Setting.Relations[clause.Relation].Other(clause.Obligor),
        Relation = clause.Relation,
        Issue = clause.Issue,
        Cost = cost,
        Commitment = clause.Id,
        Coding = ActTable.Of(ActKind.Breach).Code,
        Cause = deed,
        Causes = [clause.Id],
    });

    /// <returns>The clauses that the deed of a place breaks.</returns>
    private IReadOnlyList<Commitment> Broken(int place) => Deed(place) is var (issue, amount)
        ? Moratorium.Broken(
            run.World.Profile(run.Sheet.Turn(place).Actor).Party,
            issue,
            amount == 0 ? run.Setting.Issues[issue].Hostile : Math.Sign(amount),
            run.World)
        : [];

    /// <returns>What the deed of a place costs the actor's own side, in policy value; 0 where nothing is done.</returns>
    private double Cost(int place) => Deed(place) is var (issue, amount)
        ? PolicyValue.Cost(run.World.Profile(run.Sheet.Turn(place).Actor), issue, amount, run.World)
        : 0;

    /// <returns>What was asked about, or else what the actor does; null where it does nothing.</returns>
    private (int Issue, double Amount)? Deed(int place)
    {
        ref readonly var turn = ref run.Sheet.Turn(place);
        ref readonly var move = ref run.Sheet.Move(place);
        return turn.Issue is { } asked ? (asked, turn.Amount)
            : move.Choice is Choice.Coerce or Choice.Conciliate && move.Issue is { } moved ? (moved, move.Amount)
            : null;
    }
}
