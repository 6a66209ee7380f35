namespace DiplomacySim.Model;

/// <summary>How far a party has given way as the deadline nears.</summary>
public static class Concession
{
    private const double BoulwareExponent = 0.25;
    private const double ConcederExponent = 4;

    /// <summary>Time-dependent tactics.</summary>
    /// <remarks>Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24.</remarks>
    /// <param name="elapsed">Share of the time to the deadline that has passed, in [0, 1].</param>
    /// <param name="exponent">Above 0. Below 1 holds out (Boulware), 1 is linear, above 1 gives in early (Conceder).</param>
    /// <returns>From 0 (nothing given) at the start to 1 (all that can be given) at the deadline.</returns>
    public static double InTime(double elapsed, double exponent) => OfTime(elapsed, 1 / exponent);

    /// <summary>The same curve by its other name in the field: as a power of the time elapsed, the reciprocal of the exponent.</summary>
    /// <param name="power">Above 0. Above 1 holds out, below 1 gives in early.</param>
    public static double OfTime(double elapsed, double power) => Math.Pow(Math.Clamp(elapsed, 0, 1), power);

    /// <summary>How far an executive has given way in this exchange.</summary>
    /// <param name="range">What lies between no deal and the executive's own best, in policy value.</param>
    public static double Of(Profile executive, Memory memory, World world, in Turn turn, double range)
    {
        var tactic = executive.Actor.Tactic;
        if (tactic.Disposition is Disposition.Press or Disposition.WaitAndSee)
        {
            return 0;
        }

        var opened = memory.Opened[turn.Other] == 0 ? world.Round : memory.Opened[turn.Other];
        var timetable = world.Setting.Timetable;
        var inMeeting = (turn.Exchange + 1) / (double)(turn.Exchanges + 1);
        var elapsed = (((world.Round - opened) * timetable.Months) + (inMeeting * timetable.Pace)) / tactic.Horizon;
        return tactic.Kind switch
        {
            TacticKind.Boulware or TacticKind.Conceder => InTime(elapsed, ExponentOf(tactic)),
            TacticKind.TitForTat => InKind(memory, turn.Other, range),
            _ => Math.Clamp(elapsed, 0, 1),
        };
    }

    /// <returns>The shape of a tactic that depends on time; 1 for those that give way in proportion to it, or not by time.</returns>
    public static double ExponentOf(Tactic tactic) => tactic.Kind switch
    {
        TacticKind.Boulware => tactic.Exponent > 0 ? tactic.Exponent : BoulwareExponent,
        TacticKind.Conceder => tactic.Exponent > 0 ? tactic.Exponent : ConcederExponent,
        _ => 1,
    };

    /// <summary>As much as the other has given since the first text heard from it.</summary>
    private static double InKind(Memory memory, int other, double range) =>
        double.IsNaN(memory.FirstHeard[other]) || range <= 0
            ? 0
            : Math.Clamp((memory.BestHeard[other] - memory.FirstHeard[other]) / range, 0, 1);
}
