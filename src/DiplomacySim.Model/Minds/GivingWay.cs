using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>How far an executive has given way, by its tactic.</summary>
public static class GivingWay
{
    /// <summary>How far an executive has given way in this exchange.</summary>
    /// <param name="range">What lies between no deal and the executive's own best, in policy value.</param>
    public static double Of(CompiledActor executive, Memory memory, World world, in Turn turn, double range)
    {
        var tactic = executive.Actor.Tactic;
        if (tactic.Disposition is Disposition.Press or Disposition.WaitAndSee)
        {
            return 0;
        }

        var opened = memory.Of(turn.Other).Opened == 0 ? world.Round : memory.Of(turn.Other).Opened;
        var timetable = world.Setting.Timetable;
        var inMeeting = (turn.Exchange + 1) / (double)(turn.Exchanges + 1);
        var elapsed = (((world.Round - opened) * timetable.Months) + (inMeeting * timetable.Pace)) / tactic.Horizon;
        return tactic.Kind switch
        {
            TacticKind.Boulware or TacticKind.Conceder => Concession.InTime(elapsed, Concession.ExponentOf(tactic)),
            TacticKind.TitForTat => InKind(memory, turn.Other, range),
            _ => Math.Clamp(elapsed, 0, 1),
        };
    }

    /// <summary>As much as the other has given since the first text heard from it.</summary>
    private static double InKind(Memory memory, int other, double range) =>
        double.IsNaN(memory.Of(other).FirstHeard) || range <= 0
            ? 0
            : Math.Clamp((memory.Of(other).BestHeard - memory.Of(other).FirstHeard) / range, 0, 1);
}
