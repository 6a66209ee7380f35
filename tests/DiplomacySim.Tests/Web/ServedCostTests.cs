using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace DiplomacySim.Tests;

/// <summary>What those who watch and ask cost the server. By itself: what other tests of the process use would count.</summary>
[Collection(nameof(NarratorTests))]
public sealed class ServedCostTests(ServedPage page, ITestOutputHelper output) : IClassFixture<ServedPage>
{
    private const int Long = 900;

    /// <summary>Acts of each run that are asked about.</summary>
    private const int Turns = 60;

    [Fact]
    public async Task Why_costs_about_as_much_in_a_long_run_as_in_a_short_one()
    {
        await page.Play("short", 48);
        await page.Play("longer", Long);
        var (few, many, early) = (await Decisions("short"), await Decisions("longer"), await Decisions("longer", 48));
        var costs = (Few: new List<double>(), Many: new List<double>(), Early: new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            // By turns, so that what else goes on in the process weighs on all alike.
            costs.Few.Add(await Cost("short", few, turn));
            costs.Many.Add(await Cost("longer", many, turn));
            costs.Early.Add(await Cost("longer", early, turn));
        }

        var (shortly, anywhere, soon) = (Median(costs.Few), Median(costs.Many), Median(costs.Early));
        output.WriteLine($"why, median of {Turns} acts: {shortly:0.00} ms at 48 rounds, {anywhere:0.00} ms at {Long}: "
            + $"{anywhere / shortly:0.0} times; of acts of its first 48 rounds: {soon:0.00} ms");

        Assert.True(anywhere < 1.5 * shortly, $"{shortly} and {anywhere} ms");
    }

    [Fact]
    public async Task Those_who_watch_cost_the_server_little_memory()
    {
        const int Viewers = 100;
        await page.Post("/api/runs", """{"scenario":"nile-2019","rounds":5000,"run":"watched","pace":0.1}""");
        await Watch(10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (sockets, with) = await Watch(Viewers);
        output.WriteLine($"{Viewers} viewers: {(with - before) / 1000 / Viewers} kB each of heap, the sockets of the tests included");
        await page.Post("/api/runs/watched/stop", "");

        Assert.Equal(Viewers, sockets);
        Assert.InRange((with - before) / Viewers, long.MinValue, 250_000);
    }

    /// <summary>Watches for some rounds, over plain sockets that keep nothing of what they hear.</summary>
    /// <returns>How many were connected to the end, and bytes in use while they were.</returns>
    private async Task<(int Connected, long Bytes)> Watch(int viewers)
    {
        var sockets = new List<TcpClient>();
        var (port, nothing) = (page.Http.BaseAddress!.Port, new byte[4096]);
        try
        {
            for (var viewer = 0; viewer < viewers; viewer++)
            {
                var socket = new TcpClient("127.0.0.1", port) { ReceiveBufferSize = 4096 };
                sockets.Add(socket);
                await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                    $"GET /api/runs/watched/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"));
            }

            for (var turn = 0; turn < 20; turn++)
            {
                foreach (var stream in sockets.Select(socket => socket.GetStream()))
                {
                    while (stream.DataAvailable)
                    {
                        _ = await stream.ReadAsync(nothing);
                    }
                }

                await Task.Delay(100);
            }

            return (sockets.Count(socket => socket.Connected), GC.GetTotalMemory(forceFullCollection: true));
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    /// <returns>Ids of the acts that somebody decided, up to a round.</returns>
    private async Task<int[]> Decisions(string run, int last = int.MaxValue) =>
    [
        .. (await page.Get($"/api/runs/{run}/log"))["acts"]!.AsArray()
            .Where(act => act!["decision"] is not null && act["round"]!.GetValue<int>() <= last).Select(act => act!["id"]!.GetValue<int>()),
    ];

    /// <returns>Milliseconds of processor time of a question that was asked before, so that what is kept of the run is there.</returns>
    private async Task<double> Cost(string run, int[] acts, int turn)
    {
        var question = $"/api/runs/{run}/acts/{acts[turn * 7919 % acts.Length]}/explain?learnt=20";
        await page.Http.GetStringAsync(question);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var again = 0; again < 3; again++)
        {
            await page.Http.GetStringAsync(question);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / 3;
    }

    private static double Median(List<double> costs) => costs.Order().ElementAt(costs.Count / 2);
}
