using System.Xml.Linq;

namespace DiplomacySim.Tests;

/// <summary>The projects under src, by their names without "DiplomacySim.".</summary>
public static class Projects
{
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Repository.Path("src"))
        .Select(path => Path.GetFileName(path)["DiplomacySim.".Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The source files with their paths from the project's folder, in the order of the paths.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string project) => Directory
        .EnumerateFiles(Folder(project), "*.cs", SearchOption.AllDirectories)
        .Select(path => (Path.GetRelativePath(Folder(project), path), File.ReadAllText(path)))
        .OrderBy(source => source.Item1, StringComparer.Ordinal);

    /// <summary>The projects that its project file refers to.</summary>
    public static IEnumerable<string> References(string project) =>
        Items(project, "ProjectReference").Select(path => path.Split('/')[1]["DiplomacySim.".Length..]);

    /// <summary>What its project file includes as items of a kind, such as PackageReference.</summary>
    public static IEnumerable<string> Items(string project, string kind) =>
        ItemsOf(Path.Combine(Folder(project), $"DiplomacySim.{project}.csproj"), kind);

    /// <summary>The namespaces that all its files use: its own, and those that all projects but the model have in common.</summary>
    public static IEnumerable<string> Usings(string project) =>
        (project == "Model" ? [] : ItemsOf(Repository.Path("src/Directory.Build.props"), "Using")).Concat(Items(project, "Using"));

    private static IEnumerable<string> ItemsOf(string file, string kind) =>
        XDocument.Load(file).Descendants(kind).Select(item => item.Attribute("Include")!.Value);

    private static string Folder(string project) => Repository.Path($"src/DiplomacySim.{project}");
}
