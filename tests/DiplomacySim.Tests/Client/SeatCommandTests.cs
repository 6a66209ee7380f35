using System.Text.Json;

namespace DiplomacySim.Tests;

/// <summary>Answers from outside through the commands: by a script, by a program and by somebody at a terminal.</summary>
public sealed class SeatCommandTests : IDisposable
{
    private const string Prespa = "scenarios/prespa-2018.yaml";

    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_script_answers_and_the_run_is_played_again_with_its_answers()
    {
        var script = Script("# nobody goes\nathens/meet@1 decline\n\nathens/act conciliate nato=+0.1\nathens/meet@9 decline\n");
        var (exit, _, errors) = await client.Run(
            "run", Prespa, "--rounds", "2", "--seat", $"athens=script:{script}", "--run-id", "written", "--json");
        var (_, replayed, _) = await client.Run("replay", "written", "--json");
        var (_, asked, _) = await client.Run("questions", "written", "--round", "1", "--json");
        var (branched, branch, said) = await client.Run("branch", "written", "--at", "2", "--run-id", "same", "--json");
        var answers = JsonDocument.Parse(asked).RootElement.GetProperty("questions").EnumerateArray()
            .ToDictionary(question => question.GetProperty("question").GetString()!, question => question.GetProperty("answer").GetString());

        Assert.True(exit == 0, errors);
        Assert.Contains("The question 'athens/meet@9' of a script was never put.", errors, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(replayed).RootElement.GetProperty("same").GetBoolean());
        Assert.Equal(("decline", "conciliate"), (answers["athens/meet@1"], answers["athens/act@1"]));
        Assert.True(branched == 0, said);
        Assert.Equal(Hash(replayed), Hash(branch));
    }

    [Fact]
    public async Task A_program_plays_line_by_line_and_goes_on_where_it_stopped()
    {
        string[] play = ["play", Prespa, "--as", "athens", "--rounds", "2", "--run-id", "piped", "--json"];
        var (stopped, first, _) = await client.RunWith("?\nveto\nmeet\n", play);
        var (finished, second, errors) = await client.RunWith(string.Concat(Enumerable.Repeat("pass on\n", 40)), play);
        string[] schemas = [.. Lines(first).Take(5).Select(line => line.GetProperty("schema").GetString()!)];

        Assert.Equal(7, stopped);
        Assert.Equal(["turn", "suggestion", "refusal", "turn", "turn"], schemas.Select(schema => schema.Split('/')[1]));
        Assert.True(finished == 0, errors);
        Assert.Equal("athens/propose@1", Lines(second)[0].GetProperty("question").GetString());
        Assert.Equal("finished", Lines(second)[^1].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_program_leaves_answers_to_the_mind_names_the_question_that_it_means_and_ends()
    {
        var (exit, output, _) = await client.RunWith(
            "\nathens/meet@7 decline\nathens/meet@1 meet\npass on\nquit\n", "play", Prespa, "--as", "athens", "--run-id", "told", "--json");
        string[] said = [.. Lines(output).Select(line => line.TryGetProperty("reason", out var reason) ? reason.GetString()!
            : line.TryGetProperty("question", out var question) ? question.GetString()! : "")];

        Assert.Equal(7, exit);
        Assert.Equal("athens/meet@1", said[0]);
        Assert.StartsWith("An empty line is no answer", said[1], StringComparison.Ordinal);
        Assert.Equal("athens/meet@7 does not wait for an answer; athens/meet@1 does.", said[2]);
        Assert.Equal("athens/propose@1", said.First(line => line.StartsWith("athens/propose", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_nobody_types_in_time_every_question_is_shown_and_the_mind_answers()
    {
        using var nobody = new SilentReader();
        using var command = client.StartWith(
            nobody, "play", Prespa, "--as", "athens", "--rounds", "1", "--deadline", "1", "--run-id", "slow", "--json");
        var (exit, output, errors) = await command.End();
        var (_, replayed, _) = await client.Run("replay", "slow", "--json");
        var lines = Lines(output).ToArray();
        string Schema(JsonElement line) => line.GetProperty("schema").GetString()!.Split('/')[1];

        Assert.True(exit == 0, errors);
        Assert.True(JsonDocument.Parse(replayed).RootElement.GetProperty("same").GetBoolean());
        Assert.InRange(lines.Count(line => Schema(line) == "turn"), 2, 20);
        Assert.Equal(lines.Count(line => Schema(line) == "turn"), lines.Count(line => Schema(line) == "refusal"));
    }

    [Fact]
    public async Task Somebody_at_a_terminal_is_shown_the_question_and_the_advice()
    {
        var (exit, output, _) = await client.RunWith("?\nfly\nmeet\nquit\n", "play", Prespa, "--as", "athens", "--run-id", "typed");

        Assert.Equal(7, exit);
        Assert.Contains("Athens: Do you meet Macedonia?", output, StringComparison.Ordinal);
        Assert.Contains("Your advisers: meet", output, StringComparison.Ordinal);
        Assert.Contains("'fly' is no legal answer to athens/meet@1; legal are meet, meet-at-summit, decline.", output, StringComparison.Ordinal);
        Assert.Contains("You meet Macedonia. Do you put a text on the table?", output, StringComparison.Ordinal);
        Assert.Contains("the same command with --run-id typed goes on", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answers.txt:1: 'decline' must be a question and its answer", "athens", "decline")]
    [InlineData("'athens/meet' has an answer already: meet", "athens", "athens/meet meet\nathens/meet decline")]
    [InlineData("There is no actor 'rome' to answer for", "rome", "rome/meet decline")]
    [InlineData("'fly' is no legal answer to athens/meet@1", "athens", "athens/meet fly")]
    public async Task What_is_wrong_with_a_script_is_said(string said, string actor, string lines)
    {
        var (exit, _, errors) = await client.Run("run", Prespa, "--rounds", "1", "--seat", $"{actor}=script:{Script(lines)}", "--run-id", "bad");

        Assert.Equal(2, exit);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    private string Script(string lines)
    {
        var file = Path.Combine(client.Folder, "answers.txt");
        File.WriteAllText(file, lines);
        return file;
    }

    private static string? Hash(string document) => JsonDocument.Parse(document).RootElement.GetProperty("hash").GetString();

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
