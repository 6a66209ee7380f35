using System.Globalization;
using DiplomacySim.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace DiplomacySim.Silo;

/// <summary>Prints the model's metrics, a line for each of their values.</summary>
internal sealed class PrintedMetrics() : ConsoleExporter<Metric>(new())
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            if (metric.MeterName != TelemetryNames.Source)
            {
                continue;
            }

            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var value = metric.MetricType == MetricType.LongSum ? point.GetSumLong() : point.GetGaugeLastValueDouble();
                WriteLine(string.Create(CultureInfo.InvariantCulture, $"{metric.Name}{Words(point.Tags)} {value:0.####}"));
            }
        }

        return ExportResult.Success;
    }

    private static string Words(ReadOnlyTagCollection tags)
    {
        var words = "";
        foreach (var (name, value) in tags)
        {
            words += $" {name[TelemetryNames.Prefix.Length..]}={value}";
        }

        return words;
    }
}
