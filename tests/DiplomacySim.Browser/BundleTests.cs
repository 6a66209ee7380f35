using System.Diagnostics;

namespace DiplomacySim.Tests;

/// <summary>The bundle that is committed is what its sources give.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableFact]
    public async Task The_bundle_is_made_from_its_sources_to_the_byte()
    {
        Skip.If(Environment.GetEnvironmentVariable("CI") != "true" && !IsThere("npm"), "npm is not installed; tests/run does that.");
        var (page, bundle) = (Repository.Path("src/DiplomacySim.Web/Page"), Repository.Path("src/DiplomacySim.Web/Bundle"));
        var copy = folder.CreateSubdirectory("DiplomacySim.Web/Page").FullName;
        var tour = Path.Combine(folder.CreateSubdirectory("DiplomacySim.UseCases/Tour").FullName, "tour.json");
        File.Copy(Repository.Path("src/DiplomacySim.UseCases/Tour/tour.json"), tour);
        foreach (var file in Directory.EnumerateFiles(page, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(page, path))
            .Where(path => !path.StartsWith("node_modules", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            File.Copy(Path.Combine(page, file), Path.Combine(copy, file));
        }

        await Npm(copy, "ci", "--no-audit", "--no-fund");
        await Npm(copy, "run", "check");
        await Npm(copy, "run", "build");
        var made = Path.Combine(folder.FullName, "DiplomacySim.Web", "Bundle");

        Assert.Equal(Names(bundle), Names(made));
        Assert.All(Names(bundle), file => Assert.True(
            File.ReadAllBytes(Path.Combine(bundle, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(made, file))),
            $"{file} is not what its sources give: npm run build in src/DiplomacySim.Web/Page makes it."));
    }

    private static IEnumerable<string> Names(string of) =>
        Directory.EnumerateFiles(of).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(place => File.Exists(Path.Combine(place, program)));

    private static async Task Npm(string place, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("npm", arguments)
        {
            WorkingDirectory = place, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (exit, output, errors) = await Program.End(process);
        Assert.True(exit == 0, $"npm {string.Join(' ', arguments)}: {output}{errors}");
    }
}
