using System.Text.Json.Nodes;
using DiplomacySim.Silo;
using Microsoft.Playwright;

namespace DiplomacySim.Tests;

/// <summary>The silo as a program with its page, some runs, and a browser; made once for all tests.</summary>
public sealed class Stage : IAsyncLifetime, IDisposable
{
    /// <summary>A run in which text after text falls in Congress.</summary>
    public const string Ready = "ready";

    /// <summary>A vote in it that falls 16 ayes short, on a text of many clauses.</summary>
    public const int Vote = 438;

    /// <summary>A branch of it in which the vote carries.</summary>
    public const string Branch = "branch";

    /// <summary>A run of other rules.</summary>
    public const string Talk = "talk";

    /// <summary>A run with commitments that were kept, and some that were not.</summary>
    public const string Kept = "kept";

    /// <summary>A run of more than 11,000 acts.</summary>
    public const string Lengthy = "long";

    /// <summary>A run whose names, texts and explanations are markup.</summary>
    public const string Hostile = "hostile";

    /// <summary>What stands for every name in <see cref="Hostile"/>.</summary>
    public const string HostileText = "<img src=x onerror=alert(1)><script>alert(2)</script>${7*7}{{1}}";

    /// <summary>Both leaders are ready to commit.</summary>
    private const string Willing = "\"actors.kremlin.judgement.readiness=0.6\",\"actors.white-house.judgement.readiness=0.6\"";

    private const string Chromium = "/usr/bin/chromium";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");
    private SiloProcess silo = null!;
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>For pictures of pages, to look at.</summary>
    private static string Screenshots { get; } = Directory.CreateDirectory(Repository.Path(".artifacts/screenshots")).FullName;

    public static string Screenshot(string name) => Path.Combine(Screenshots, $"{name}.png");

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            throw new FileNotFoundException($"There is no {Chromium}, which these tests open pages in; tests/run installs it.");
        }

        var scenarios = HostileScenarios.Make(Path.Combine(folder.FullName, "scenarios"));
        var port = Ports.Free();
        silo = await SiloProcess.Start(folder.FullName, $"--DiplomacySim:Web:Port={port}", $"--DiplomacySim:Web:Scenarios={scenarios}");
        Http = new() { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
        await Post("/api/runs", $$"""{"scenario":"paris-2018","seed":7,"rounds":600,"run":"{{Lengthy}}"}""");
        await Post("/api/runs", $$"""{"scenario":"contract-curve","seed":47,"set":[{{Willing}}],"run":"{{Ready}}"}""");
        await Post("/api/runs", $$"""{"scenario":"paris-2018","seed":1,"run":"{{Kept}}"}""");
        await Post("/api/runs", $$"""{"scenario":"talk-only","seed":1,"run":"{{Talk}}"}""");
        await Post("/api/runs", $$"""{"scenario":"{{HostileScenarios.Name}}","seed":7,"rounds":12,"run":"{{Hostile}}"}""");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
        await Ended(Ready);
        await Post($"/api/runs/{Ready}/branches", $$"""{"acts":["{{Vote}}=ratify"],"run":"{{Branch}}"}""");
        foreach (var run in new[] { Kept, Talk, Hostile, Branch, Lengthy })
        {
            await Ended(run);
        }
    }

    public async Task DisposeAsync() => await Browser.CloseAsync();

    public void Dispose()
    {
        playwright.Dispose();
        Http.Dispose();
        silo.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A page of its own in the browser.</summary>
    /// <param name="at">Where; null for the silo of the stage.</param>
    public Task<Reader> Reader(Screen? screen = null, Uri? at = null) => Tests.Reader.Sit(Browser, screen ?? Screen.Desk, at ?? Http.BaseAddress!);

    public async Task<JsonNode> Get(string path) => JsonNode.Parse(await Http.GetStringAsync(path))!;

    public async Task<JsonNode> Post(string path, string body)
    {
        using var answer = await Http.PostAsync(path, new StringContent(body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <returns>What the client prints with --json, asked of the same silo.</returns>
    public async Task<JsonNode> Told(params string[] command)
    {
        using var client = new Program();
        var (exit, output, errors) = await client.Run([.. command, "--json", "--silo", silo.Address]);
        Assert.True(exit == 0, errors);
        return JsonNode.Parse(output)!;
    }

    /// <summary>Waits for the end of a run: its stream ends with it.</summary>
    public async Task Ended(string run) => await Http.GetStringAsync($"/api/runs/{run}/events");
}

/// <summary>Tests that share the stage; one after the other, since they share two processors with a silo and a browser.</summary>
[CollectionDefinition(nameof(Staged))]
public sealed class Staged : ICollectionFixture<Stage>;
