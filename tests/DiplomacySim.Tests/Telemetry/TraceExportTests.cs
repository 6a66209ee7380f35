using System.Text.Json;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>The trace of a run as a file, on simulated time.</summary>
public sealed class TraceExportTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly CommandRunner client = new();

    public static TheoryData<string> Scenarios => Repository.ScenarioFiles;

    public void Dispose() => client.Dispose();

    [Theory, MemberData(nameof(Scenarios))]
    public void Rounds_follow_each_other_a_second_a_month_and_what_belongs_to_a_span_lies_in_it(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        var spans = SimulatedTrace.Of(Simulation.Play(setting, 1), file, 1, "Finished", Start);
        var byId = spans.ToDictionary(span => span.Id);
        SimulatedSpan[] rounds = [.. spans.Where(span => span.Span.OperationName == TelemetryNames.Spans.Round)];

        Assert.Equal(setting.Scenario.Rounds, rounds.Length);
        Assert.All(rounds, (round, place) => Assert.Equal(Start + (SimulatedTrace.Month * setting.Scenario.MonthsPerRound * (place + 1)), round.End));
        Assert.Equal((Start, rounds[^1].End), (spans[0].Start, spans[0].End));
        Assert.All(spans.Skip(1), span => Assert.InRange(span.Start, byId[span.Parent!].Start, span.End));
        Assert.All(spans.Skip(1), span => Assert.InRange(span.End, span.Start, byId[span.Parent!].End));
    }

    [Fact]
    public void It_has_the_spans_that_the_run_told_while_it_was_played()
    {
        using var listener = new Listener();
        var log = Listener.Narrate("prespa-2018.yaml", 5, "told-and-exported");
        var told = listener.Spans.Where(span => Equals(span.TraceId, Root(listener, "told-and-exported").TraceId)).ToArray();
        var exported = SimulatedTrace.Of(log, "told-and-exported", 5, "Finished", Start);

        var (expected, found) = (Words(told).ToArray(), Words(exported.Select(span => span.Span)).ToArray());
        Assert.Empty(expected.Except(found));
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task The_file_is_an_export_request_of_otlp_and_the_same_every_time()
    {
        await client.Run("run", "scenarios/nile-2019.yaml", "--run-id", "one", "--json");
        var files = new[] { "first", "second" }.Select(name => Path.Combine(client.Folder, $"{name}.json")).ToArray();
        foreach (var name in files)
        {
            var (exit, output, errors) = await client.Run("trace", "one", "--export", name, "--json");
            Assert.True(exit == 0, errors);
            Assert.Contains("\"spans\"", output, StringComparison.Ordinal);
        }

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(files[0]));
        var spans = document.RootElement.GetProperty("resourceSpans")[0].GetProperty("scopeSpans")[0].GetProperty("spans").EnumerateArray().ToArray();
        Assert.Equal(await File.ReadAllBytesAsync(files[0]), await File.ReadAllBytesAsync(files[1]));
        Assert.All(spans, span => Assert.Matches("^[0-9a-f]{32} [0-9a-f]{16} [0-9]{19} [0-9]{19}$", string.Join(' ',
            new[] { "traceId", "spanId", "startTimeUnixNano", "endTimeUnixNano" }.Select(field => span.GetProperty(field).GetString()))));
        Assert.Equal(spans.Length, spans.Select(span => span.GetProperty("spanId").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData(4, "There is no run", "trace", "nobody", "--export", "x.json")]
    [InlineData(2, "goes without --follow", "trace", "one", "--export", "x.json", "--round", "2")]
    [InlineData(9, "no folder", "trace", "one", "--export", "nowhere/x.json")]
    public async Task What_cannot_be_written_is_said(int code, string message, params string[] command)
    {
        await client.Run("run", "scenarios/nile-2019.yaml", "--rounds", "2", "--run-id", "one", "--json");
        var (exit, _, errors) = await client.Run(command);

        Assert.Equal(code, exit);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    private static System.Diagnostics.Activity Root(Listener listener, string run) => listener.Spans.Last(span =>
        span.OperationName == TelemetryNames.Spans.Run && Equals(span.GetTagItem(TelemetryNames.Attributes.Run), run));

    private static IEnumerable<string> Words(IEnumerable<System.Diagnostics.Activity> spans) => spans
        .Select(span => $"{span.OperationName} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {span.Links.Count()}")
        .Order(StringComparer.Ordinal);
}
