using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using DiplomacySim.Silo;
using DiplomacySim.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Tests;

public sealed class StatusTests : IDisposable
{
    private const string Nile = "scenarios/nile-2019.yaml";
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_silo_tells_what_it_plays_how_fast_and_how_large_the_record_is()
    {
        var (gateway, health) = (Ports.Free(), Ports.Free());
        using var silo = Silo(gateway, health);
        await silo.StartAsync();
        var address = $"127.0.0.1:{gateway}";
        var (played, _, refused) = await client.Run("run", Nile, "--rounds", "6", "--json", "--silo", address);
        Assert.True(played == 0, refused);
        using var waits = client.Start("run", Nile, "--rounds", "1000", "--pace", "3600s", "--run-id", "slow", "--silo", address);
        await waits.Until("(round 1)");

        var (exit, output, errors) = await client.Run("status", "--json", "--silo", address);
        Assert.Equal((0, ""), (exit, errors));
        using var document = JsonDocument.Parse(output);
        var only = document.RootElement.GetProperty("silos").EnumerateArray().Single();
        Assert.Equal((address, "active"), (only.GetProperty("gateway").GetString(), only.GetProperty("state").GetString()));
        Assert.StartsWith("0.1", only.GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.InRange(only.GetProperty("roundsPerSecond").GetDouble(), 7.0 / 60, 7);
        Assert.Equal((1, 1), (Running(only), Running(document.RootElement)));
        Assert.Equal("sqlite", document.RootElement.GetProperty("storage").GetProperty("kind").GetString());
        Assert.InRange(document.RootElement.GetProperty("storage").GetProperty("bytes").GetInt64(), 1000, 100_000_000);

        var (told, table, _) = await client.Run("status", "--silo", address);
        Assert.Equal(0, told);
        Assert.Contains(address, table, StringComparison.Ordinal);
        await client.Run("stop", "slow", "--silo", address);
        await waits.End();
        await silo.StopAsync();
    }

    [Fact]
    public async Task A_status_needs_somebody_to_ask()
    {
        var (exit, _, errors) = await client.Run("status");

        Assert.Equal(2, exit);
        Assert.Contains("--silo HOST:PORT", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_is_ready_until_it_is_told_to_stop_and_lives_until_it_is_gone()
    {
        var health = Ports.Free();
        using var silo = Silo(Ports.Free(), health);
        await silo.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{health}") };

        Assert.Equal((HttpStatusCode.OK, "live\n"), await Get(http, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready\n"), await Get(http, "/health/ready"));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(http, "/")).Code);

        silo.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "draining\n"), await Get(http, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "live\n"), await Get(http, "/health/live"));
        await silo.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => Get(http, "/health/live"));
    }

    [Fact]
    public void Rounds_a_second_are_those_of_the_last_minute()
    {
        var clock = new SetClock();
        using var throughput = new Throughput(clock);
        using var meter = new Meter(TelemetryNames.Source);
        var rounds = meter.CreateCounter<long>(TelemetryNames.Metrics.Rounds);

        // Other tests play in this process too: more than what is counted here there may be, not less.
        clock.Seconds = 10;
        rounds.Add(1_000_000);
        Assert.InRange(throughput.PerSecond, 100_000, 120_000);
        clock.Seconds = 69;
        Assert.InRange(throughput.PerSecond, 1_000_000.0 / 60, 20_000);
        clock.Seconds = 70;
        Assert.InRange(throughput.PerSecond, 0, 1_000);
    }

    private IHost Silo(int gateway, int health) => SiloHost.StandAlone(
    [
        $"--DiplomacySim:DataFolder={client.Folder}", $"--DiplomacySim:SiloPort={Ports.Free()}", $"--DiplomacySim:GatewayPort={gateway}",
        $"--DiplomacySim:HealthPort={health}",
    ]);

    private static int Running(JsonElement place) => place.GetProperty("work").GetProperty("running").GetInt32();

    private static async Task<(HttpStatusCode Code, string Text)> Get(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class SetClock : TimeProvider
    {
        public long Seconds { get; set; } = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
