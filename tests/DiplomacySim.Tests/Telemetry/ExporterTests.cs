using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>What a silo of its own prints is all there is to tell, to the last span at its exit.</summary>
[Collection(nameof(NarratorTests))]
public sealed partial class ExporterTests
{
    [Theory]
    [InlineData("paris-2018.yaml")]
    [InlineData("nile-2019.yaml")]
    public async Task The_console_shows_every_span_of_a_run_with_its_parent(string file)
    {
        using var client = new CommandRunner();
        using var listener = new Listener();
        Listener.NarrateInSilo(file, 1, "seen");
        using var silo = await SiloProcess.Start(client.Folder, "--DiplomacySim:Telemetry:Console=true");
        await client.Run("run", $"scenarios/{file}", "--silo", silo.Address, "--run-id", "seen", "--json");
        var (exit, output, errors) = await silo.End(Signal.Term);

        Assert.Equal((0, ""), (exit, errors));
        var printed = Heading().Matches(output);
        var names = printed.ToDictionary(heading => heading.Groups["id"].Value, heading => heading.Groups["name"].Value);
        var told = listener.Spans.ToDictionary(span => span.SpanId, span => span.DisplayName);
        Assert.Equal(
            Sorted(listener.Spans.Select(span => $"{told.GetValueOrDefault(span.ParentSpanId)}/{span.DisplayName}")),
            Sorted(printed.Select(heading => $"{names.GetValueOrDefault(heading.Groups["parent"].Value)}/{heading.Groups["name"].Value}")));
        Assert.Single(printed.Select(heading => heading.Groups["trace"].Value).Distinct());
        Assert.All(listener.Spans.Select(span => span.GetTagItem(TelemetryNames.Attributes.Text)).OfType<string>(),
            text => Assert.Contains($"\n    {text}\n", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_console_gives_a_span_three_lines_at_most_and_a_value_of_a_metric_one_once()
    {
        using var client = new CommandRunner();
        using var listener = new Listener();
        Listener.NarrateInSilo("prespa-2018.yaml", 1, "short");
        using var silo = await SiloProcess.Start(client.Folder, "--DiplomacySim:Telemetry:Console=true");
        await client.Run("run", "scenarios/prespa-2018.yaml", "--silo", silo.Address, "--run-id", "short", "--json");
        var lines = (await silo.End(Signal.Term)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var metrics = lines.Where(line => line.StartsWith(TelemetryNames.Prefix, StringComparison.Ordinal)).ToArray();
        Assert.InRange(lines.Length - metrics.Length, 1, 3 * listener.Spans.Count);
        Assert.Equal(
            Sorted(listener.Measurements.GroupBy(Series).Select(series => $"{series.Key} {Last(series)}")),
            Sorted(metrics));
    }

    [Fact]
    public async Task A_silo_that_is_told_to_stop_in_a_run_has_printed_every_act_that_it_recorded()
    {
        const int Rounds = 5_000;
        using var client = new CommandRunner();
        using var silo = await SiloProcess.Start(client.Folder, "--DiplomacySim:Telemetry:Console=true");
        using var watcher = client.Start("run", "scenarios/reciprocal-steps.yaml", "--rounds", $"{Rounds}", "--run-id", "cut", "--silo",
            silo.Address);
        await watcher.Until("(round 20)");
        var (exit, output, errors) = await silo.End(Signal.Term);
        watcher.Interrupt();
        await watcher.End();
        using var log = JsonDocument.Parse((await client.Run("log", "cut", "--json")).Output);

        Assert.Equal(0, exit);
        // The runtime may say that a call was under way.
        Assert.DoesNotContain("were not confirmed", errors, StringComparison.Ordinal);
        var acts = log.RootElement.GetProperty("acts").EnumerateArray().ToArray();
        Assert.InRange(acts.Max(act => act.GetProperty("round").GetInt32()), 20, Rounds - 1);
        var printed = PrintedAct().Matches(output).Select(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
        var expected = acts.Where(act => HasSpan(act.GetProperty("kind").GetString()!)).Select(act => act.GetProperty("id").GetInt32());
        Assert.Empty(expected.Except(printed));
    }

    private static bool HasSpan(string kind) => kind is not ("appraisal" or "climate" or "round-end");

    private static string Series((string Name, double Value, KeyValuePair<string, object?>[] Tags) measured) =>
        measured.Name + string.Concat(measured.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => $" {tag.Key[TelemetryNames.Prefix.Length..]}={tag.Value}"));

    /// <summary>A gauge has its last value, a counter the sum.</summary>
    private static string Last(IGrouping<string, (string Name, double Value, KeyValuePair<string, object?>[] Tags)> series)
    {
        var isGauge = series.First().Name is TelemetryNames.Metrics.Tone or TelemetryNames.Metrics.Substance or TelemetryNames.Metrics.Index
            or TelemetryNames.Metrics.Stock or TelemetryNames.Metrics.Level or TelemetryNames.Metrics.Trust or TelemetryNames.Metrics.Grievance;
        return (isGauge ? series.Last().Value : series.Sum(measured => measured.Value)).ToString("0.####", CultureInfo.InvariantCulture);
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9 -]*): (?<id>[0-9a-f]{16})( under (?<parent>[0-9a-f]{16}))? of (?<trace>[0-9a-f]{32}), ",
        RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^    act=([0-9]+) ", RegexOptions.Multiline)]
    private static partial Regex PrintedAct();
}
