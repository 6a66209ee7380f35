namespace DiplomacySim.Model;

/// <summary>Answers a turn. A pure function of what the actor sees and remembers and of chance.</summary>
public interface IMind
{
    /// <summary>Name by which a scenario asks for it.</summary>
    string Name { get; }

    Move Answer(in Turn turn, View view);

    /// <summary>What each clause of a text weighs in the answer to a turn; nothing where the answer is about no text.</summary>
    IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) => [];
}

/// <summary>What an actor has before it when it answers: the public record, its own memory and chance; nothing else.</summary>
public sealed class View(World world, Memory memory, Chance chance)
{
    public World World { get; } = world;

    public Memory Memory { get; } = memory;

    public Chance Chance { get; } = chance;

    public Setting Setting => World.Setting;

    public int Round => World.Round;

    /// <summary>The actor as it is under the leader in office.</summary>
    public Profile Self => World.Profile(Memory.Actor);

    /// <summary>What the actor answers.</summary>
    public Move Answer(in Turn turn)
    {
        Memory.Change(Setting);
        return Self.Mind.Answer(turn, this);
    }

    /// <summary>What the same actor would have before it in this moment under other circumstances.</summary>
    public View Under(Setting next) => new(new World(World, next), new Memory(Memory, next), Chance);

    /// <returns>Choice noise of a temperature. It belongs to occasion and actor: asking again on the same occasion gets the same.</returns>
    /// <param name="place">Of the party or relation that the choice is about.</param>
    public double Noise(double temperature, Purpose purpose, ulong place) =>
        temperature <= 0 ? 0 : temperature * Chance.Logistic(Setting.Timetable.Occasion(Round), purpose, Self.Place, place);
}

/// <summary>The minds that a scenario can ask for. One more is one file and one line here.</summary>
public static class Minds
{
    private static readonly IMind[] All =
    [
        new ExecutiveMind(), new LegislatureMind(), new ThirdPartyMind(),

        // Minds of reference: as the literature has them.
        new BestResponse(), new Setter(), new VetoPlayer(), new OpenFloor(), new RiskReturn(), new ClosedRuleMembers(),
        new Cooperator(), new Defector(), new TitForTat(), new GenerousTitForTat(), new WinStayLoseShift(), new Grudger(), new Alternator(),
        new MemoryOne(), new Script(), new Initiator(), new TrustThreshold(), new Reassurer(), new RichardsonReactor(),
        new ExpectedUtility(), new SpatialVoter(), new BoundVoter(),
    ];

    public static IEnumerable<string> Names => All.Select(mind => mind.Name);

    /// <exception cref="ArgumentException">There is no mind of that name.</exception>
    public static IMind Of(Actor actor)
    {
        var name = actor.Mind.Length > 0 ? actor.Mind : actor.Role switch
        {
            Role.Executive => "executive",
            Role.Legislature => "legislature",
            _ => "third-party",
        };
        return All.FirstOrDefault(mind => mind.Name == name) ?? throw new ArgumentException($"There is no mind '{name}'.");
    }
}
