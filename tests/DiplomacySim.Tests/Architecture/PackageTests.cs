using System.Text.Json;
using System.Xml.Linq;

namespace DiplomacySim.Tests;

/// <summary>Every package that is used is locked, and its licence is known and allowed.</summary>
public sealed class PackageTests
{
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL"];

    /// <summary>Licences of packages that tests use, and that the product does not bring along.</summary>
    private static readonly string[] AllowedInTests = [.. Allowed, "MPL-2.0"];

    /// <summary>The licences of packages that have a text or a link instead of a name: read once, for this version.</summary>
    private static readonly Dictionary<string, string> Read = new()
    {
        ["CommandLineParser 2.9.1"] = "MIT",
        ["K4os.Compression.LZ4 1.3.8"] = "MIT",
        ["Microsoft.DotNet.PlatformAbstractions 3.1.6"] = "MIT",
        ["xunit.abstractions 2.0.3"] = "Apache-2.0",
    };

    private static readonly string Cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static TheoryData<string> Projects => [.. new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.csproj", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!))];

    [Theory, MemberData(nameof(Projects))]
    public void Every_project_has_a_lock_file_whose_packages_have_a_hash(string project) => Assert.All(
        Locked(Path.Combine(Repository.Root, project, "packages.lock.json")), package => Assert.NotEmpty(package.Hash));

    [Fact]
    public void Every_package_has_a_licence_that_is_known_and_allowed()
    {
        var packages = ((IEnumerable<object[]>)Projects).SelectMany(row => Locked(Repository.Path($"{row[0]}/packages.lock.json"))
            .Select(package => (Name: $"{package.Name} {package.Version}", IsOfTests: $"{row[0]}".StartsWith("tests", StringComparison.Ordinal))))
            .ToLookup(package => package.Name, package => package.IsOfTests);

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(
            packages.Select(package => (package.Key, Licence: Licence(package.Key), IsOfTests: package.All(isOfTests => isOfTests))),
            package => !(package.IsOfTests ? AllowedInTests : Allowed).Contains(package.Licence));
        Assert.Empty(Read.Keys.Except(packages.Select(package => package.Key)));
    }

    private static IEnumerable<(string Name, string Version, string Hash)> Locked(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!,
                package.Value.GetProperty("contentHash").GetString()!))];
    }

    private static string Licence(string package)
    {
        if (Read.TryGetValue(package, out var known))
        {
            return known;
        }

        var (name, version) = (package.Split(' ')[0].ToLowerInvariant(), package.Split(' ')[1].ToLowerInvariant());
        var licence = XDocument.Load(Path.Combine(Cache, name, version, $"{name}.nuspec")).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "unknown";
    }
}
