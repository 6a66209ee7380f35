using System.Text.RegularExpressions;

namespace DiplomacySim.Tests;

/// <summary>What is not known is a dash with its reason in text and null in JSON: so few runs leave a lot unknown.</summary>
public sealed partial class UnknownFigureTests : IDisposable
{
    /// <summary>Two executives that find no deal.</summary>
    private const string Neighbours =
        """
        name: Two neighbours
        start: 2018-11
        rounds: 12
        issues: {arms: {control: [north, south], statusQuo: 0.5}}
        parties: {north: {}, south: {capability: 0.4}}
        actors:
          palace: {party: north, role: executive, ideal: {arms: 0.9}, salience: {arms: 1}}
          court: {party: south, role: executive, ideal: {arms: 0.2}, salience: {arms: 1}}
        relations: {border: {between: [north, south], trust: {north: 0.3, south: 0.4}}}
        """;

    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("claims", "--runs", "1")]
    [InlineData("ensemble", "--runs", "1")]
    [InlineData("compare", "--with", "actors.palace.readiness=0.9", "--runs", "1")]
    [InlineData("sweep", "--over", "actors.palace.readiness=0:1:0.5", "--runs", "1")]
    [InlineData("sweep", "--over", "actors.palace.readiness=0:1:0.5", "--of", "first-deal", "--runs", "2")]
    [InlineData("tipping", "--over", "actors.palace.readiness=0:1", "--until", "index>=0", "--runs", "1")]
    [InlineData("tipping", "--over", "actors.palace.readiness=0:1", "--until", "first-deal<=3", "--runs", "1")]
    [InlineData("sensitivity", "--walks", "2", "--keep", "1", "--rows", "2", "--runs", "1")]
    [InlineData("sensitivity", "--of", "deals", "--walks", "2", "--keep", "1", "--rows", "2", "--runs", "1")]
    [InlineData("sensitivity", "--rank", "--runs", "1")]
    [InlineData("sensitivity", "--rank", "--of", "first-deal", "--runs", "1")]
    public async Task A_dash_has_its_reason_and_no_figure_is_infinite(string command, params string[] options)
    {
        var (text, json) = await Both([command, Written(), .. options], command != "claims");

        Assert.DoesNotMatch(NoFigure, text);
        Assert.DoesNotMatch(NoFigure, json);
        Assert.True(!Dash.IsMatch(text) || text.Contains("–: ", StringComparison.Ordinal), text);
        Assert.All(Directory.EnumerateFiles(client.Folder, "*", SearchOption.AllDirectories).Where(IsText),
            file => Assert.DoesNotMatch(NoFigure, File.ReadAllText(file)));
    }

    [Fact]
    public async Task A_tipping_point_of_what_never_happens_is_not_too_close_to_call()
    {
        var (text, json) = await Both(
            ["tipping", Written(), "--over", "actors.palace.readiness=0:1", "--until", "first-deal<=3", "--runs", "1"], false);

        Assert.Contains("no run had a deal", text, StringComparison.Ordinal);
        Assert.Contains("no run had a deal", json, StringComparison.Ordinal);
        Assert.DoesNotContain("too close to call", text + json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sensitivity_of_what_never_happens_is_refused()
    {
        var (exit, output, errors) = await client.Run(
            "sensitivity", Written(), "--of", "first-deal", "--walks", "2", "--keep", "0", "--runs", "1");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("no run had a deal", errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("NaN|∞|Infinity")]
    private static partial Regex NoFigure { get; }

    /// <summary>In place of a figure or an interval.</summary>
    [GeneratedRegex(@"(^|\s|\[)–(\s|\]|$)", RegexOptions.Multiline)]
    private static partial Regex Dash { get; }

    private static bool IsText(string file) => Path.GetExtension(file) is ".csv" or ".json" or ".html" or ".svg";

    /// <returns>What the command prints for people and as JSON.</returns>
    private async Task<(string Text, string Json)> Both(string[] command, bool hasFolder)
    {
        var (exit, text, errors) = await client.Run([.. command, .. hasFolder ? (string[])["--out", Path.Combine(client.Folder, "results")] : []]);
        Assert.True(exit == 0, errors);
        var (again, json, problems) = await client.Run([.. command, "--json"]);
        Assert.True(again == 0, problems);
        return (text, json);
    }

    private string Written()
    {
        var file = Path.Combine(client.Folder, "neighbours.yaml");
        File.WriteAllText(file, Neighbours);
        return file;
    }
}
