using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>What an actor has before it when it answers: the public record, its own memory and chance; nothing else.</summary>
public sealed class View(World world, Memory memory, Chance chance)
{
    public World World { get; } = world;

    public Memory Memory { get; } = memory;

    public Chance Chance { get; } = chance;

    public CompiledScenario Setting => World.Setting;

    public int Round => World.Round;

    /// <summary>The actor as it is under the leader in office.</summary>
    public CompiledActor Self => World.Profile(Memory.Actor);

    /// <summary>What the same actor would have before it in this moment under other circumstances.</summary>
    public View Under(CompiledScenario next) => new(new World(World, next), new Memory(Memory, next), Chance);

    /// <returns>Choice noise of a temperature. It belongs to occasion and actor: asking again on the same occasion gets the same.</returns>
    /// <param name="place">Of the party or relation that the choice is about.</param>
    public double Noise(double temperature, Purpose purpose, ulong place) =>
        temperature <= 0 ? 0 : temperature * Chance.Logistic(Setting.Timetable.Occasion(Round), purpose, Self.Place, place);
}
