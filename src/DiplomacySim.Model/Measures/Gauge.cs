using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Seats;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Measures;

/// <summary>Reads the measures of every relation off the public world and what the actors said of themselves in this round.</summary>
/// <remarks>It only looks: a run goes the same way whether or not it is measured.</remarks>
/// <param name="minds">Those who answer in the run.</param>
public sealed class Gauge(World world, MindCatalogue minds)
{
    private readonly Assents[] assents = [.. Enumerable.Range(0, world.Setting.Relations.Length)
        .Select(relation => new Assents(world, relation, minds))];
    private readonly Belief[] beliefs = new Belief[world.Setting.Relations.Length * 2];

    /// <summary>Notes where an actor stands; other acts do not matter here.</summary>
    public void Hear(in Act act)
    {
        if (act.Kind == ActKind.Appraisal)
        {
            beliefs[world.Setting.Relations[act.Relation].From(act.Source)] = act.Belief;
        }
    }

    /// <param name="direction">See <see cref="CompiledRelation.From"/>.</param>
    public Measure Measure(int round, int direction)
    {
        var pair = world.Setting.Relations[direction / 2];
        return new(
            round,
            pair.Party(direction % 2),
            pair.Party(1 - (direction % 2)),
            world.Tone[direction],
            world.Substance[direction],
            world.Index(direction),
            Stock.Of(world, direction),
            beliefs[direction].Trust,
            beliefs[direction].Grievance);
    }

    public Prospects Prospects(int round, CompiledRelation pair)
    {
        assents[pair.Index].Believe(beliefs[pair.Index * 2], beliefs[(pair.Index * 2) + 1]);
        return new(round, pair.Index, Zone.Of(assents[pair.Index]), Hazard(pair));
    }

    private double Hazard(CompiledRelation pair)
    {
        var quiet = 1.0;
        for (var entry = 0; entry < world.Setting.Incidents.Length; entry++)
        {
            var concerns = world.Setting.Incidents[entry].Relation == pair.Index;
            quiet *= concerns ? 1 - world.Hazard(world.Setting.Scenario.Incidents[entry], world.IndexOf(pair.Index)) : 1;
        }

        return 1 - quiet;
    }
}
