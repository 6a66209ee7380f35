using System.Diagnostics;

namespace DiplomacySim.Telemetry;

/// <summary>Tells the acts of a run as spans and metrics. It reads and changes nothing; where nobody listens it does nothing.</summary>
/// <remarks>
/// The trace of a run has an id that follows from the run's id, so that a run that was taken up again goes on in the same trace. Spans of
/// acts stand under what they answer, where that was said in the same phase, otherwise under the phase with a link to it.
/// </remarks>
public sealed class Narrator : IAudience, IDisposable
{
    private readonly Run run;
    private readonly Activity? whole;
    private readonly Trace? trace;

    public Narrator(Run run, string id, long seed)
    {
        this.run = run;
        whole = Trace.Begin(id, seed, run.Setting.Scenario.Name);
        trace = whole is null ? null : new Trace(run, whole);
    }

    public void Hear(in Act act)
    {
        if (trace is null)
        {
            Instruments.Take(act, run);
            return;
        }

        trace.Tell(act, Instruments.Take);
    }

    /// <summary>The run ends, or is put down for a while.</summary>
    public void Conclude(string state, Log log)
    {
        whole?.SetTag(TelemetryNames.Attributes.State, Words.Kebab(state));
        whole?.SetTag(TelemetryNames.Attributes.Hash, log.Hash);
        whole?.SetTag(TelemetryNames.Attributes.Verdict, log.Verdict is { } verdict ? Words.Kebab(verdict.ToString()) : null);
        if (whole is { IsAllDataRequested: true } && log.Rounds > 0)
        {
            var course = log.Trajectory.Course(0);
            whole.SetTag(TelemetryNames.Attributes.Level, course.Assessment.End);
            whole.SetTag(TelemetryNames.Attributes.Stock, course.Points[^1].Stock);
        }
    }

    public void Dispose()
    {
        trace?.Dispose();
        whole?.Dispose();
    }
}
