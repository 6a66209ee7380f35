using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Questions;

/// <summary>How far an actor can move its instruments against the other party: to the end of the scale, unless a clause rules it out.</summary>
internal static class LegalSteps
{
    public static bool HasAny(Choice choice, in Turn turn, World world)
    {
        foreach (var issue in world.Profile(turn.Actor).Instruments)
        {
            if (Of(choice, issue, turn, world) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Null where the issue cannot be moved so.</returns>
    public static LegalStep? Of(Choice choice, int issue, in Turn turn, World world)
    {
        var self = world.Profile(turn.Actor);
        if (!self.Instruments.AsSpan().Contains(issue))
        {
            return null;
        }

        var stake = world.Setting.Issues[issue];
        var (now, isUp) = (world.StatusQuo[issue], stake.Hostile > 0 == (choice == Choice.Coerce));
        var canRenew = choice == Choice.Coerce && turn.Question == Question.Act && world.Renewal(issue) > 0;
        var isPossible = now != (isUp ? 1 : 0) || canRenew;
        return stake.Against != turn.Other || !isPossible || Moratorium.Price(self, issue, isUp ? 1 : -1, world) is null ? null
            : new(issue, isUp ? new(0, 1 - now) : new(-now, 0), isUp, canRenew);
    }

    public static bool Allow(in Move move, in Turn turn, World world) =>
        move.Issue is { } issue && Of(move.Choice, issue, turn, world) is { } step && step.Amount.Contains(move.Amount)
        && (move.Amount == 0 ? step.CanRenew : step.IsUp == move.Amount > 0);
}
