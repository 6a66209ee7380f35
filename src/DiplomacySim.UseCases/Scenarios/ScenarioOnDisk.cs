using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Scenarios in files.</summary>
public static class ScenarioOnDisk
{
    /// <param name="sets">Overrides <c>path=value</c>.</param>
    /// <exception cref="RefusedScenarioException">There is something wrong with it.</exception>
    public static Loaded.Ready Read(string file, IReadOnlyList<string> sets, MindFiles minds) =>
        ScenarioFile.Load(file, minds.Catalogue, [.. sets]) switch
        {
            Loaded.Ready ready => ready,
            Loaded.Refused refused => throw new RefusedScenarioException(refused.Problems),
            _ => throw new NotSupportedException(),
        };
}
