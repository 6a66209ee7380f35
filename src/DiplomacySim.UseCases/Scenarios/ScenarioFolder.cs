using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The scenarios of a folder, by names instead of paths: nothing outside it can be named.</summary>
/// <param name="path">Need not be there; null for none.</param>
public sealed class ScenarioFolder(string? path, MindFiles minds)
{
    private const string Ending = ".yaml";

    public MindFiles Minds => minds;

    /// <summary>The folder <c>scenarios</c> beside the working directory or the program, or above either.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Find() => new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }.SelectMany(Above)
        .Select(folder => Path.Combine(folder, "scenarios")).FirstOrDefault(Directory.Exists);

    /// <summary>A scenario by the path of its file or, where there is no such file, by its name in the folder of scenarios, such as
    /// <c>paris-2018</c> or <c>theory/nash</c>.</summary>
    /// <returns>The path of its file, from the working directory where it is below it; what was given where there is none of that name.</returns>
    public static string FileOf(string given)
    {
        if (System.IO.File.Exists(given) || Find() is not { } folder)
        {
            return given;
        }

        var file = Path.Combine(folder, $"{given}{Ending}");
        if (!System.IO.File.Exists(file))
        {
            return given;
        }

        var near = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        return near.StartsWith("..", StringComparison.Ordinal) ? file : near;
    }

    /// <summary>By name.</summary>
    public ScenariosDocument List() => new(ScenariosDocument.Version, [.. Names(path).Select(Entry)]);

    /// <param name="name">As <see cref="List"/> has it.</param>
    /// <param name="sets">Overrides <c>path=value</c>.</param>
    /// <exception cref="NoSuchScenarioException">There is none of that name.</exception>
    /// <exception cref="RefusedScenarioException">There is something wrong with it.</exception>
    public Loaded.Ready Read(string name, params IReadOnlyList<string> sets) => ScenarioOnDisk.Read(File(name), sets, minds);

    /// <returns>The path of a scenario's file.</returns>
    /// <exception cref="NoSuchScenarioException">There is none of that name.</exception>
    public string File(string name) => Names(path).Contains(name) ? Path.Combine(path!, $"{name}{Ending}")
        : throw new NoSuchScenarioException(Words.Plain(name));

    /// <returns>What runs call a scenario's file: as somebody would who has the folder.</returns>
    public static string Told(string name) => $"scenarios/{name}{Ending}";

    /// <returns>In order; none where there is no folder.</returns>
    public static IEnumerable<string> Names(string? folder) => folder is null || !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, $"*{Ending}").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private ListedScenario Entry(string name) => ScenarioFile.Load(File(name), minds.Catalogue) switch
    {
        Loaded.Ready { Scenario: var scenario } => new(name, scenario.Name, scenario.About, scenario.Start, scenario.Rounds,
            [.. scenario.Parties.Select(party => Words.Called(party.Name, party.Id))], []),
        Loaded.Refused refused => new(name, "", "", "", 0, [], [.. refused.Problems.Select(problem => problem.ToString())]),
        _ => throw new NotSupportedException(),
    };

    private static IEnumerable<string> Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
