using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>Whether an executive carries out what is due.</summary>
public static class Compliance
{
    public static Move Comply(in Turn turn, View view)
    {
        var self = view.Self;
        var world = view.World;
        var due = world.Commitment(turn.Commitment);
        var gain = PolicyValue.Gain(self, due.Issue, turn.Amount, world);
        var (future, betrayed) = OtherSide(due, self, world);
        var ledger = KeepingRule.Terms(self, gain, future, view.Memory.Belief(turn.Other), world);
        ledger.Add(Term.Retaliation, betrayed ? -1 : 0);
        ledger.Add(Term.Noise, view.Noise(self.Actor.Judgement.Noise, Purpose.Comply, view.Setting.PartyPlaces[turn.Other]));
        var choice = ledger.Sum >= 0 ? Choice.CarryOut
            : betrayed ? Choice.Suspend
            : due.Delays == 0 ? Choice.Delay
            : Choice.Breach;
        return new Move { Choice = choice, Issue = turn.Issue, Amount = turn.Amount, Decision = new Decision(ledger, 0, 0, choice) };
    }

    /// <returns>What the other side still owes under the same deal, in policy value, and whether it has broken any of it.</returns>
    private static (double Future, bool Betrayed) OtherSide(Commitment due, CompiledActor self, World world)
    {
        var future = 0.0;
        var betrayed = false;
        foreach (var commitment in world.CommitmentsUnder(due.Deal))
        {
            if (commitment.Obligor != self.Party)
            {
                betrayed |= commitment.Status == CommitmentStatus.Breached;
                future += commitment.IsOwedIn(world.Round) ? PolicyValue.Gain(self, commitment.Issue, commitment.Left, world) : 0;
            }
        }

        return (future, betrayed);
    }
}
