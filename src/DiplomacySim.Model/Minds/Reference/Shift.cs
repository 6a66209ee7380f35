using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Equilibrium play while power shifts from the second party to the first: what the second needs today, given what it can count on
/// later.</summary>
/// <remarks>
/// A conflict pays a side its odds in every round from now on, less its cost once. From the second round on nothing changes any more, so that the
/// second party gets just what a conflict would give it.
/// </remarks>
internal static class Shift
{
    public static Move Propose(View view) => Say(Choice.Offer, 1 - Math.Clamp(Needed(view), 0, 1), view);

    public static Move Consider(in Turn turn, View view) =>
        Say(Tie.AtLeast(1 - turn.Amount, Needed(view)) ? Choice.Accept : Choice.Coerce, turn.Amount, view);

    /// <returns>The share of this round without which the second party fights; above 1 where nothing keeps it from it.</returns>
    private static double Needed(View view)
    {
        var protocol = view.Setting.Scenario.Protocol!;
        var declining = view.World.Executive(view.Setting.Relations[0].Second)!;
        var strategy = declining.Actor.Strategy ?? new Strategy();
        var patience = strategy.Discount;

        // Values are per round: those of a stream, times one less the discount.
        var now = 1 - (view.Round == 1 ? protocol.Odds ?? 0.5 : protocol.LaterOdds) - (strategy.Cost * (1 - patience));
        var later = Math.Max(0, 1 - protocol.LaterOdds - (strategy.Cost * (1 - patience)));
        return (now - (patience * later)) / (1 - patience);
    }

    private static Move Say(Choice choice, double amount, View view)
    {
        var ledger = default(Ledger);
        ledger.Add(Term.Gain, 1 - amount);
        return new Move { Choice = choice, Amount = amount, Decision = new Decision(ledger, Needed(view), 0, choice) };
    }
}
