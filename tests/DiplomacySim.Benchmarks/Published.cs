using DiplomacySim.Scenarios;

namespace DiplomacySim.Benchmarks;

/// <summary>The published scenarios, found upwards from where the program runs.</summary>
internal static class Published
{
    public const string Flagship = "paris-2018.yaml";

    public static string Root { get; } = FindRoot();

    /// <summary>Names of all scenario files.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml")
        .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static Loaded.Ready Load(string file) => ScenarioFile.Load(Path.Combine(Root, "scenarios", file)) switch
    {
        Loaded.Ready ready => ready,
        Loaded.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
        _ => throw new NotSupportedException(),
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("DiplomacySim.sln is not above the benchmarks.");
        }

        return folder.FullName;
    }
}
