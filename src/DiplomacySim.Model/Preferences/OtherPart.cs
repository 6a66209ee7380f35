using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>What the other side would have to do under a text, and what it would have of it: all it takes to foresee whether it keeps it.</summary>
public readonly struct OtherPart
{
    /// <summary>Chance that it ends early, below which the difference of two nearly equal numbers would say less than its first term does.</summary>
    private const double Small = 1e-6;

    private readonly double tranches;
    private readonly double detection;
    private readonly double falseAlarm;

    public OtherPart(CompiledActor actor, Text text, World world)
    {
        var pair = world.Setting.Relations[text.Relation];
        var side = pair.Side(actor.Party);
        var counterpart = world.Executive(pair.Other(actor.Party));
        double own = 0, ownTranches = 0;
        foreach (var issue in pair.Open)
        {
            if (!text.Has(issue))
            {
                continue;
            }

            var (stake, move) = (world.Setting.Issues[issue].Issue, text.Target(issue, 0) - world.StatusQuo[issue]);
            var count = world.Setting.Timetable.Occasions(stake.Tranches);
            var (theirs, mine) = (pair.Shares[1 - side][issue] * move, pair.Shares[side][issue] * move);
            if (theirs != 0)
            {
                Clauses++;
                tranches += count;
                detection += stake.Detection;
                falseAlarm += stake.FalseAlarm;
                Gain += counterpart is null ? 0 : PolicyValue.Gain(counterpart, issue, theirs, world) / count;
            }

            if (mine != 0)
            {
                own++;
                ownTranches += count;
                Future += counterpart is null ? 0 : PolicyValue.Gain(counterpart, issue, mine, world);
            }
        }

        if (Clauses > 0)
        {
            (tranches, detection, falseAlarm, Gain) = (tranches / Clauses, detection / Clauses, falseAlarm / Clauses, Gain / Clauses);
        }

        // What is left of the own part when a tranche is due, on average over the tranches.
        Future *= own > 0 ? (1 + (own / ownTranches)) / 2 : 0;
    }

    /// <summary>Number of its clauses.</summary>
    public int Clauses { get; }

    /// <summary>What one tranche of one of them is worth to it, in policy value; mostly below 0.</summary>
    public double Gain { get; }

    /// <summary>What is still to come from the own side when a tranche is due, in policy value to it.</summary>
    public double Future { get; }

    /// <param name="kept">Probability that it keeps a tranche.</param>
    /// <returns>Share of the tranches that are played before one is seen as broken, rightly or not.</returns>
    public double Played(double kept)
    {
        var ends = ((1 - kept) * detection) + (kept * falseAlarm);
        return tranches * ends < Small ? 1 - ((tranches - 1) / 2 * ends) : (1 - Math.Pow(1 - ends, tranches)) / (tranches * ends);
    }
}
