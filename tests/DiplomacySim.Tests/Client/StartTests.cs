using System.Diagnostics;
using System.Globalization;
using DiplomacySim.Client;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using Xunit.Abstractions;

namespace DiplomacySim.Tests;

/// <summary>Many runs that a client starts at once at a silo in a process of its own.</summary>
/// <remarks>
/// <c>DIPLOMACYSIM_STARTS=2000</c> starts so many, and holds the silo to its times. Fewer, beside other tests, may take ten times as long.
/// </remarks>
public sealed class StartTests(ITestOutputHelper told) : IDisposable
{
    private const string File = "scenarios/contract-curve.yaml";
    private const int Many = 2000;
    private const int Rounds = 12;

    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Every_start_is_answered_soon_others_are_not_kept_waiting_and_what_it_takes_is_given_back()
    {
        var (starts, slack) = (Samples.Starts, Samples.Starts < Many ? 10 : 1);
        using var silo = await SiloProcess.Start(client.Folder);
        await using var connection = await Connection.Open(new(silo.Address, null, MindFiles.None), default);
        var canonical = ((Loaded.Ready)ScenarioFile.Load(Repository.Path(File))).Canonical;
        await Play(connection, Order("first", 1));
        var idle = await silo.Memory("VmRSS");

        var other = connection.Run("other");
        await other.Start(Order("other", 1) with { Rounds = 1_000_000 });
        using var all = new CancellationTokenSource();
        var asking = Ask();
        var since = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(1, starts).Select(async number =>
        {
            var clock = Stopwatch.StartNew();
            await connection.Run($"run-{number}").Start(Order($"run-{number}", number));
            return clock.Elapsed;
        }));
        var accepted = since.Elapsed;
        await all.CancelAsync();
        var asked = await asking;
        for (var number = 1; number <= starts; number++)
        {
            Assert.Equal((RunState.Finished, Rounds), await Ended(connection.Run($"run-{number}")));
        }

        var played = since.Elapsed;
        await other.Stop();
        var most = await silo.Memory("VmHWM");
        var left = await silo.Memory("VmRSS");
        for (var clock = Stopwatch.StartNew(); left > 1.3 * idle && clock.Elapsed < TimeSpan.FromMinutes(1); left = await silo.Memory("VmRSS"))
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        told.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{starts} starts: answers {Middle(answers):0} ms, 99 % {Slow(answers):0} ms, all {accepted.TotalMilliseconds:0} ms; "
                + $"{asked.Count} questions {Middle(asked):0} ms, 99 % {Slow(asked):0} ms, most {asked.Max().TotalMilliseconds:0} ms; "
                + $"played {played.TotalSeconds:0.0} s; MiB idle {idle:0}, most {most:0}, left {left:0}"));
        Assert.InRange(Slow(answers), 0, 1000 * slack);
        Assert.InRange(asked.Max().TotalMilliseconds, 0, 200 * slack);
        Assert.InRange(most, 0, 300);
        Assert.InRange(left, 0, 1.3 * idle);

        RunOrder Order(string run, long seed) => new(run, File, canonical, seed, Rounds);

        async Task<List<TimeSpan>> Ask()
        {
            var times = new List<TimeSpan>();
            while (!all.IsCancellationRequested)
            {
                var clock = Stopwatch.StartNew();
                await other.Status();
                times.Add(clock.Elapsed);
                await Task.Delay(20);
            }

            return times;
        }
    }

    private static async Task Play(Connection connection, RunOrder order)
    {
        await connection.Run(order.Run).Start(order);
        await Ended(connection.Run(order.Run));
    }

    private static async Task<(RunState State, int Played)> Ended(IRunGrain run)
    {
        RunStatus status;
        while ((status = await run.Status()).State.IsUnderWay())
        {
            await Task.Delay(50);
        }

        return (status.State, status.Played);
    }

    private static double Middle(IReadOnlyCollection<TimeSpan> times) => At(times, 0.5);

    private static double Slow(IReadOnlyCollection<TimeSpan> times) => At(times, 0.99);

    /// <returns>Milliseconds that a share of times does not exceed.</returns>
    private static double At(IReadOnlyCollection<TimeSpan> times, double share) =>
        times.Order().ElementAt((int)(share * (times.Count - 1))).TotalMilliseconds;
}
