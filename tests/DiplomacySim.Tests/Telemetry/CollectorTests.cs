using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using DiplomacySim.Silo;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>What the built programs send to a collector, by the standard variables.</summary>
[Collection(nameof(NarratorTests))]
public sealed class CollectorTests
{
    private const string Scenario = "scenarios/prespa-2018.yaml";

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_run_reaches_a_collector_whole_and_with_exemplars_that_lead_into_its_trace(string protocol)
    {
        await using var collector = await Collector.Start(protocol == "grpc");
        using var listener = new Listener();
        Listener.Narrate("prespa-2018.yaml", 1, "sent");
        using var program = Sending(collector.Address, protocol);
        var (exit, _, errors) = await program.Run("run", Scenario, "--run-id", "sent", "--json");

        Assert.Equal((0, ""), (exit, errors));
        var spans = collector.Spans;
        Assert.Equal(SpanTree.Of(listener.Spans), SpanTree.Of(spans));
        Assert.Equal(["DiplomacySim"], spans.Select(span => span.Source).Distinct());
        Assert.Single(spans.Select(span => span.Trace).Distinct());
        Assert.Equal("sent", spans.Single(span => span.Parent.Length == 0).Attributes[TelemetryNames.Attributes.Run]);

        var ids = spans.Select(span => span.Id).ToHashSet();
        Assert.Empty(((string[])[TelemetryNames.Metrics.Trust, TelemetryNames.Metrics.Tone, TelemetryNames.Metrics.Rounds]).Except(
            collector.Exemplars.Select(exemplar => exemplar.Metric)));
        Assert.All(collector.Exemplars, exemplar => Assert.Equal((spans[0].Trace, true), (exemplar.Trace, ids.Contains(exemplar.Span))));
    }

    [Fact]
    public async Task Service_resource_and_headers_are_those_of_the_standard_variables()
    {
        await using var collector = await Collector.Start(grpc: false);
        using var program = Sending(collector.Address, "http/protobuf");
        program.Environment["OTEL_SERVICE_NAME"] = "talks";
        program.Environment["OTEL_RESOURCE_ATTRIBUTES"] = "deployment.environment.name=seminar";
        program.Environment["OTEL_EXPORTER_OTLP_HEADERS"] = "x-who=me";
        await program.Run("run", Scenario, "--json");

        Assert.Equal(["me"], collector.Headers.Distinct());
        Assert.All(collector.Resources,
            resource => Assert.Equal(("talks", "seminar"), ((string)resource["service.name"], (string)resource["deployment.environment.name"])));
        Assert.NotEmpty(collector.Spans);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_Orleans_and_the_runtime_tell_is_sent_by_one_setting(bool isOn)
    {
        await using var collector = await Collector.Start(grpc: true);
        using var program = Sending(collector.Address, "grpc");
        program.Environment["DiplomacySim__Telemetry__Runtime"] = isOn ? "true" : "false";
        var (exit, _, errors) = await program.Run("run", Scenario, "--run-id", "inside");
        var own = collector.Spans.Where(span => span.Source == TelemetryNames.Source).ToArray();

        Assert.Equal((0, ""), (exit, errors));
        Assert.Single(own.Select(span => span.Trace).Distinct());
        Assert.Equal(isOn, collector.Spans.Any(span => span.Source == "Microsoft.Orleans.Application"));
        Assert.Equal(isOn, collector.Spans.Any(span => span.Source == "Microsoft.Orleans.Runtime"));
        Assert.Equal(isOn, collector.Meters.Contains("Microsoft.Orleans"));
        Assert.Equal(isOn, collector.Meters.Contains("System.Runtime"));
        Assert.Equal(isOn, collector.Categories.Any(category => category.StartsWith("Orleans", StringComparison.Ordinal)));
        if (!isOn)
        {
            Assert.Equal(collector.Spans.Length, own.Length);
            Assert.Empty(collector.Categories);
        }
    }

    [Theory]
    [InlineData("http/protobuf", "/v1/traces")]
    [InlineData("grpc", "")]
    public async Task A_signal_can_have_a_place_of_its_own(string protocol, string path)
    {
        await using var collector = await Collector.Start(protocol == "grpc");
        using var program = new Program();
        program.Environment["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = collector.Address + path;
        program.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        var (exit, _, errors) = await program.Run("run", Scenario, "--json");

        Assert.Equal((0, ""), (exit, errors));
        Assert.NotEmpty(collector.Spans);
        Assert.Empty(collector.Exemplars);
    }

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_collector_that_refuses_costs_a_line_and_nothing_of_the_answer(string protocol)
    {
        using var listener = new Listener();
        Listener.Narrate("prespa-2018.yaml", 1, "refused");
        using var alone = new Program();
        var address = $"http://127.0.0.1:{Ports.Free()}";
        using var program = Sending(address, protocol);
        var (_, expected, _) = await alone.Run("run", Scenario, "--run-id", "refused", "--json");
        var (exit, output, errors) = await program.Run("run", Scenario, "--run-id", "refused", "--json");

        Assert.Equal((0, expected), (exit, output));
        Assert.Matches(
            $@"^warn: \S+ {listener.Spans.Count} of {listener.Spans.Count} spans were not confirmed by the collector at "
                + $@"{Regex.Escape(address)}; the record has every act\.\n$", errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silent_or_dead_collector_keeps_the_process_no_longer_than_an_export_may_take(bool silent)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        if (!silent)
        {
            listener.Stop();
        }

        using var alone = new Program();
        using var program = Sending($"http://127.0.0.1:{port}", "http/protobuf");
        program.Environment["OTEL_EXPORTER_OTLP_TIMEOUT"] = "500";
        var without = await Rest(alone);
        var with = await Rest(program);

        Assert.InRange(with, TimeSpan.Zero, without + TimeSpan.FromSeconds(2));
    }

    /// <returns>How long a process lives on after the last line of its answer.</returns>
    private static async Task<TimeSpan> Rest(Program program)
    {
        using var process = program.Start("run", Scenario, "--json");
        var errors = process.StandardError.ReadToEndAsync();
        var answered = Stopwatch.StartNew();
        while (await process.StandardOutput.ReadLineAsync() is not null)
        {
            answered.Restart();
        }

        await process.WaitForExitAsync();
        var rest = answered.Elapsed;
        Assert.Equal(0, process.ExitCode);
        await errors;
        return rest;
    }

    private static Program Sending(string address, string protocol)
    {
        var program = new Program();
        program.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = address;
        program.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        return program;
    }
}
