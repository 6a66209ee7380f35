using System.Runtime.CompilerServices;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>What the repository holds, found upwards from where the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every scenario that is published with the product, by its file name.</summary>
    public static TheoryData<string> ScenarioFiles => [.. Directory.EnumerateFiles(Path("scenarios"), "*.yaml")
        .Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The same, those of theory too.</summary>
    public static IReadOnlyList<string> AllScenarioFiles => [.. Directory.EnumerateFiles(Path("scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Path("scenarios"), path)).Order(StringComparer.Ordinal)];

    /// <summary>Every page of documentation, relative to the root.</summary>
    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Root, "README.md", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Root, path))
        .Where(path => !path.StartsWith('.') && !path.Contains("node_modules", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static Scenario Scenario(string file, params string[] sets) => ScenarioFile.Load(Path($"scenarios/{file}"), sets) switch
    {
        Loaded.Ready ready => ready.Scenario,
        Loaded.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
        _ => throw new NotSupportedException(),
    };

    /// <summary>Commands find files from the repository's root on, also those that run in the process of the tests.</summary>
    [ModuleInitializer]
    internal static void Enter() => Directory.SetCurrentDirectory(Root);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("DiplomacySim.sln is not above the tests.");
        }

        return folder.FullName;
    }

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);
}
