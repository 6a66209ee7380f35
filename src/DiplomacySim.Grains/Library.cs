using System.Collections.Concurrent;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Grains;

/// <summary>Scenarios made ready for play, one instance each for all actors of all runs on a silo.</summary>
public sealed class Library
{
    /// <summary>Beyond this all are forgotten and read again when needed: they are small and quick to read.</summary>
    private const int Shelf = 64;

    private readonly ConcurrentDictionary<string, Setting> settings = new(StringComparer.Ordinal);

    /// <param name="sets">Overrides <c>path=value</c>, the later ones on top.</param>
    /// <exception cref="RefusalException">The text is not a scenario.</exception>
    public Setting Setting(string canonical, params string[] sets)
    {
        if (settings.Count > Shelf)
        {
            settings.Clear();
        }

        return settings.GetOrAdd(string.Join('\n', [canonical, .. sets]), _ => Read(canonical, sets));
    }

    private static Setting Read(string canonical, string[] sets) => ScenarioFile.FromCanonical(canonical, sets) switch
    {
        Loaded.Ready ready => new Setting(ready.Scenario),
        Loaded.Refused refused => throw new RefusalException($"The scenario cannot be read: {string.Join("; ", refused.Problems)}"),
        _ => throw new NotSupportedException(),
    };
}
