using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Measures;

/// <summary>What the verdict on a relation is read from: where it stood at its start and after each round, and when it was hit.</summary>
/// <param name="world">At the start of the run; acts are heard once it has taken them in.</param>
/// <param name="relation">Index of the relation.</param>
public sealed class Course(World world, int relation) : IAudience
{
    private readonly List<double> levels = [];
    private readonly List<bool> blows = [];
    private readonly double startStock = StockOf(world, relation);
    private readonly double startPressure = PressureOf(world, relation);
    private bool isWar;
    private bool isModelled;
    private bool isHit;

    /// <summary>Level of the relation before the first round.</summary>
    public double Start { get; } = LevelOf(world, relation);

    /// <summary>Level of the relation after each round.</summary>
    public IReadOnlyList<double> Levels => levels;

    /// <summary>Mean level over the window at the end; that of the start before the first round.</summary>
    public double End => levels.Count == 0 ? Start : levels.Skip(levels.Count - Window).Average();

    private int Window => Math.Min(levels.Count, world.Setting.Timetable.Rounds(world.Setting.Rules.Measures.Window));

    /// <summary>Stock and flow in one, from -12.5 to +7.5: the index for what is done, the stock for what stands.</summary>
    public static double LevelOf(World world, int relation)
    {
        var weight = world.Setting.Rules.Measures.StockWeight;
        return (weight * StockOf(world, relation)) + ((1 - weight) * world.IndexOf(relation));
    }

    /// <returns>Mean of the stock of both directions.</returns>
    public static double StockOf(World world, int relation) => (Stock.Of(world, relation * 2) + Stock.Of(world, (relation * 2) + 1)) / 2;

    public void Hear(in Act act)
    {
        if (act.Kind == ActKind.RoundEnd)
        {
            levels.Add(LevelOf(world, relation));
            blows.Add(isHit);
            isHit = false;
        }
        else if (act.HasRelation && act.Relation == relation)
        {
            isWar |= act.Kind == ActKind.Conflict;
            isModelled |= act.HasActor && act.HasTarget && !act.IsBackground;
            isHit |= act.Kind is ActKind.Breach or ActKind.Incident || act.Coding is { Quad: Quad.MaterialConflict, Goldstein: < 0 };
        }
    }

    public Verdict Verdict
    {
        get
        {
            var yardstick = world.Setting.Rules.Measures;
            var (end, stock) = (End, StockOf(world, relation));
            var (falls, rises) = (end < Start - yardstick.Change, end > Start + yardstick.Change);
            return isWar ? Verdict.War
                : !isModelled ? Verdict.NotModelled
                : end <= yardstick.Rupture ? Verdict.Ruptured
                : falls ? (Tie.Exceeds(startStock, stock) || blows.Skip(blows.Count - Window).Contains(true) ? Verdict.Degrading : Verdict.Cooled)
                : end >= yardstick.Normal ? Verdict.Normalised
                : rises ? (Tie.Exceeds(stock, startStock) && !Tie.Exceeds(PressureOf(world, relation), startPressure)
                    ? Verdict.Recovering : Verdict.Eased)
                : Start < Bad ? Verdict.Frozen
                : Verdict.Stabilised;
        }
    }

    /// <summary>Level below which a relation that does not move is frozen.</summary>
    private const double Bad = -1;

    private static double PressureOf(World world, int relation)
    {
        var pair = world.Setting.Relations[relation];
        return (Stock.Pressure(world, pair.First, pair.Second) + Stock.Pressure(world, pair.Second, pair.First)) / 2;
    }
}
