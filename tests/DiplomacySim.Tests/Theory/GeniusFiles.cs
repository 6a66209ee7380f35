using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Tests;

/// <summary>Files of others in a folder of their own.</summary>
internal sealed class ForeignFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public void Dispose() => folder.Delete(recursive: true);

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Imported Import(params (string Name, string Text)[] files) =>
        Imported.From([.. files.Select(file => Write(file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text)))]);

    /// <returns>The messages, each with its line.</returns>
    public string[] Refused(params (string Name, string Text)[] files) =>
        [.. Import(files).Problems.Select(problem => $"{Path.GetFileName(problem.File)}:{problem.Line}: {problem.Message}")];

    public Solving Solve(params (string Name, string Text)[] files) => Solving.Of(new CompiledScenario(Read(Import(files))));

    public static Scenario Read(Imported imported)
    {
        Assert.Empty(imported.Problems);
        return ((Loaded.Ready)ScenarioFile.Parse(imported.Text, "imported")).Scenario;
    }
}

/// <summary>The layout of GENIUS around what a test is about.</summary>
internal static class Genius
{
    public const string Flag = "red/blue/green";

    public static string Space(params string[] lines) => string.Join('\n', ["<utility_space>", "<objective index=\"0\" name=\"root\">", .. lines,
        "</objective>", "</utility_space>"]);

    /// <param name="items">Between slashes, each with its evaluation behind a colon where there is one.</param>
    public static string Issue(int index, string name, string items) => $"<issue index=\"{index}\" name=\"{name}\" type=\"discrete\">"
        + string.Concat(items.Split('/').Select((item, place) => item.Split(':') is [var value, var worth]
            ? $"<item index=\"{place + 1}\" value=\"{value}\" evaluation=\"{worth}\"/>"
            : $"<item index=\"{place + 1}\" value=\"{item}\"/>")) + "</issue>";

    public static string Whole(int index, string name, int low, int high, string evaluator = "") =>
        $"<issue index=\"{index}\" name=\"{name}\" vtype=\"integer\" lowerbound=\"{low}\" upperbound=\"{high}\">{evaluator}</issue>";

    public static string Weight(int index, string value) => $"<weight index=\"{index}\" value=\"{value}\"/>";

    public static string Reservation(string value) => $"<reservation value=\"{value}\"/>";

    public static string Line(string slope, string offset) => $"<evaluator ftype=\"linear\" slope=\"{slope}\" offset=\"{offset}\"/>";
}
