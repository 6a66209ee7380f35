using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;
using DiplomacySim.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Tests;

/// <summary>The page with a silo in the process of the tests, on a port of its own, and the client's commands on the same record.</summary>
public sealed class ServedPage : IAsyncLifetime, IDisposable
{
    /// <summary>A run that has been played.</summary>
    public const string Played = "played";

    private IHost host = null!;

    internal CommandRunner Client { get; } = new();

    internal PageServer Server { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public WebSettings Settings { get; init; } = new();

    public async Task InitializeAsync()
    {
        host = SiloHost.WithPage(Client.Folder, MindFiles.None, null, _ => Settings with { Port = Ports.Free() });
        await host.StartAsync();
        Server = host.Services.GetRequiredService<PageServer>();
        // Certificates of tests come from nobody.
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        Http = new HttpClient(handler)
        {
            BaseAddress = new Uri(Server.Address!.GetLeftPart(UriPartial.Authority)), Timeout = TimeSpan.FromMinutes(5),
        };
        if (Server.Address.Fragment is { Length: > 0 } fragment)
        {
            Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", fragment.Split('=')[1]);
        }

        await Play(Played, 9);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync();
    }

    public void Dispose()
    {
        host.Dispose();
        Client.Dispose();
    }

    /// <summary>Plays a run to its end.</summary>
    public async Task Play(string run, int rounds, string scenario = "paris-2018")
    {
        await Post("/api/runs", $$"""{"scenario":"{{scenario}}","seed":7,"rounds":{{rounds}},"run":"{{run}}"}""");
        Assert.Equal("end", (await Events($"/api/runs/{run}/events")).Last().Kind);
    }

    /// <returns>The document; it fits its schema.</returns>
    public async Task<JsonNode> Get(string path) => await Document(await Http.GetAsync(path));

    /// <returns>The document; it fits its schema.</returns>
    public async Task<JsonNode> Post(string path, string body) => await Document(await Http.PostAsync(path, new StringContent(body)));

    /// <returns>What the client prints with --json.</returns>
    public async Task<JsonNode> Told(params string[] command)
    {
        var (exit, output, errors) = await Client.Run([.. command, "--json"]);
        Assert.True(exit == 0, errors);
        return JsonNode.Parse(output)!;
    }

    /// <returns>All events of a stream, up to its end.</returns>
    public Task<List<StreamedEvent>> Events(string path) => StreamedEvent.Read(Http, path);

    private static async Task<JsonNode> Document(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        await DocumentCheck.Of(text);
        return JsonNode.Parse(text)!;
    }
}

/// <summary>One event of a stream.</summary>
/// <param name="Id">Empty where it has none.</param>
public sealed record StreamedEvent(string Kind, string Id, string Data)
{
    /// <returns>All events of a stream up to its end, or to where it breaks off.</returns>
    /// <param name="until">Whether an event is the last that is wanted.</param>
    public static async Task<List<StreamedEvent>> Read(HttpClient http, string path, Predicate<StreamedEvent>? until = null)
    {
        var events = new List<StreamedEvent>();
        using var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var fields = new Dictionary<string, string>();
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.Length > 0)
                {
                    fields[line.Split(':')[0]] = line[(line.IndexOf(':') + 1)..].Trim();
                }
                else if (fields.TryGetValue("event", out var kind))
                {
                    events.Add(new(kind, fields.GetValueOrDefault("id", ""), fields["data"]));
                    fields.Clear();
                    if (until?.Invoke(events[^1]) == true)
                    {
                        break;
                    }
                }
            }
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            // The server has gone away.
        }

        return events;
    }
}
