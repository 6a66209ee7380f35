using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>All that is wrong with scenario files, as JSON: what <c>check</c> prints.</summary>
public sealed record CheckDocument(string Schema, IReadOnlyList<Problem> Problems, IReadOnlyList<ScenarioWarning> Warnings)
{
    public const string Version = "diplomacysim/check/1";

    public static CheckDocument Of(IEnumerable<string> files, IReadOnlyList<string> sets, MindCatalogue minds)
    {
        var loaded = files.Select(file => (File: file, Loaded: ScenarioFile.Load(file, minds, [.. sets]))).ToArray();
        return new(
            Version,
            [.. loaded.Select(file => file.Loaded).OfType<Loaded.Refused>().SelectMany(refused => refused.Problems)],
            [.. loaded.SelectMany(file => file.Loaded is Loaded.Ready ready ? ScenarioWarning.Of(file.File, ready.Scenario, minds) : [])]);
    }
}
