using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DiplomacySim.Tests;

public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Scenarios"] = ["Model"],
        ["Analysis"] = ["Model"],
        ["Reporting"] = ["Analysis"],
        ["Telemetry"] = ["Model"],
        ["Contracts"] = ["Analysis", "Model", "Scenarios"],
        ["Journal"] = ["Contracts"],
        ["Grains"] = ["Contracts", "Journal", "Telemetry"],
        ["Silo"] = ["Grains", "Web"],
        ["AppHost"] = ["Silo"],
        ["UseCases"] = ["Journal", "Reporting", "Telemetry"],
        ["Web"] = ["UseCases"],
        ["Client"] = ["Contracts", "Silo", "UseCases"],
    };

    public static TheoryData<string> Names => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Projects_depend_in_one_direction_only(string project) =>
        Assert.Equal(Allowed[project], Projects.References(project).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_stands_in_the_table() => Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Projects.Names);

    [Fact]
    public void Model_depends_on_no_package_but_the_guard_of_its_purity() =>
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], Projects.Items("Model", "PackageReference"));

    [Theory]
    [InlineData("Silo", "Microsoft.Orleans.Server")]
    [InlineData("Silo", "OpenTelemetry.Exporter.Console")]
    [InlineData("Client", "Microsoft.Orleans.Client")]
    public void Some_packages_are_what_the_product_is_built_on(string project, string package) =>
        Assert.Contains(package, Projects.Items(project, "PackageReference"));

    [Theory]
    [InlineData("Telemetry", "OpenTelemetry")]
    [InlineData("Scenarios", "Microsoft.Orleans")]
    [InlineData("Analysis", "Microsoft.Orleans")]
    [InlineData("Grains", "OpenTelemetry")]
    [InlineData("Grains", "Microsoft.Data.Sqlite")]
    [InlineData("Journal", "Microsoft.Orleans.Server")]
    [InlineData("UseCases", "Microsoft.Orleans")]
    [InlineData("UseCases", "Spectre.Console")]
    [InlineData("UseCases", "System.CommandLine")]
    public void Some_packages_stay_outside(string project, string package) =>
        Assert.DoesNotContain(Projects.Items(project, "PackageReference"), reference => reference.StartsWith(package, StringComparison.Ordinal));

    [Theory]
    [InlineData("Contracts")]
    [InlineData("Grains")]
    [InlineData("Silo")]
    [InlineData("UseCases")]
    [InlineData("Web")]
    [InlineData("Client")]
    public void Programs_play_with_the_minds_that_they_were_given(string project) => Assert.DoesNotContain(Projects.Sources(project),
        source => source.Text.Contains("MindCatalogue.BuiltIn", StringComparison.Ordinal));

    [Fact]
    public void Minds_of_the_example_depend_on_the_model_only() => Assert.Equal(["DiplomacySim.Model"],
        ReferencesOf(OutsideMinds.ExampleFile).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void The_top_level_holds_what_it_should_and_no_more()
    {
        string[] allowed = ["CITATION.cff", "DiplomacySim.sln", "Directory.Packages.props", "LICENSE", "README.md", "config", "global.json",
            "scenarios", "src", "tests"];
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        var entries = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(path => path.Split('/')[0]).Distinct();

        Assert.Equal(allowed, entries.Where(entry => !entry.StartsWith('.')).Order(StringComparer.Ordinal));
    }

    private static string[] ReferencesOf(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }
}
