using DiplomacySim.Silo;
using DiplomacySim.Telemetry;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Tests;

/// <summary>A silo and Aspire's dashboard, started by one command.</summary>
[Collection(nameof(NarratorTests))]
public sealed class AppHostTests : IDisposable
{
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task The_dashboard_has_every_span_of_twenty_runs_at_once_on_a_busy_machine_and_none_is_told_as_lost()
    {
        var runs = Enumerable.Range(1, 20).ToDictionary(seed => $"run-{seed}");
        using var listener = new Listener();
        foreach (var (run, seed) in runs)
        {
            Listener.NarrateInSilo("prespa-2018.yaml", seed, run);
        }

        using var both = await AppHostProcess.Start(client.Folder);
        using (new BusyMachine())
        {
            string[] at = ["--silo", both.Silo, "--patience", "600s", "--json"];
            var ends = await Task.WhenAll(runs.Select(run => client.Run(
                ["run", "scenarios/prespa-2018.yaml", "--seed", $"{run.Value}", "--run-id", run.Key, .. at])));
            Assert.All(ends, end => Assert.Equal((0, ""), (end.Exit, end.Errors)));
        }

        using var api = new DashboardApi(both.Dashboard);
        await Eventually.Holds(async () => await api.Count() >= listener.Spans.Count);
        var traces = (await api.Spans()).GroupBy(span => span.Trace).ToDictionary(
            trace => (string)trace.Single(span => span.Parent.Length == 0).Attributes[TelemetryNames.Attributes.Run],
            trace => SpanTree.Of([.. trace]));
        var told = listener.Spans.GroupBy(span => span.TraceId).ToDictionary(
            trace => (string)trace.Single(span => span.ParentSpanId == default).GetTagItem(TelemetryNames.Attributes.Run)!,
            trace => SpanTree.Of([.. trace]));

        Assert.Equal(runs.Keys.Order(StringComparer.Ordinal), traces.Keys.Order(StringComparer.Ordinal));
        Assert.All(runs.Keys, run => Assert.Equal(told[run], traces[run]));
        Assert.True(await Eventually.Holds(() => Series(listener).SequenceEqual(Series(both))));
        var (exit, _, errors) = await both.End(Signal.Term);
        Assert.Equal((0, ""), (exit, errors));
    }

    [Theory]
    [InlineData(Signal.Term)]
    [InlineData(Signal.Kill)]
    public async Task Both_end_together_and_leave_no_file_behind(Signal signal)
    {
        using var both = await AppHostProcess.Start(client.Folder);
        Assert.Single(both.Folders);
        Assert.Equal(("127.0.0.1", 401), (both.Dashboard.Host, await DashboardApi.StatusWithoutKey(both.Dashboard)));
        await both.End(signal);

        Assert.True(await Eventually.Holds(() => both.Folders.Length == 0));
        await Assert.ThrowsAsync<HttpRequestException>(() => DashboardApi.StatusWithoutKey(both.Dashboard));
    }

    [Fact]
    public async Task A_dashboard_that_ends_is_told_and_the_silo_plays_on()
    {
        var (dashboard, last) = (Path.Combine(client.Folder, "dashboard"), Path.Combine(client.Folder, "last"));
        await Program.Make("mkfifo", last);
        await Script(dashboard, $"""
            echo 'OTLP/gRPC listening on: http://127.0.0.1:{Ports.Free()}'
            echo 'Login to the dashboard at http://127.0.0.1:1/login?t=x'
            read -r line < '{last}'
            echo "$line" >&2
            exit 9
            """);
        using var both = await AppHostProcess.Start(client.Folder, $"--DiplomacySim:AppHost:Dashboard={dashboard}");
        await File.WriteAllTextAsync(last, "It fell over.\n");
        var told = await both.Process.StandardError.ReadLineAsync();
        var (played, _, _) = await client.Run("run", "scenarios/prespa-2018.yaml", "--silo", both.Silo, "--json");
        var (exit, _, _) = await both.End(Signal.Term);

        Assert.Equal("Aspire's dashboard has ended with code 9: It fell over. The silo goes on, and its record has every act.", told);
        Assert.Equal((0, 3), (played, exit));
    }

    [Fact]
    public async Task A_dashboard_that_does_not_start_is_told_and_no_silo_starts()
    {
        var dashboard = Path.Combine(client.Folder, "dashboard");
        await Script(dashboard, "echo 'No library.' >&2; exit 9");
        using var both = AppHostProcess.Launch(client.Folder, $"--DiplomacySim:AppHost:Dashboard={dashboard}");

        Assert.Equal((3, "", "Aspire's dashboard has ended with code 9: No library.\n"), await Program.End(both.Process));
    }

    [Fact]
    public async Task A_port_of_the_dashboard_that_is_in_use_is_named_with_its_setting()
    {
        await using var other = await Collector.Start(grpc: false);
        var port = new Uri(other.Address).Port;
        using var both = AppHostProcess.Launch(client.Folder, $"--DiplomacySim:AppHost:Port={port}");

        Assert.Equal((5, "", $"Port {port} is in use. Name others with DiplomacySim:AppHost:Port, of which 0 is any free one.\n"),
            await Program.End(both.Process));
    }

    [Fact]
    public async Task Without_a_dashboard_for_the_platform_a_container_is_named_and_the_silo_serves()
    {
        using var silo = AppHostProcess.Launch(client.Folder, "--DiplomacySim:AppHost:Dashboard=");
        await Program.Until(silo.Process, "Ready");
        var told = await silo.Process.StandardError.ReadLineAsync();
        var (played, _, _) = await client.Run("runs", "--silo", silo.Silo, "--json");

        Assert.Contains("mcr.microsoft.com/dotnet/aspire-dashboard", told, StringComparison.Ordinal);
        Assert.Equal(0, played);
    }

    /// <summary>Each metric with the number of its series.</summary>
    private static IEnumerable<string> Series(Listener listener) => listener.Measurements.GroupBy(measured => measured.Name)
        .Select(metric => $"{metric.Key} {metric.DistinctBy(measured => string.Join(' ', measured.Tags)).Count()}")
        .Order(StringComparer.Ordinal);

    /// <summary>The same in the dashboard's own database: its API does not tell metrics.</summary>
    private static IEnumerable<string> Series(AppHostProcess both)
    {
        var file = Directory.EnumerateFiles(both.Folders.Single(), "dashboard.db", SearchOption.AllDirectories).Single();
        using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT instrument_name || ' ' || COUNT(*) FROM telemetry_metric_instruments JOIN telemetry_metric_dimensions USING (instrument_id)
            WHERE instrument_name LIKE 'diplomacysim.%' GROUP BY instrument_name
            """;
        using var rows = command.ExecuteReader();
        var series = new List<string>();
        while (rows.Read())
        {
            series.Add(rows.GetString(0));
        }

        return series.Order(StringComparer.Ordinal);
    }

    private static async Task Script(string file, string text)
    {
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{text}\n");
        await Program.Make("chmod", "+x", file);
    }
}
