using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>What an actor has before it when it answers: the public record, its own memory and chance; nothing else.</summary>
public sealed class View(World world, Memory memory, Chance chance)
{
    private readonly object?[] working = new object?[world.Setting.Relations.Length];

    public World World { get; } = world;

    public Memory Memory { get; } = memory;

    public Chance Chance { get; } = chance;

    public CompiledScenario Setting => World.Setting;

    public int Round => World.Round;

    /// <summary>The actor as it is under the leader in office.</summary>
    public CompiledActor Self => World.Profile(Memory.Actor);

    /// <summary>What the same actor would have before it in this moment under other circumstances.</summary>
    public View Under(CompiledScenario next) => new(new World(World, next), new Memory(Memory, next), Chance);

    /// <summary>What a mind keeps of its working on a relation from one answer to the next: only what follows from the rest of the view.</summary>
    /// <param name="create">Makes it for a number of issues.</param>
    internal T Working<T>(int relation, Func<int, T> create)
        where T : class => (T)(working[relation] ??= create(Setting.Issues.Length));

    /// <returns>Choice noise of a temperature. It belongs to occasion and actor: asking again on the same occasion gets the same.</returns>
    /// <param name="place">Of the party or relation that the choice is about.</param>
    public double Noise(double temperature, Purpose purpose, ulong place) =>
        temperature <= 0 ? 0 : temperature * Chance.Logistic(Setting.Timetable.Occasion(Round), purpose, Self.Place, place);
}
