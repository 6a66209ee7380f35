using System.Diagnostics;
using System.Text.Json;

namespace DiplomacySim.Tests;

public sealed class InterruptionTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private const int Kills = 20;
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task An_interrupted_run_can_be_resumed_and_ends_as_if_it_had_not_been()
    {
        const int Rounds = 2000;
        using var process = program.Start("run", Nile, "--rounds", $"{Rounds}", "--run-id", "long");
        await Program.Until(process, "(round 10)");
        await Program.Send(Signal.Term, process);
        var (exit, output, errors) = await Program.End(process);
        Assert.True(exit == 7, errors);
        Assert.Contains("stopped after", output, StringComparison.Ordinal);
        Assert.Contains("`resume long` goes on", errors, StringComparison.Ordinal);

        await Ends("long", Rounds);
    }

    /// <summary>A process plays on while it shows what is on record already: the moments are drawn among the rounds that it shows first.</summary>
    [Fact]
    public async Task A_run_killed_at_twenty_random_moments_loses_nothing_and_doubles_nothing()
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

    /// <summary>The moments are drawn over the time that the ensemble takes when it is left alone.</summary>
    [Fact]
    public async Task An_ensemble_killed_at_twenty_random_moments_ends_with_the_same_bytes()
    {
        string[] command = ["ensemble", Nile, "--runs", "2000", "--rounds", "100", "--json"];
        using var alone = new Program();
        var watch = Stopwatch.StartNew();
        var (_, expected, _) = await alone.Run(command);
        var whole = watch.Elapsed;
        var (moments, kills) = (new Chance(21), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = program.Start(command);
            var end = process.WaitForExitAsync();
            if (await Task.WhenAny(end, Task.Delay(whole * moments.Draw(kill, Purpose.Incident, 0))) != end)
            {
                process.Kill();
                kills++;
            }

            await end;
        }

        var (exit, output, errors) = await program.Run(command);
        Assert.True(exit == 0, errors);
        Assert.Equal(expected, output);
        Assert.InRange(kills, Kills / 2, Kills);
    }

    [Fact]
    public async Task While_a_process_plays_others_read_its_folder_and_those_that_would_write_are_told_that_it_is_in_use()
    {
        using var process = program.Start("run", Nile, "--rounds", "10000", "--run-id", "long");
        await Program.Until(process, "(round 1)");
        var listed = await program.Run("runs");
        var shown = await program.Run("show", "last", "--json");
        var (exit, _, errors) = await program.Run("resume", "last");
        var forgot = await program.Run("forget", "long");
        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync();
        var left = await program.Run("show", "long", "--json");

        Assert.True(listed.Exit == 0, listed.Errors);
        Assert.Contains("running", listed.Output, StringComparison.Ordinal);
        Assert.True(shown.Exit == 0, shown.Errors);
        Assert.Equal((6, 6), (exit, forgot.Exit));
        Assert.Contains("in use", errors, StringComparison.Ordinal);
        Assert.True(left.Exit == 0, left.Errors);
    }

    private async Task Ends(string run, int rounds)
    {
        var (exit, output, errors) = await program.Run("resume", run, "--json");
        Assert.True(exit == 0, errors);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(rounds, document.RootElement.GetProperty("played").GetInt32());
        Assert.Equal(Simulation.Play(new CompiledScenario(Repository.Scenario("nile-2019.yaml")), 1, rounds).Hash,
            document.RootElement.GetProperty("hash").GetString());
    }
}
