using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
        Assert.Equal(Tree(listener), Tree(spans));
        Assert.Equal(["DiplomacySim"], spans.Select(span => span.Source).Distinct());
        Assert.Single(spans.Select(span => span.Trace).Distinct());
        Assert.Equal("sent", spans.Single(span => span.Parent.Length == 0).Attributes[Names.Attributes.Run]);

        var ids = spans.Select(span => span.Id).ToHashSet();
        Assert.Empty(((string[])[Names.Metrics.Trust, Names.Metrics.Tone, Names.Metrics.Rounds]).Except(collector.Exemplars.Select(exemplar => exemplar.Metric)));
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
        Assert.All(collector.Resources, resource => Assert.Equal(("talks", "seminar"), ((string)resource["service.name"], (string)resource["deployment.environment.name"])));
        Assert.NotEmpty(collector.Spans);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dead_or_silent_collector_delays_the_end_by_no_more_than_two_seconds(bool silent)
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
        await Time(alone);
        var without = await Time(alone);
        var with = await Time(program);

        Assert.InRange(with.TotalSeconds, 0, without.TotalSeconds + 2 + (without.TotalSeconds / 2));
    }

    /// <returns>How long a run takes from its start to the end of its process.</returns>
    private static async Task<TimeSpan> Time(Program program)
    {
        using var process = program.Start("run", Scenario, "--json");
        var begin = Stopwatch.StartNew();
        var (exit, _, _) = await Program.End(process);
        Assert.Equal(0, exit);
        return begin.Elapsed;
    }

    private static Program Sending(string address, string protocol)
    {
        var program = new Program();
        program.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = address;
        program.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        return program;
    }

    /// <summary>Spans with the names of their parents and the acts they tell, which are the same whoever plays the run.</summary>
    private static string[] Tree(Collector.Span[] spans)
    {
        var names = spans.ToDictionary(span => span.Id, span => span.Name);
        return [.. spans.Select(span => $"{names.GetValueOrDefault(span.Parent)}/{span.Name} {span.Attributes.GetValueOrDefault(Names.Attributes.Act)} {span.Attributes.GetValueOrDefault(Names.Attributes.Text)}").Order(StringComparer.Ordinal)];
    }

    private static string[] Tree(Listener listener)
    {
        var names = listener.Spans.ToDictionary(span => span.SpanId, span => span.DisplayName);
        return [.. listener.Spans.Select(span => $"{names.GetValueOrDefault(span.ParentSpanId)}/{span.DisplayName} {span.GetTagItem(Names.Attributes.Act)} {span.GetTagItem(Names.Attributes.Text)}").Order(StringComparer.Ordinal)];
    }
}
