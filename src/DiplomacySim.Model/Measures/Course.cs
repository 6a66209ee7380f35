using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Measures;

/// <summary>What the verdict on a relation is read from: where it stood at its start and after each round, and when it was hit.</summary>
/// <param name="world">At the start of the run; acts are heard once it has taken them in.</param>
/// <param name="relation">Index of the relation.</param>
public sealed class Course(World world, int relation) : IAudience
{
    private readonly List<CoursePoint> points = [];
    private Assessment? assessment;
    private bool isHit;
    private double risk = Brinkmanship.RiskOfWar(world.Setting.Relations[relation], world);

    /// <summary>Before the first round.</summary>
    public CoursePoint Start { get; } = Point(world, relation, false);

    /// <summary>After each round.</summary>
    public IReadOnlyList<CoursePoint> Points => points;

    /// <summary>Whether it came to war.</summary>
    public bool IsWar { get; private set; }

    /// <summary>Whether the relation can come to a crisis.</summary>
    public bool HasCrises => world.Setting.Relations[relation].Relation.Crisis is { Hazard: > 0 };

    /// <summary>Whether an actor of one party did anything to the other.</summary>
    public bool IsModelled { get; private set; }

    /// <summary>By the yardstick of the scenario.</summary>
    public Assessment Assessment => assessment ??= By(world.Setting.Rules.Measures);

    internal CompiledScenario Setting => world.Setting;

    /// <summary>The same course by another yardstick: what the run did stays, the measuring alone is another.</summary>
    public Assessment By(Yardstick yardstick) => new(this, yardstick);

    /// <returns>Whether the relation was hit in one of the last rounds.</returns>
    internal bool IsHitInLast(int rounds)
    {
        for (var round = Math.Max(0, points.Count - rounds); round < points.Count; round++)
        {
            if (points[round].IsHit)
            {
                return true;
            }
        }

        return false;
    }

    public void Hear(in Act act)
    {
        assessment = null;
        if (act.Kind == ActKind.RoundEnd)
        {
            points.Add(Point(world, relation, isHit) with { RiskOfWar = risk });
            (isHit, risk) = (false, Brinkmanship.RiskOfWar(world.Setting.Relations[relation], world));
        }
        else if (act.HasRelation && act.Relation == relation && !ActTable.Of(act.Kind).IsBackground)
        {
            var pair = world.Setting.Relations[relation];
            var isBetween = act.HasSource && act.HasTarget && pair.Has(act.Source) && pair.Has(act.Target);
            IsWar |= act.Kind == ActKind.Conflict;
            IsModelled |= isBetween && act.HasActor;
            isHit |= act.Kind is ActKind.Breach or ActKind.Incident
                || (isBetween && act.Coding is { Quad: Quad.MaterialConflict, Goldstein: < 0 } && !IsAgainstOthers(act));
        }
    }

    /// <summary>Whether it moves an instrument against a third party: what one promised the other and does is no blow to it.</summary>
    private bool IsAgainstOthers(in Act act) =>
        act.HasIssue && world.Setting.Issues[act.Issue].Against is { } against && against != act.Target;

    private static CoursePoint Point(World world, int relation, bool isHit)
    {
        var (one, other, pair) = (relation * 2, (relation * 2) + 1, world.Setting.Relations[relation]);
        return new(
            (world.Tone[one] + world.Tone[other]) / 2,
            (world.Substance[one] + world.Substance[other]) / 2,
            Stock.OfRelation(world, relation),
            (Stock.Pressure(world, pair.First, pair.Second) + Stock.Pressure(world, pair.Second, pair.First)) / 2,
            isHit);
    }
}
