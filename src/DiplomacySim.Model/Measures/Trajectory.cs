using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Seats;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Measures;

/// <summary>The measures of every relation, round by round.</summary>
public sealed class Trajectory : IAudience
{
    private readonly World world;
    private readonly Gauge gauge;
    private readonly Course[] courses;
    private readonly List<Measure> measures = [];
    private readonly List<Prospects> prospects = [];

    /// <param name="minds">Those who answer in the run.</param>
    public Trajectory(RunSetup setup, MindCatalogue minds)
    {
        world = new World(setup);
        gauge = new Gauge(world, minds);
        courses = [.. world.Setting.Relations.Select(pair => new Course(world, pair.Index))];
    }

    /// <summary>For each round, each relation, first one direction and then the other.</summary>
    public IReadOnlyList<Measure> Measures => measures;

    /// <summary>For each round, each relation.</summary>
    public IReadOnlyList<Prospects> Prospects => prospects;

    public int Rounds => world.Round - 1;

    public void Hear(in Act act)
    {
        gauge.Hear(act);
        world.Apply(act);
        foreach (var course in courses)
        {
            course.Hear(act);
        }

        if (act.Kind == ActKind.RoundEnd)
        {
            foreach (var pair in world.Setting.Relations)
            {
                prospects.Add(gauge.Prospects(act.Round, pair));
                measures.Add(gauge.Measure(act.Round, pair.Index * 2));
                measures.Add(gauge.Measure(act.Round, (pair.Index * 2) + 1));
            }
        }
    }

    /// <param name="relation">Index of the relation.</param>
    public Course Course(int relation) => courses[relation];

    /// <returns>Mean index of both directions of a relation, for each round.</returns>
    public double[] Index(int relation)
    {
        var directions = world.Setting.Relations.Length * 2;
        var index = new double[measures.Count / directions];
        for (var round = 0; round < index.Length; round++)
        {
            var first = (round * directions) + (relation * 2);
            index[round] = (measures[first].Index + measures[first + 1].Index) / 2;
        }

        return index;
    }
}
