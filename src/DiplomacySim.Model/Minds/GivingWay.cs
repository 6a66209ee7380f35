using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>How far an executive has given way, by its tactic.</summary>
public static class GivingWay
{
    /// <returns>How far the executive that is asked has given way in this exchange.</returns>
    public static double Of(in Turn turn, View view)
    {
        var (tactic, memory, timetable) = (view.Self.Actor.Tactic, view.Memory, view.Setting.Timetable);
        if (tactic.Disposition is Disposition.Press or Disposition.WaitAndSee)
        {
            return 0;
        }

        var opened = memory.Of(turn.Other).Opened == 0 ? view.Round : memory.Of(turn.Other).Opened;
        var inMeeting = (turn.Exchange + 1) / (double)(turn.Exchanges + 1);
        var elapsed = (((view.Round - opened) * timetable.Months) + (inMeeting * timetable.Pace)) / tactic.Horizon;
        return tactic.Kind switch
        {
            TacticKind.Boulware or TacticKind.Conceder => Concession.InTime(elapsed, Concession.ExponentOf(tactic)),
            TacticKind.TitForTat => InKind(memory, turn.Other, Range(turn, view)),
            _ => Math.Clamp(elapsed, 0, 1),
        };
    }

    /// <summary>As much as the other has given since the first text heard from it.</summary>
    private static double InKind(Memory memory, int other, double range) =>
        double.IsNaN(memory.Of(other).FirstHeard) || range <= 0
            ? 0
            : Math.Clamp((memory.Of(other).BestHeard - memory.Of(other).FirstHeard) / range, 0, 1);

    /// <summary>What lies between no deal and one's own best text, in policy value.</summary>
    private static double Range(in Turn turn, View view)
    {
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        var pair = view.Setting.Relations[turn.Relation];
        ContractCurve.Point(
            view.Self, view.World.Executive(turn.Other)!, pair, view.World, 1, 0, targets, view.Memory.Belief(turn.Other).Optimism);
        return PolicyValue.Keep(view.Self, new Text(turn.Relation, targets), view.World);
    }
}
