using System.Text.Json;

namespace DiplomacySim.Tests;

/// <summary>The commands of theory as people use them.</summary>
public sealed class TheoryCommandTests : IDisposable
{
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    /// <summary>Each result is held against its formula by <see cref="TheoryTests"/>; all in one table on request.</summary>
    [Fact]
    public async Task The_table_of_results_holds()
    {
        string[] results = Generated.IsFull ? [] : ["rubinstein"];
        var (exit, output, errors) = await client.Run(["theory", .. results, "--json"]);
        using var document = JsonDocument.Parse(output);
        var rows = document.RootElement.GetProperty("results").EnumerateArray().ToArray();

        Assert.True(exit == 0, errors + string.Join('\n', rows.Where(result => !result.GetProperty("holds").GetBoolean())));
        Assert.InRange(rows.Length, Generated.IsFull ? 100 : 1, int.MaxValue);
        Assert.All(rows, result => Assert.All(
            ["name", "source", "parameters", "predicted", "simulated", "difference", "tolerance", "holds"],
                field => Assert.True(result.TryGetProperty(field, out _), field)));
    }

    [Fact]
    public async Task Another_parameter_is_held_against_the_formula()
    {
        var (exit, output, _) = await client.Run("theory", "rubinstein", "--set", "actors.two.strategy.discount=0.7", "--json");
        using var document = JsonDocument.Parse(output);
        var result = Assert.Single(document.RootElement.GetProperty("results").EnumerateArray());

        Assert.Equal(0, exit);
        Assert.Equal((1 - 0.7) / (1 - (0.9 * 0.7)), result.GetProperty("simulated").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Who_plays_otherwise_does_not_land_on_the_formula()
    {
        var (exit, output, _) = await client.Run("theory", "rubinstein", "--set", "actors.two.mind=veto-player");

        Assert.Equal(1, exit);
        Assert.Contains("does not hold", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "There is no result 'nobody'", "theory", "nobody")]
    [InlineData(2, "say which", "theory", "--set", "rounds=3")]
    [InlineData(2, "expects no published result", "theory", "scenarios/nile-2019.yaml")]
    [InlineData(3, "offers have no end", "theory", "rubinstein", "--set", "actors.one.strategy.discount=1",
        "--set", "actors.two.strategy.discount=1")]
    [InlineData(3, "at most 1,000,000", "solve", "scenarios/nile-2019.yaml", "--steps", "30")]
    [InlineData(3, "There is no executive 'nobody'", "solve", "scenarios/theory/nash.yaml", "--must", "nobody")]
    [InlineData(3, "9 must consent, but there are 2 executives", "solve", "scenarios/theory/nash.yaml", "--consent", "9")]
    [InlineData(9, "There is no folder", "import", "scenarios/theory/import/council.csv", "-o", "/nowhere/council.yaml")]
    [InlineData(3, "there is no such file", "import", "nowhere.csv")]
    public async Task What_is_wrong_is_said(int code, string message, params string[] arguments)
    {
        var (exit, _, errors) = await client.Run(arguments);

        Assert.Equal(code, exit);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_domain_can_be_solved()
    {
        string[] water = ["import", "scenarios/theory/import/water.xml", "scenarios/theory/import/water-upstream.xml",
            "scenarios/theory/import/water-downstream.xml"];
        var (_, scenario, notes) = await client.Run(water);
        var file = Path.Combine(client.Folder, "water.yaml");
        var (_, nothing, _) = await client.Run([.. water, "-o", file]);
        Assert.Equal((scenario, ""), (await File.ReadAllTextAsync(file), nothing));
        Assert.Equal("taken for a negotiation domain in the GENIUS layout", notes.Trim());

        var (exit, output, errors) = await client.Run("solve", file, "--json");
        using var document = JsonDocument.Parse(output);

        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(30, document.RootElement.GetProperty("outcomes").GetInt32());
        Assert.Equal(10, document.RootElement.GetProperty("frontier").GetArrayLength());
    }
}
