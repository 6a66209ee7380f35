using DiplomacySim.Scenarios;

namespace DiplomacySim.Contracts;

/// <summary>What an order has played.</summary>
public static class RunSetups
{
    /// <summary>A scenario made ready for play.</summary>
    /// <param name="sets">Overrides <c>path=value</c>, the later ones on top.</param>
    public delegate CompiledScenario Reader(string canonical, params IReadOnlyList<string> sets);

    /// <exception cref="OtherMindsException">It needs outside minds that are not given.</exception>
    /// <exception cref="RefusalException">The scenario cannot be read, or what is changed on the way does not go with it.</exception>
    public static RunSetup Of(RunOrder order, MindFiles minds)
    {
        NeededMinds.Require(NeededMinds.Read(order.Minds), minds, $"Run '{order.Run}'");
        return Of(order.Canonical, order.Changes, (canonical, sets) => Read(canonical, minds.Catalogue, sets));
    }

    /// <summary>The same of a run on record.</summary>
    /// <exception cref="OtherMindsException">It needs outside minds that are not given.</exception>
    /// <exception cref="DamagedRecordException">The order cannot be what was written: it was looked at before.</exception>
    public static RunSetup OnRecord(RunOrder order, MindFiles minds) => OnRecord(order, recorded => Of(recorded, minds));

    /// <param name="setup">What orders have played.</param>
    /// <exception cref="DamagedRecordException">The order cannot be what was written: it was looked at before.</exception>
    public static RunSetup OnRecord(RunOrder order, Func<RunOrder, RunSetup> setup)
    {
        try
        {
            return setup(order);
        }
        catch (RefusalException problem)
        {
            throw new DamagedRecordException($"The record of run '{order.Run}' is damaged: {problem.Message}");
        }
    }

    /// <param name="changes">In the order in which they come into force.</param>
    /// <exception cref="RefusalException">What is changed on the way does not go with the scenario.</exception>
    public static RunSetup Of(string canonical, IReadOnlyList<Change> changes, Reader read)
    {
        var start = read(canonical);
        try
        {
            return changes.Count == 0 ? start : Change.Setup(start, changes, sets => read(canonical, sets));
        }
        catch (ArgumentException problem)
        {
            throw new RefusalException($"The run cannot be changed like this: {problem.Message}");
        }
    }

    /// <exception cref="RefusalException">The text is no scenario.</exception>
    public static CompiledScenario Read(string canonical, MindCatalogue minds, IReadOnlyList<string> sets) =>
        ScenarioFile.FromCanonical(canonical, minds, sets) switch
        {
            Loaded.Ready ready => new CompiledScenario(ready.Scenario),
            Loaded.Refused refused => throw new RefusalException(
                $"The scenario cannot be read: {string.Join("; ", refused.Problems.Select(problem => problem.Sentence))}"),
            _ => throw new NotSupportedException(),
        };
}
