using System.Text.Json;
namespace DiplomacySim.Tests;

/// <summary>What goes wrong is said on standard error, with a code of the table; standard output stays empty.</summary>
public sealed class ErrorTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData(2, "Did you mean", "rnu")]
    [InlineData(2, "'nonsense'", "nonsense", "--help")]
    [InlineData(2, "'nonsense'", "help", "nonsense")]
    [InlineData(2, "--seed must be a whole number", "run", Nile, "--seed", "abc")]
    [InlineData(2, "from 1 to 10000", "run", Nile, "--rounds", "0")]
    [InlineData(2, "1 to 64 characters of a-z, 0-9 and hyphen", "run", Nile, "--run-id", "A/b")]
    [InlineData(2, "not `last`", "run", Nile, "--run-id", "last")]
    [InlineData(2, "1 to 64 characters of a-z, 0-9 and hyphen", "show", "")]
    [InlineData(2, "must have a name", "run", "")]
    [InlineData(2, "HOST:PORT", "runs", "--silo", "nonsense")]
    [InlineData(2, "cannot be given together", "log", "one", "--csv", "--json")]
    [InlineData(2, "There is no option --json here", "import", "--json", "scenarios/theory/import/water.xml")]
    [InlineData(2, "There is no option --josn here", "show", "--josn")]
    [InlineData(3, "there is no such file", "run", "scenarios/nowhere.yaml", "--json")]
    [InlineData(3, "cannot be read", "run", "scenarios", "--json")]
    [InlineData(3, "path=value", "run", Nile, "--set", "", "--json")]
    [InlineData(4, "There is no run 'nobody'", "show", "nobody", "--json")]
    [InlineData(4, "There is no run 'last'", "resume", "last", "--json")]
    [InlineData(5, "cannot be reached", "runs", "--silo", "127.0.0.1:1", "--patience", "100ms", "--json")]
    [InlineData(2, "it is not there", "runs", "--config", "nowhere.json", "--json")]
    [InlineData(2, "cannot be read", "runs", "--config", "README.md", "--json")]
    [InlineData(2, "These are the settings of a cluster", "serve", "--config", "config/cluster.json")]
    [InlineData(5, "has no address", "runs", "--silo", "nowhere.invalid:30000", "--json")]
    [InlineData(6, "cannot be used", "runs", "--data-folder", "README.md", "--json")]
    [InlineData(6, "There is no record at", "runs", "--data-folder", "nowhere", "--json")]
    public async Task One_clear_message_and_a_code(int code, string message, params string[] arguments)
    {
        var (exit, output, errors) = await client.Run(arguments);

        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "usage", "rnu")]
    [InlineData(3, "scenario", "run", Nile, "--set", "actors.cairo.readiness=7")]
    [InlineData(3, "scenario", "sweep", Nile, "--over", "actors.cairo.readiness=0:7:1")]
    [InlineData(4, "no-such-run", "show", "nobody")]
    public async Task With_json_the_error_is_a_document_too(int code, string kind, params string[] arguments)
    {
        var (exit, output, errors) = await client.Run([.. arguments, "--json"]);
        using var document = JsonDocument.Parse(errors.TrimEnd('\n').Split('\n')[^1]);
        var error = document.RootElement;

        Assert.Equal((code, ""), (exit, output));
        Assert.Equal((code, kind), (error.GetProperty("exit").GetInt32(), error.GetProperty("kind").GetString()));
        Assert.Equal(code == 3, error.GetProperty("problems").EnumerateArray().Any(problem => problem.GetProperty("path").GetString() ==
            "actors.cairo.judgement.readiness"));
    }

    [Fact]
    public async Task Without_a_command_there_is_the_list_of_commands()
    {
        var (exit, output, errors) = await client.Run();

        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("Play many runs:\n  ensemble <scenario>", output, StringComparison.Ordinal);
        Assert.Equal((await client.Run("help")).Output, output);
        Assert.Equal((await client.Run("run", "--help")).Output, (await client.Run("help", "run")).Output);
    }

    [Fact]
    public async Task The_id_of_another_run_is_taken()
    {
        await client.Run("run", Nile, "--rounds", "2", "--run-id", "one", "--json");
        var (exit, output, errors) = await client.Run("run", Nile, "--rounds", "3", "--run-id", "one", "--json");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("There is a run 'one' already", errors, StringComparison.Ordinal);
        Assert.Contains("differs in the number of rounds.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no round 5; run 'one' has rounds 1 to 2.", "--round", "5")]
    [InlineData("There is no actor 'kairo'; there are addis-ababa, ", "--actor", "kairo")]
    public async Task A_round_or_actor_that_is_not_in_a_run_is_answered_with_those_that_are(string message, params string[] narrowed)
    {
        await client.Run("run", Nile, "--rounds", "2", "--run-id", "one", "--json");
        var (exit, output, errors) = await client.Run(["log", "one", "--json", .. narrowed]);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_no_database_is_left_as_it_is()
    {
        var record = Path.Combine(client.Folder, "diplomacysim.db");
        await File.WriteAllTextAsync(record, "not a database");
        var (exit, output, errors) = await client.Run("runs", "--json");

        Assert.Equal((6, ""), (exit, output));
        Assert.Contains($"The record {record} cannot be used", errors, StringComparison.Ordinal);
        Assert.Equal("not a database", await File.ReadAllTextAsync(record));
    }
}
