using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What an order has played.</summary>
public static class RunSetups
{
    /// <summary>What a run is played by.</summary>
    /// <exception cref="OtherMindsException">It needs outside minds that are not given.</exception>
    /// <exception cref="DamagedRecordException">It is on record with what cannot be played.</exception>
    /// <exception cref="RefusalException">What is changed in it cannot be.</exception>
    public static RunSetup Of(RunOrder order, MindFiles minds)
    {
        NeededMinds.Require(NeededMinds.Read(order.Minds), minds, $"Run '{order.Run}'");
        var start = SettingOf(order, minds);
        try
        {
            return order.Changes is { Count: > 0 } changes ? Change.Setup(start, changes, sets => SettingOf(order, minds, sets)) : start;
        }
        catch (ArgumentException problem)
        {
            throw new RefusalException($"The run cannot be changed like this: {problem.Message}");
        }
    }

    /// <summary>What a run that is on record is played by.</summary>
    /// <exception cref="OtherMindsException">It needs outside minds that are not given.</exception>
    /// <exception cref="DamagedRecordException">It is on record with what cannot be played.</exception>
    public static RunSetup OnRecord(RunOrder order, MindFiles minds)
    {
        try
        {
            return Of(order, minds);
        }
        catch (RefusalException problem)
        {
            throw new DamagedRecordException($"The record of run '{order.Run}' is damaged: {problem.Message}");
        }
    }

    private static CompiledScenario SettingOf(RunOrder order, MindFiles minds, params IReadOnlyList<string> sets) =>
        ScenarioFile.FromCanonical(order.Canonical, minds.Catalogue, sets) switch
    {
        Loaded.Ready ready => new CompiledScenario(ready.Scenario),
        Loaded.Refused refused =>
            throw new DamagedRecordException($"The scenario of run '{order.Run}' cannot be read: {string.Join("; ", refused.Problems)}"),
        _ => throw new NotSupportedException(),
    };
}
