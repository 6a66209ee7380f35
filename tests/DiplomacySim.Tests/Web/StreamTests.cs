using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacySim.Silo;
using Xunit.Abstractions;

namespace DiplomacySim.Tests;

public sealed class StreamTests(ServedPage page, ITestOutputHelper output) : IClassFixture<ServedPage>
{
    private const int Long = 900;

    /// <summary>Acts of each run that are asked about.</summary>
    private const int Turns = 60;

    [Fact]
    public async Task A_stream_has_each_round_with_the_acts_of_the_log_and_goes_on_after_any()
    {
        var all = await page.Events($"/api/runs/{ServedPage.Played}/events");
        var log = (await page.Get($"/api/runs/{ServedPage.Played}/log"))["acts"]!.AsArray();
        var show = await page.Get($"/api/runs/{ServedPage.Played}/show");
        var rounds = all.Where(one => one.Kind == "round").Select(one => JsonNode.Parse(one.Data)!).ToArray();
        foreach (var one in all)
        {
            await DocumentCheck.Of(one.Data);
        }

        Assert.Equal(["watch", .. Enumerable.Repeat("round", 9), "end"], all.Select(one => one.Kind));
        Assert.Equal(log.Select(Text), rounds.SelectMany(round => round["acts"]!.AsArray()).Select(Text));
        Assert.Equal(show["measures"]!.AsArray().Select(Text), rounds.SelectMany(round => round["measures"]!.AsArray()).Select(Text));
        Assert.Equal(show["relations"]!.AsArray().Select(Text), rounds.SelectMany(round => round["relations"]!.AsArray()).Select(Text));
        for (var after = 0; after <= 9; after++)
        {
            var rest = await page.Events($"/api/runs/{ServedPage.Played}/events?after={after}");
            Assert.Equal(all.Skip(1 + after).Select(one => one.Data), rest.Skip(1).Select(one => one.Data));
        }
    }

    /// <summary>A browser connects again to the address that it had, and says what it was told of last.</summary>
    [Theory]
    [InlineData("after=2", "7", 7)]
    [InlineData("after=8", "7", 8)]
    [InlineData("", "0", 0)]
    public async Task Who_connects_again_hears_what_is_new(string query, string last, int after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{ServedPage.Played}/events?{query}");
        request.Headers.Add("Last-Event-ID", last);
        var told = await (await page.Http.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Equal(Enumerable.Range(after + 1, 9 - after).Select(round => $"id: {round}"),
            told.Split('\n').Where(line => line.StartsWith("id: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    public async Task A_last_event_that_is_none_is_refused(string last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{ServedPage.Played}/events");
        request.Headers.Add("Last-Event-ID", last);
        using var response = await page.Http.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("Last-Event-ID", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_who_watch_a_run_of_900_rounds_hear_each_round_once()
    {
        await page.Post("/api/runs", $$"""{"scenario":"paris-2018","rounds":{{Long}},"run":"long"}""");
        var watch = Stopwatch.StartNew();
        var heard = await Task.WhenAll(Enumerable.Range(0, 30).Select(async viewer =>
        {
            using var http = new HttpClient { BaseAddress = page.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(8) };
            return (await StreamedEvent.Read(http, "/api/runs/long/events")).Select(one => (one.Kind, one.Id)).ToArray();
        }));
        output.WriteLine($"30 viewers of {Long} rounds: {watch.Elapsed.TotalSeconds:0.0} s");

        Assert.All(heard, events =>
        {
            Assert.Equal(Enumerable.Range(1, Long).Select(round => $"{round}"), events.Where(one => one.Kind == "round").Select(one => one.Id));
            Assert.Equal("end", events[^1].Kind);
        });
    }

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
    public async Task A_stream_goes_on_where_it_was_when_its_silo_was_killed_and_is_back()
    {
        const int Rounds = 150;
        using var folder = new CommandRunner();
        var port = Ports.Free();
        using var silo = await SiloProcess.Start(folder.Folder, $"--DiplomacySim:Web:Port={port}");
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
        using var started = await http.PostAsync("/api/runs",
            new StringContent($$"""{"scenario":"nile-2019","rounds":{{Rounds}},"run":"killed","pace":0.02}"""));
        Assert.True(started.IsSuccessStatusCode);
        var before = StreamedEvent.Read(http, "/api/runs/killed/events");
        await StreamedEvent.Read(http, "/api/runs/killed/events", told => told.Id == "20");
        await silo.End(Signal.Kill);
        var heard = (await before).Where(told => told.Kind == "round").Select(told => int.Parse(told.Id, CultureInfo.InvariantCulture)).ToList();
        await silo.Start();
        var after = await StreamedEvent.Read(http, $"/api/runs/killed/events?after={heard[^1]}");

        Assert.InRange(heard[^1], 1, Rounds - 1);
        Assert.Equal(Enumerable.Range(1, Rounds),
            heard.Concat(after.Where(told => told.Kind == "round").Select(told => int.Parse(told.Id, CultureInfo.InvariantCulture))));
        Assert.Equal("end", after[^1].Kind);
        Assert.Contains("\"finished\"", after[^1].Data, StringComparison.Ordinal);
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

    private static string Text(JsonNode? node) => node!.ToJsonString();

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
