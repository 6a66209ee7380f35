using System.Collections.Concurrent;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Grains;

/// <summary>Scenarios made ready for play, one instance each for all actors of all runs on a silo, and the minds that answer.</summary>
public sealed class Library(MindFiles minds)
{
    /// <summary>Beyond this all are forgotten and read again when needed: they are small and quick to read.</summary>
    private const int Shelf = 64;

    private readonly ConcurrentDictionary<(string Canonical, string Sets), CompiledScenario> settings = [];

    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    private int isRehearsed;

    public MindCatalogue Minds => minds.Catalogue;

    /// <summary>
    /// Plays the first round of a run on one thread and forgets it, once in the life of a silo: what runs for the first time is compiled first, and
    /// no round of a run is to have that in it.
    /// </summary>
    public void Rehearse(RunOrder order)
    {
        if (Interlocked.Exchange(ref isRehearsed, 1) == 0)
        {
            Simulation.Play(Recorded(order), order.Seed, 1, Minds);
        }
    }

    /// <summary>The order with the one instance of its scenario's text that all runs of it on a silo share: many may wait at once.</summary>
    public RunOrder Shared(RunOrder order)
    {
        if (texts.Count > Shelf)
        {
            texts.Clear();
        }

        return order with { Canonical = texts.GetOrAdd(order.Canonical, order.Canonical) };
    }

    /// <summary>What the run of an order is played by.</summary>
    /// <exception cref="OtherMindsException">The silo has not the outside minds of the order.</exception>
    /// <exception cref="RefusalException">The scenario cannot be read, or what is changed on the way does not go with it.</exception>
    public RunSetup Setup(RunOrder order)
    {
        Require(order.Minds, $"Run '{order.Run}'");
        return Setup(order.Canonical, order.Changes);
    }

    /// <summary>What a run on record is played by.</summary>
    /// <exception cref="OtherMindsException">The silo has not the outside minds of the order.</exception>
    /// <exception cref="DamagedRecordException">The order cannot be what was written: it was looked at before.</exception>
    public RunSetup Recorded(RunOrder order) => RunSetups.OnRecord(order, Setup);

    /// <summary>Makes sure that the outside minds of an order are those of this silo.</summary>
    /// <exception cref="OtherMindsException">They are not.</exception>
    public void Require(string? needed, string who) => NeededMinds.Require(NeededMinds.Read(needed), minds, $"{who} at this silo");

    /// <summary>Refuses an order that does not say which outside minds it needs.</summary>
    /// <exception cref="RefusalException">It needs others than it says.</exception>
    public void CheckNeeds(string? said, Func<MindFiles, string?> needs)
    {
        if (needs(minds) != said)
        {
            throw new RefusalException("An order names the files of all outside minds that its scenario asks for, and no others.");
        }
    }

    /// <summary>What a run is played by.</summary>
    /// <exception cref="RefusalException">The scenario cannot be read, or what is changed on the way does not go with it.</exception>
    public RunSetup Setup(string canonical, IReadOnlyList<Change> changes) => RunSetups.Of(canonical, changes, Setting);

    /// <param name="sets">Overrides <c>path=value</c>, the later ones on top.</param>
    /// <exception cref="RefusalException">The text is not a scenario.</exception>
    public CompiledScenario Setting(string canonical, params IReadOnlyList<string> sets)
    {
        if (settings.Count > Shelf)
        {
            settings.Clear();
        }

        return settings.GetOrAdd((canonical, string.Join('\n', sets)), _ => RunSetups.Read(canonical, Minds, sets));
    }
}
