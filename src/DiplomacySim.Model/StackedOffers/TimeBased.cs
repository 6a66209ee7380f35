using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>Gives way with time alone: accepts what reaches its target, and offers the outcome that is nearest above it.</summary>
/// <remarks>
/// Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24. It holds nothing of a run: one mind can sit in many places, and in
/// many threads unless its power is changed. Of each step it keeps how much has been given by then, once somebody asked.
/// </remarks>
/// <param name="power">Of the time elapsed, above 0: above 1 holds out (Boulware), 1 is linear, below 1 gives in early (Conceder).</param>
public sealed class TimeBased(double power) : IOfferMind
{
    /// <summary>How far below the curve a target lies: part of the strategy, as the simulators play it with which this one is compared.</summary>
    private const double Leeway = 1e-4;

    private double[] given = [];

    /// <summary>What the constructor says; changed between runs only.</summary>
    public double Power
    {
        get => power;
        set
        {
            power = value;
            Array.Fill(given, double.NaN);
        }
    }

    public OfferReply Answer(in OfferTurn turn, Utility own)
    {
        var target = Target(turn, own);
        return turn.Offer >= 0 && own[turn.Offer] >= target ? OfferReply.Accept : OfferReply.Offer(own.LeastFrom(target));
    }

    /// <returns>The least that the party asks for in this turn.</returns>
    public double Target(in OfferTurn turn, Utility own)
    {
        var target = ((own.Most - own.Floor) * (1 - Given(turn))) + own.Floor - Leeway;
        return Math.Min(own.Most, Math.Max(own.Floor, target));
    }

    private double Given(in OfferTurn turn)
    {
        var known = given;
        if (known.Length != turn.Steps)
        {
            known = new double[turn.Steps];
            Array.Fill(known, double.NaN);
            given = known;
        }

        var share = known[turn.Step];
        if (double.IsNaN(share))
        {
            known[turn.Step] = share = Concession.OfTime((turn.Step + 1.0) / (turn.Steps + 1), power);
        }

        return share;
    }
}
