using System.Runtime.CompilerServices;
using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>Gives way with time alone: accepts what reaches its target, and offers the outcome that is nearest above it.</summary>
/// <remarks>
/// Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24. It holds nothing of a run: one mind can sit in many places, and in
/// many threads unless its power is changed. Powers take the most time by far. They are therefore first computed about right, many steps at
/// once; the exact power is asked for only where a target lies so near to what an outcome is worth that it decides.
/// </remarks>
/// <param name="power">Of the time elapsed, above 0: above 1 holds out (Boulware), 1 is linear, below 1 gives in early (Conceder).</param>
public sealed class TimeBased(double power) : IOfferMind
{
    /// <summary>How far below the curve a target lies: part of the strategy, as the simulators play it with which this one is compared.</summary>
    private const double Leeway = 1e-4;

    private RoughCurve rough = new(0);

    /// <summary>What the constructor says; changed between runs only.</summary>
    public double Power
    {
        get => power;
        set
        {
            power = value;
            rough.Forget();
        }
    }

    public OfferReply Answer(in OfferTurn turn, Utility own)
    {
        var given = Given(turn);
        var (reply, worth) = Answer(Target(given + RoughCurve.Error, own), turn, own);

        // The less is given, the more is asked for, however it is rounded: what answers the least target that may be meant, and reaches the
        // greatest, is the answer to all between.
        return worth >= Target(given - RoughCurve.Error, own) ? reply : Answer(Target(turn, own), turn, own).Reply;
    }

    /// <returns>The least that the party asks for in this turn.</returns>
    public double Target(in OfferTurn turn, Utility own) => Target(Concession.OfTime((turn.Step + 1.0) / (turn.Steps + 1), power), own);

    /// <returns>Also what the outcome is worth that is accepted or offered.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (OfferReply Reply, double Worth) Answer(double target, in OfferTurn turn, Utility own)
    {
        if (turn.Offer >= 0 && own[turn.Offer] >= target)
        {
            return (OfferReply.Accept, own[turn.Offer]);
        }

        var (worth, outcome) = own.Next(target);
        return (OfferReply.Offer(outcome), worth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Target(double given, Utility own) =>
        Math.Min(own.Most, Math.Max(own.Floor, ((own.Most - own.Floor) * (1 - given)) + own.Floor - Leeway));

    private double Given(in OfferTurn turn)
    {
        var known = rough;
        if (known.Steps != turn.Steps)
        {
            rough = known = new RoughCurve(turn.Steps);
        }

        return known.At(turn.Step, power);
    }
}
