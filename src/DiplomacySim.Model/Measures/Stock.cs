using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Measures;

/// <summary>Where things stand in one direction of a relation: what pressure is in force, and what is promised, kept and broken.</summary>
/// <remarks>It has no memory of its own: sanctions that stay count as long as they stay, and a deal as long as it is kept.</remarks>
public static class Stock
{
    private const double WorthOfPressure = -10;
    private const double WorthOfCommitments = 5;

    /// <param name="direction">See <see cref="CompiledRelation.From"/>.</param>
    /// <returns>From -15 (all pressure in force and everything broken) to +5 (no pressure, bound on all that matters to the other).</returns>
    public static double Of(World world, int direction)
    {
        var pair = world.Setting.Relations[direction / 2];
        var (party, other) = (pair.Party(direction % 2), pair.Party(1 - (direction % 2)));
        return (WorthOfPressure * Pressure(world, party, other)) + (WorthOfCommitments * Commitments(world, pair, party, other));
    }

    /// <returns>Mean of both directions.</returns>
    public static double OfRelation(World world, int relation) => (Of(world, relation * 2) + Of(world, (relation * 2) + 1)) / 2;

    /// <returns>Mean pressure of a party's instruments against another, in [0, 1]; 0 where it has none.</returns>
    public static double Pressure(World world, int party, int other)
    {
        var (sum, count) = (0.0, 0);
        foreach (var issue in world.Setting.Issues)
        {
            if (issue.Against == other && issue.Controls[party])
            {
                sum += issue.Pressure(world.StatusQuo[issue.Index]);
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <returns>Share of what matters to the other party's executive on which the party is bound or has done what it promised, less the share on
    /// which it has broken its word. Each issue counts once, by its latest commitment.</returns>
    private static double Commitments(World world, CompiledRelation pair, int party, int other)
    {
        if (world.Executive(other) is not { } executive)
        {
            return 0;
        }

        var share = 0.0;
        foreach (var issue in pair.Open)
        {
            share += executive.Weight[issue] * Latest(world, pair, party, issue);
        }

        return share;
    }

    /// <returns>1 for bound or done, -1 for broken, 0 for neither.</returns>
    private static int Latest(World world, CompiledRelation pair, int party, int issue)
    {
        foreach (var commitment in world.CommitmentsOn(issue))
        {
            if (commitment.Relation == pair.Index && commitment.Obligor == party)
            {
                return commitment.Status switch
                {
                    CommitmentStatus.Fulfilled => 1,
                    CommitmentStatus.InForce when commitment.BindsIn(world.Round) => 1,
                    CommitmentStatus.Breached => -1,
                    _ => 0,
                };
            }
        }

        return 0;
    }
}
