using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>What a silo of its own exports is all there is to export, to the last span at its exit.</summary>
[Collection(nameof(NarratorTests))]
public sealed class ExporterTests
{
    [Theory]
    [InlineData("paris-2018.yaml")]
    [InlineData("nile-2019.yaml")]
    public async Task The_console_shows_every_span_of_a_run(string file)
    {
        using var program = new Program();
        using var listener = new Listener();
        Listener.Narrate(file, 1, "seen");
        using var silo = await SiloProcess.Start(program.Folder, "--DiplomacySim:Telemetry:Console=true");
        await program.Run("run", $"scenarios/{file}", "--silo", silo.Address, "--run-id", "seen", "--json");
        var (exit, output, errors) = await silo.End(Signal.Term);

        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(Sorted(listener.Spans.Select(span => span.DisplayName)), Sorted(output.Split('\n')
            .Where(line => line.StartsWith("Activity.DisplayName:", StringComparison.Ordinal)).Select(line => line.Split(':')[1].Trim())));
        Assert.Contains(listener.Spans.First().TraceId.ToString(), output, StringComparison.Ordinal);
        Assert.Contains(Names.Metrics.Grievance, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_says_whose_spans_they_are_once_and_nothing_of_the_runtime()
    {
        using var program = new Program();
        using var silo = await SiloProcess.Start(program.Folder, "--DiplomacySim:Telemetry:Console=true");
        await program.Run("run", "scenarios/prespa-2018.yaml", "--silo", silo.Address, "--json");
        var lines = (await silo.End(Signal.Term)).Output.Split('\n');

        Assert.DoesNotContain(lines, line => line.Contains("Resource associated", StringComparison.Ordinal) || line.Contains("Orleans", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains(Names.Metrics.Grievance, StringComparison.Ordinal) && line.StartsWith("Metric Name", StringComparison.Ordinal));
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
