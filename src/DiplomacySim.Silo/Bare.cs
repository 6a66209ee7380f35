using OpenTelemetry;

namespace DiplomacySim.Silo;

/// <summary>
/// Exports as another exporter does, without the block of the resource that the console's one repeats under every span: an exporter that has
/// no provider knows of no resource.
/// </summary>
internal sealed class Bare<T>(BaseExporter<T> exporter) : BaseExporter<T>
    where T : class
{
    public override ExportResult Export(in Batch<T> batch) => exporter.Export(batch);

    protected override bool OnForceFlush(int timeoutMilliseconds) => exporter.ForceFlush(timeoutMilliseconds);

    protected override bool OnShutdown(int timeoutMilliseconds) => exporter.Shutdown(timeoutMilliseconds);

    protected override void Dispose(bool disposing)
    {
        exporter.Dispose();
        base.Dispose(disposing);
    }
}
