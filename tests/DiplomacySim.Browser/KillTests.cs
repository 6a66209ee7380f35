using System.Globalization;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

/// <summary>The silo goes away and comes back while somebody watches.</summary>
[Collection(nameof(Staged))]
public sealed class KillTests(Stage stage)
{
    /// <summary>Scrolls through the exchange: the number of each act that it shows, and of each round.</summary>
    private const string Read =
        """
        async () => {
            const list = document.querySelector('.list');
            const rows = new Map();
            for (let top = 0; top <= list.scrollHeight; top += list.clientHeight / 2) {
                list.scrollTop = top;
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                for (const row of list.querySelectorAll('.rows > *')) {
                    const at = Math.round(row.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop);
                    rows.set(at, row.id ? row.id.slice(4) : row.dataset.told);
                }
            }

            return [...rows].sort((one, other) => one[0] - other[0]).map(row => row[1]);
        }
        """;

    [Fact]
    public async Task A_page_stays_catches_up_and_shows_no_round_twice()
    {
        for (var kill = 0; kill < Samples.PageKills; kill++)
        {
            await Once(kill);
        }
    }

    private async Task Once(int kill)
    {
        const int Rounds = 24;
        using var program = new Program();
        var port = Ports.Free();
        using var silo = await SiloProcess.Start(program.Folder, $"--DiplomacySim:Web:Port={port}");
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var run = $"watched-{kill}";
        using var started = await http.PostAsync("/api/runs",
            new StringContent($$"""{"scenario":"paris-2018","rounds":{{Rounds}},"run":"{{run}}","pace":0.25}"""));
        await using var reader = await stage.Reader(at: http.BaseAddress);
        var page = await reader.Open($"/runs/{run}");
        await page.EvaluateAsync("window.same = true");
        await page.WaitForFunctionAsync(
            $"() => Number(/(\\d+) of {Rounds} rounds/.exec(document.querySelector('.top').innerText)?.[1]) > {3 + (kill % 12)}");
        await silo.End(Signal.Kill);
        await page.WaitForSelectorAsync("text=the silo is away");
        await reader.Shoot("away");
        await silo.Start();
        await page.WaitForSelectorAsync($"text={Rounds} of {Rounds} rounds", new() { Timeout = 90_000 });
        await page.WaitForFunctionAsync("() => document.querySelector('.top .badge') && !document.querySelector('.live, .away')");
        var rows = await page.EvaluateAsync<string[]>(Read);
        var log = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync($"/api/runs/{run}/log"))!["acts"]!.AsArray();
        string[] quiet = ["climate", "appraisal", "round-end", "conduct"];
        var told = log
            .Where(act => !quiet.Contains(act!["kind"]!.GetValue<string>()) && act["relation"]?.GetValue<string>() is null or "us-russia")
            .GroupBy(act => act!["round"]!.GetValue<int>())
            .SelectMany(round => round.Select(act => $"{act!["id"]}").Prepend(string.Create(CultureInfo.InvariantCulture, $"round {round.Key}")));

        Assert.True(await page.EvaluateAsync<bool>("window.same === true"), "The page was loaded anew.");
        Assert.Equal(told, rows);
        Assert.DoesNotContain(reader.Complaints, line => !line.Contains("net::ERR_", StringComparison.Ordinal));
    }
}
