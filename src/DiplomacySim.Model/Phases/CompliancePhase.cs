using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Phases;

/// <summary>Each tranche that is due is carried out, put off, suspended or broken; the other side sees what verification shows.</summary>
/// <remarks>With commitments alone this is the repeated prisoner's dilemma with noise (Axelrod 1984); trust follows Kydd (2005).</remarks>
internal sealed class CompliancePhase(RoundContext run) : IPhase
{
    private readonly Snapback snapback = new(run);
    private double[] costs = [];

    public IEnumerable<Sheet> Play()
    {
        AskObligors();

        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;

            // As things stand when all decide, whichever tranche is carried out first.
            costs = run.Costs(Cost);
            for (var place = 0; place < run.Sheet.Count; place++)
            {
                Take(place);
            }

            snapback.Release();
        }
    }

    private void AskObligors()
    {
        run.Sheet.Clear();
        if (!run.Rules.Compliance)
        {
            return;
        }

        foreach (var commitment in run.World.Commitments)
        {
            if (commitment.IsDueIn(run.Round) && run.Setting.Executives[commitment.Obligor] is { } executive)
            {
                run.Sheet.Ask(new Turn
                {
                    Question = Question.Comply,
                    Actor = executive,
                    Relation = commitment.Relation,
                    Other = run.Setting.Relations[commitment.Relation].Other(commitment.Obligor),
                    Issue = commitment.Issue,
                    Amount = commitment.Tranche,
                    Commitment = commitment.Id,
                    Answers = commitment.Id,
                });
            }
        }
    }

    private void Take(int place)
    {
        var choice = run.Sheet.Move(place).Choice;
        var commitment = run.World.Commitment(run.Sheet.Turn(place).Commitment);
        if (choice == Choice.Suspend && commitment.Status == CommitmentStatus.Suspended)
        {
            return;
        }

        var conduct = Say(place, ActKind.Conduct, commitment.Id, run.Sheet.Move(place).Decision);
        switch (choice)
        {
            case Choice.CarryOut when Draw(place, 0) >= run.Setting.Issues[commitment.Issue].Issue.FalseAlarm:
            case Choice.Breach when Draw(place, 1) >= run.Setting.Issues[commitment.Issue].Issue.Detection:
                Say(place, ActKind.Tranche, conduct, null, run.Setting.Issues[commitment.Issue].CodeOf(commitment.Tranche));
                if (run.World.Commitment(commitment.Id).Done == commitment.Tranches)
                {
                    Say(place, ActKind.Fulfilment, commitment.Id, null);
                }

                break;
            case Choice.CarryOut or Choice.Breach:
                snapback.After(Say(place, ActKind.Breach, conduct, null), commitment);
                break;
            case Choice.Delay:
                Say(place, ActKind.Delay, conduct, null);
                break;
            default:
                Say(place, ActKind.Suspension, conduct, null);
                break;
        }
    }

    /// <summary>What inspectors see: one draw for a false alarm, one for a violation that goes unseen.</summary>
    private double Draw(int place, ulong which)
    {
        ref readonly var turn = ref run.Sheet.Turn(place);
        return run.Chance.Draw(
            run.Occasion, Purpose.Verification, run.World.Profile(turn.Actor).Place, run.Setting.Issues[turn.Issue!.Value].Place + which);
    }

    private int Say(int place, ActKind kind, int cause, Decision? decision, Coding? coding = null)
    {
        ref readonly var turn = ref run.Sheet.Turn(place);
        return run.Record(run.Answer(place, kind, coding ?? ActTable.Of(kind).Code) with
        {
            Issue = turn.Issue!.Value,
            Amount = IsDone(kind, place) ? turn.Amount : 0,
            Cost = costs[place],
            Commitment = turn.Commitment,
            Decision = decision,
            Cause = cause,
        });
    }

    /// <summary>By tranches an issue follows what was done, not what was seen: a violation that goes unseen moves nothing, and what a false alarm
    /// calls a breach was carried out.</summary>
    private bool IsDone(ActKind kind, int place) => !run.Rules.Tranched || kind is not (ActKind.Tranche or ActKind.Breach)
        || run.Sheet.Move(place).Choice == Choice.CarryOut;

    /// <returns>What the tranche of a place costs the obligor, in policy value.</returns>
    private double Cost(int place)
    {
        ref readonly var turn = ref run.Sheet.Turn(place);
        return PolicyValue.Cost(run.World.Profile(turn.Actor), turn.Issue!.Value, turn.Amount, run.World);
    }
}
