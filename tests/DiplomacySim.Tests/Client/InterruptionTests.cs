using System.Text.Json;
using DiplomacySim.Client;

namespace DiplomacySim.Tests;

public sealed class InterruptionTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private static readonly int Kills = Samples.Kills;
    private readonly Program program = new();
    private readonly CommandRunner client;

    public InterruptionTests() => client = new CommandRunner(program.Folder);

    public void Dispose()
    {
        client.Dispose();
        program.Dispose();
    }

    [Fact]
    public async Task An_interrupted_run_can_be_resumed_and_ends_as_if_it_had_not_been()
    {
        const int Rounds = 2000;
        using var command = client.Start("run", Nile, "--rounds", $"{Rounds}", "--run-id", "long");
        await command.Until("(round 10)");
        command.Interrupt();
        var (exit, output, errors) = await command.End();
        Assert.True(exit == 7, errors);
        Assert.Contains("stopped after", output, StringComparison.Ordinal);
        Assert.Contains("`resume long` goes on", errors, StringComparison.Ordinal);

        await Ends("long", Rounds);
    }

    /// <summary>A process plays on while it shows what is on record already: the moments are drawn among the rounds that it shows first.</summary>
    [Fact]
    public async Task A_run_killed_at_random_moments_loses_nothing_and_doubles_nothing()
    {
        const int Rounds = 5000;
        var moments = new Chance(20);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = kill == 0 ? program.Start("run", Nile, "--rounds", $"{Rounds}", "--run-id", "killed")
                : program.Start("resume", "killed");
            await Program.Until(process, $"(round {1 + (int)(60 * moments.Draw(kill, Purpose.Incident, 0))})");
            Assert.False(process.HasExited);
            process.Kill();
            var (_, output, _) = await Program.End(process);
            Assert.DoesNotContain("Verdict", output, StringComparison.Ordinal);
        }

        await Ends("killed", Rounds);
    }

    /// <summary>The moments are drawn over the batches of the ensemble.</summary>
    [Fact]
    public async Task An_ensemble_killed_at_random_moments_ends_with_the_same_bytes()
    {
        string[] command = ["ensemble", Nile, "--runs", "600", "--rounds", "100", "--json"];
        using var alone = new CommandRunner();
        var (_, expected, _) = await alone.Run(command);
        var (batches, moments, kills) = ((await alone.Newest()).Done, new Chance(21), 0);
        var drawn = Enumerable.Range(0, Kills).Select(kill => (int)(batches * moments.Draw(kill, Purpose.Incident, 0))).Order();
        foreach (var moment in drawn)
        {
            using var process = program.Start(command);
            while ((await client.Newest()).Done < moment && !process.HasExited)
            {
                await Task.Delay(20);
            }

            if (!process.HasExited)
            {
                process.Kill();
                kills++;
            }

            await process.WaitForExitAsync();
        }

        var (exit, output, errors) = await client.Run(command);
        Assert.True(exit == 0, errors);
        Assert.Equal(expected, output);
        Assert.InRange(kills, Kills / 2, Kills);
    }

    [Fact]
    public async Task While_a_process_plays_others_read_its_folder_and_those_that_would_write_are_told_that_it_is_in_use()
    {
        using var process = program.Start("run", Nile, "--rounds", "10000", "--run-id", "long");
        await Program.Until(process, "(round 1)");
        var listed = await client.Run("runs");
        var shown = await client.Run("show", "last", "--json");
        var (exit, _, errors) = await client.Run("resume", "last");
        var forgot = await client.Run("forget", "long");
        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync();
        var left = await client.Run("show", "long", "--json");

        Assert.True(listed.Exit == 0, listed.Errors);
        Assert.Contains("running", listed.Output, StringComparison.Ordinal);
        Assert.True(shown.Exit == 0, shown.Errors);
        Assert.Equal((6, 6), (exit, forgot.Exit));
        Assert.Contains("in use", errors, StringComparison.Ordinal);
        Assert.True(left.Exit == 0, left.Errors);
    }

    /// <summary>How far a command gets until its process ends is not looked at: it may be slower than the program waits for it.</summary>
    [Theory]
    [InlineData("(round 10)", "run", Nile, "--rounds", "10000")]
    [InlineData("Do you meet Macedonia?", "play", "scenarios/prespa-2018.yaml", "--as", "athens")]
    public async Task A_signal_ends_a_program_that_plays_or_waits_for_an_answer(string told, params string[] command)
    {
        using var process = program.Start(command);
        await Program.Until(process, told);
        await Program.Send(Signal.Term, process);
        var (exit, _, errors) = await Program.End(process);

        Assert.Equal(7, exit);
        Assert.DoesNotContain("mistake of ours", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_end_when_it_is_interrupted_is_left_where_it_is()
    {
        using var errors = new StringWriter();
        using var interruption = new Interruption(TimeSpan.Zero);
        var end = interruption.End(() => new TaskCompletionSource<int>().Task, Screens.Redirected(TextWriter.Null, errors, new(TextReader.Null)));
        interruption.Interrupt();

        Assert.Equal(ExitCodes.Interrupted, await end);
        Assert.Equal("Interrupted.", errors.ToString().Trim());
    }

    private async Task Ends(string run, int rounds)
    {
        var (exit, output, errors) = await client.Run("resume", run, "--json");
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(rounds, document.RootElement.GetProperty("played").GetInt32());
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), 1, rounds).Hash,
            document.RootElement.GetProperty("hash").GetString());
    }
}
