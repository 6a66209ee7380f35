using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Preferences;

/// <summary>How far a party has given way as the deadline nears: the curves of time-dependent tactics.</summary>
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

    /// <returns>The shape of a tactic that depends on time; 1 for those that give way in proportion to it, or not by time.</returns>
    public static double ExponentOf(Tactic tactic) => tactic.Kind switch
    {
        TacticKind.Boulware => tactic.Exponent > 0 ? tactic.Exponent : BoulwareExponent,
        TacticKind.Conceder => tactic.Exponent > 0 ? tactic.Exponent : ConcederExponent,
        _ => 1,
    };
}
