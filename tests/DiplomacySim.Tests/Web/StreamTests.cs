using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacySim.Silo;
using Xunit.Abstractions;

namespace DiplomacySim.Tests;

public sealed class StreamTests(ServedPage page, ITestOutputHelper output) : IClassFixture<ServedPage>
{
    private const int Long = 900;

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

    private static string Text(JsonNode? node) => node!.ToJsonString();
}
