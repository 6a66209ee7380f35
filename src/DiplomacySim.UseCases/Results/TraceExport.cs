using DiplomacySim.Contracts;
using DiplomacySim.Telemetry;

namespace DiplomacySim.UseCases;

/// <summary>A trace that was written to a file, as JSON: what <c>trace --export</c> prints.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record TraceExport(string Schema, string Run, string File, long Bytes, string Sha256, int Spans)
{
    public const string Version = "diplomacysim/trace-export/1";

    /// <summary>Writes the spans of a run as OTLP in JSON, on simulated time from when it was started: a month is a second.</summary>
    /// <exception cref="RefusalException">The run has no round yet.</exception>
    /// <exception cref="ResultFolderException">The file cannot be written.</exception>
    public static TraceExport Write(RunOnRecord run, string name)
    {
        run.Round(null);
        using var file = ResultFile.Open(name);
        var spans = SimulatedTrace.Of(run.Log, run.Order.Run, run.Order.Seed, run.Status.State.ToString(), run.Status.Started);
        using var content = new MemoryStream();
        OtlpJson.Write(content, spans, typeof(TraceExport).Assembly.GetName().Version!.ToString(3));
        var written = file.Finish(name, content.ToArray());
        return new(Version, run.Order.Run, name, written.Bytes, written.Sha256, spans.Count);
    }
}
