using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>What the other side would have to do under a text, and what it would have of it: all it takes to foresee whether it keeps it.</summary>
public struct OtherPart
{
    /// <summary>Expected number of ends, below which a series says more digits than the difference of two nearly equal numbers.</summary>
    private const double Small = 1e-3;

    private int own;
    private double ownTranches;
    private double tranches;
    private double detection;
    private double falseAlarm;
    private double gain;
    private double future;

    /// <param name="actor">Of the own side.</param>
    public OtherPart(CompiledActor actor, Text text, World world)
    {
        var pair = world.Setting.Relations[text.Relation];
        var (side, counterpart) = (pair.Side(actor.Party), world.Executive(pair.Other(actor.Party)));
        foreach (var issue in pair.Open)
        {
            if (text.Has(issue))
            {
                Add(pair, side, counterpart, issue, text.Target(issue, 0), world);
            }
        }
    }

    /// <summary>The part of one clause.</summary>
    public OtherPart(CompiledActor actor, int relation, int issue, double target, World world)
    {
        var pair = world.Setting.Relations[relation];
        Add(pair, pair.Side(actor.Party), world.Executive(pair.Other(actor.Party)), issue, target, world);
    }

    private OtherPart(in OtherPart one, in OtherPart other)
    {
        (Clauses, own) = (one.Clauses + other.Clauses, one.own + other.own);
        (tranches, ownTranches) = (one.tranches + other.tranches, one.ownTranches + other.ownTranches);
        (detection, falseAlarm) = (one.detection + other.detection, one.falseAlarm + other.falseAlarm);
        (gain, future) = (one.gain + other.gain, one.future + other.future);
    }

    /// <summary>When the own side starts with its part.</summary>
    public Order Own { get; init; }

    /// <summary>Number of its clauses.</summary>
    public int Clauses { get; private set; }

    /// <summary>What one tranche of one of them is worth to it, in policy value; mostly below 0.</summary>
    public readonly double Gain => Clauses > 0 ? gain / Clauses : 0;

    /// <summary>What is still to come from the own side when a tranche is due, on average over the tranches, in policy value to it.</summary>
    /// <remarks>
    /// Of T tranches (T + 1) / 2T where both start at once. Where the own side is a tranche ahead it is (T - 1) / 2T; where it waits, all when the
    /// first is due, and a tranche more than at once when the others are.
    /// </remarks>
    public readonly double Future => own > 0 ? future * Left(own / ownTranches) / 2 : 0;

    /// <summary>What adds up over clauses.</summary>
    internal readonly (double Clauses, double Tranches, double Detection, double FalseAlarm, double Gain, double Future) Sums =>
        (Clauses, tranches, detection, falseAlarm, gain, future);

    /// <summary>The parts of two texts without a common issue, as one text in which both sides start at once.</summary>
    public static OtherPart operator +(in OtherPart one, in OtherPart other) => new(one, other);

    /// <param name="kept">Probability that it keeps a tranche.</param>
    /// <returns>Share of the tranches that are played before one is seen as broken, rightly or not.</returns>
    public readonly double Played(double kept)
    {
        var count = tranches / Clauses;
        var ends = Ends(kept);
        return count * ends < Small
            ? 1 - ((count - 1) / 2 * ends * (1 - ((count - 2) / 3 * ends * (1 - ((count - 3) / 4 * ends)))))
            : (1 - Math.Pow(1 - ends, count)) / (count * ends);
    }

    /// <param name="kept">Probability that it keeps a tranche.</param>
    /// <param name="played">See <see cref="Played"/>.</param>
    /// <returns>What the own side carries out more than where both start at once, as a share of the tranches; below 0 where it carries out
    /// less.</returns>
    /// <remarks>
    /// Who goes second answers each tranche that it has seen, and none that was seen as broken. Who goes first has carried out the next before it
    /// sees the answer to the last, unless that was the last of all.
    /// </remarks>
    public readonly double Ahead(double kept, double played) => Own switch
    {
        Order.First => (1 - Math.Pow(1 - Ends(kept), (tranches / Clauses) - 1)) * Clauses / tranches,
        Order.Second => -Ends(kept) * played,
        _ => 0,
    };

    private void Add(CompiledRelation pair, int side, CompiledActor? counterpart, int issue, double target, World world)
    {
        var (stake, move) = (world.Setting.Issues[issue].Issue, target - world.StatusQuo[issue]);
        var count = world.Setting.Timetable.Occasions(stake.Tranches);
        var (theirs, mine) = (pair.Shares[1 - side][issue] * move, pair.Shares[side][issue] * move);
        if (theirs != 0)
        {
            (Clauses, tranches) = (Clauses + 1, tranches + count);
            (detection, falseAlarm) = (detection + stake.Detection, falseAlarm + stake.FalseAlarm);
            gain += counterpart is null ? 0 : PolicyValue.Gain(counterpart, issue, theirs, world) / count;
        }

        if (mine != 0)
        {
            (own, ownTranches) = (own + 1, ownTranches + count);
            future += counterpart is null ? 0 : PolicyValue.Gain(counterpart, issue, mine, world);
        }
    }

    /// <returns>Probability that a tranche is seen as broken, rightly or not.</returns>
    private readonly double Ends(double kept) => (((1 - kept) * detection) + (kept * falseAlarm)) / Clauses;

    /// <param name="tranche">One of the own side's, as a share of them all.</param>
    /// <returns>Twice the share of the own part that is still to come when one of the other's tranches is due, on average.</returns>
    private readonly double Left(double tranche) => Own switch
    {
        Order.First => 1 - tranche,
        Order.Second => 1 + (tranche * (3 - (2 * tranche))),
        _ => 1 + tranche,
    };
}
