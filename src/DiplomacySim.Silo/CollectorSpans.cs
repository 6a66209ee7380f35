using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace DiplomacySim.Silo;

/// <summary>Sends spans to a collector and counts those that it took.</summary>
internal sealed class CollectorSpans(OtlpExporterOptions options, Delivery delivery) : OtlpTraceExporter(options)
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        var result = base.Export(batch);
        if (result == ExportResult.Success)
        {
            delivery.Take(batch.Count);
        }

        return result;
    }
}
