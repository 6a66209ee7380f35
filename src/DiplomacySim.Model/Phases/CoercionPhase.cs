using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Phases;

/// <summary>Acts done alone on issues one controls: pressure and conciliation by executives, then acts of legislatures, which an executive
/// may refuse to sign and a legislature may pass over its veto.</summary>
internal sealed class CoercionPhase(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        AskExecutives();
        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;

            // As things stand when all decide, whoever acts first.
            var costs = run.Costs(Cost);
            for (var place = 0; place < run.Sheet.Count; place++)
            {
                if (run.Sheet.Move(place).Choice is (Choice.Coerce or Choice.Conciliate) and var choice)
                {
                    Say(place, choice == Choice.Coerce ? ActKind.Coercion : ActKind.Conciliation, 0, costs[place], isDone: true);
                }
            }
        }

        foreach (var sheet in Legislate())
        {
            yield return sheet;
        }
    }

    private void AskExecutives()
    {
        run.Sheet.Clear();
        foreach (var pair in run.Rules.Coercion ? run.Setting.Relations : [])
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
        foreach (var pair in run.Rules.Coercion ? run.Setting.Relations : [])
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
                var passed = Say(0, ActKind.Bill, 0, isDone: false);
                if (run.Setting.Executives[party] is not { } executive)
                {
                    Say(0, ActKind.Signature, passed, isDone: true);
                    continue;
                }

                yield return run.Ask(About(Question.Sign, executive, pair, other) with { Issue = issue, Amount = amount, Answers = passed });
                if (run.Sheet.Move(0).Choice == Choice.Sign)
                {
                    Say(0, ActKind.Signature, passed, isDone: true);
                    continue;
                }

                var refused = Say(0, ActKind.ExecutiveVeto, passed, isDone: false);
                if (run.World.Profile(legislature).Actor.Chamber.Powers.Override)
                {
                    yield return run.Ask(
                        About(Question.Override, legislature, pair, other) with { Issue = issue, Amount = amount, Answers = refused });
                    if (run.Sheet.Move(0).Choice == Choice.Override)
                    {
                        Say(0, ActKind.Override, refused, isDone: true);
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

    /// <param name="isDone">Whether the act moves the issue; a bill that is not yet law is a threat, an executive's veto is no act abroad.</param>
    private int Say(int place, ActKind kind, int cause, bool isDone) => Say(place, kind, cause, Cost(place), isDone);

    private int Say(int place, ActKind kind, int cause, double cost, bool isDone)
    {
        var (issue, amount) = Deed(place)!.Value;
        var stake = run.Setting.Issues[issue];
        var coding = !isDone ? ActTable.Of(kind).Code : amount == 0 ? stake.HostileCode : stake.CodeOf(amount);
        var act = run.Answer(place, kind, coding) with
        {
            Issue = issue,
            Amount = amount,
            Cost = cost,
            Cause = cause,
        };
        return isDone && stake.Issue.Instrument is { Kind: InstrumentKind.Share } instrument
            ? run.Record(act, new DeedIntensity((amount == 0 ? run.World.Renewal(issue) : Math.Abs(amount)) / instrument.Step))
            : run.Record(act);
    }

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
