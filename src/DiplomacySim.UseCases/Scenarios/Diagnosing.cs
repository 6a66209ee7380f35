using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Why a scenario signs what it signs, or nothing.</summary>
public static class Diagnosing
{
    /// <param name="states">States of runs that are looked at.</param>
    /// <exception cref="RefusalException">No two parties talk.</exception>
    public static IReadOnlyList<Diagnosis> Of(Scenario scenario, MindCatalogue minds, int states, Diagnosis.Telling tell)
    {
        if (scenario.Protocol is not null)
        {
            throw new RefusalException("It plays a game of its own, in which no texts go back and forth: `diagnose` is about the six phases.");
        }

        var found = Diagnosis.Of(scenario, minds, states, Knobs.Of(scenario), Parameters.With, tell);
        return found.Count > 0 ? found : throw new RefusalException("No two parties that have executives talk with each other.");
    }
}
