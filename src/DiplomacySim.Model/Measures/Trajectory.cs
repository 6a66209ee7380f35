namespace DiplomacySim.Model;

/// <summary>One relation in one direction at the end of a round.</summary>
/// <param name="From">Index of the party.</param>
/// <param name="To">Index of the other party.</param>
/// <param name="Tone">Flow of words, -10 to +10.</param>
/// <param name="Substance">Flow of deeds, -10 to +10.</param>
/// <param name="Index">Both, weighed as the scenario says.</param>
/// <param name="Trust">The party's trust in the other.</param>
/// <param name="Grievance">The party's grievance against the other.</param>
public readonly record struct Measure(int Round, int From, int To, double Tone, double Substance, double Index, double Trust, double Grievance)
{
    /// <summary>How much better the words are than the deeds: dialogue without commitments is a wide gap.</summary>
    public double Gap => Tone - Substance;
}

/// <summary>A relation as a whole at the end of a round.</summary>
/// <param name="Relation">Index of the relation.</param>
/// <param name="Hazard">Probability of at least one incident in the next round.</param>
public readonly record struct Prospects(int Round, int Relation, Zone Zone, double Hazard);

/// <summary>The measures of every relation, round by round.</summary>
public sealed class Trajectory : IAudience
{
    private readonly World world;
    private readonly Belief[] beliefs;
    private readonly List<Measure> measures = [];
    private readonly List<Prospects> prospects = [];

    public Trajectory(Setting setting)
    {
        world = new World(setting);
        beliefs = new Belief[setting.Pairs.Length * 2];
    }

    /// <summary>For each round, each relation, first one direction and then the other.</summary>
    public IReadOnlyList<Measure> Measures => measures;

    /// <summary>For each round, each relation.</summary>
    public IReadOnlyList<Prospects> Prospects => prospects;

    public int Rounds => world.Round - 1;

    public void Hear(in Act act)
    {
        if (act.Kind == ActKind.Appraisal)
        {
            beliefs[world.Setting.Pairs[act.Relation].From(act.Source)] = act.Belief;
        }

        world.Apply(act);
        if (act.Kind == ActKind.RoundEnd)
        {
            Measure(act.Round);
        }
    }

    /// <returns>Mean index of both directions of a relation, for each round.</returns>
    public double[] Index(int relation)
    {
        var directions = beliefs.Length;
        var index = new double[measures.Count / directions];
        for (var round = 0; round < index.Length; round++)
        {
            var first = (round * directions) + (relation * 2);
            index[round] = (measures[first].Index + measures[first + 1].Index) / 2;
        }

        return index;
    }

    private void Measure(int round)
    {
        foreach (var pair in world.Setting.Pairs)
        {
            var zone = Zone.Of(pair, world, beliefs[pair.Index * 2], beliefs[(pair.Index * 2) + 1]);
            prospects.Add(new Prospects(round, pair.Index, zone, Hazard(pair)));
            for (var side = 0; side < 2; side++)
            {
                var direction = (pair.Index * 2) + side;
                measures.Add(new Measure(
                    round,
                    pair.Party(side),
                    pair.Party(1 - side),
                    world.Tone[direction],
                    world.Substance[direction],
                    world.Index(direction),
                    beliefs[direction].Trust,
                    beliefs[direction].Grievance));
            }
        }
    }

    private double Hazard(Pair pair)
    {
        var quiet = 1.0;
        foreach (var incident in world.Setting.Scenario.Incidents)
        {
            var concerns = pair.Side(world.Setting.Party(incident.Source)) >= 0 && pair.Side(world.Setting.Party(incident.Target)) >= 0;
            quiet *= concerns ? 1 - DriftPhase.Hazard(incident, world.IndexOf(pair.Index)) : 1;
        }

        return 1 - quiet;
    }
}
