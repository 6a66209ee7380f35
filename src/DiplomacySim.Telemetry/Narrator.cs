using System.Diagnostics;

namespace DiplomacySim.Telemetry;

/// <summary>Tells the acts of a run as spans and metrics. It reads and changes nothing; where nobody listens it does nothing.</summary>
/// <remarks>
/// The trace of a run has an id that follows from the run's id and from when it was started, so that a run that was taken up again goes on in the
/// same trace, and another one of the same name does not. Spans of acts stand under what they answer, where that was said in the same phase,
/// otherwise under the phase with a link to it.
/// </remarks>
public sealed class Narrator : IAudience, IDisposable
{
    private readonly Run run;
    private readonly KeyValuePair<string, object?> tag;
    private readonly Activity? whole;
    private readonly Trace? trace;

    /// <param name="started">When the run was entered into the record.</param>
    public Narrator(Run run, string id, long seed, DateTimeOffset started)
    {
        this.run = run;
        tag = new(TelemetryNames.Attributes.Run, id);
        whole = Trace.Begin(id, seed, run.Setting.Scenario.Name, started);
        trace = whole is null ? null : new Trace(run, whole);
    }

    /// <summary>Does what has to be done before the first act, in a span of its own, so that no round has it in it.</summary>
    public Task Prepare(Func<Task> prepare) => trace is null ? prepare() : trace.Prepare(prepare);

    public void Hear(in Act act)
    {
        if (trace is null)
        {
            Measure(act);
            return;
        }

        trace.Tell(act, Measure);
    }

    /// <summary>The run ends, or is put down for a while.</summary>
    public void Conclude(string state, Log log)
    {
        whole?.SetTag(TelemetryNames.Attributes.State, Words.Kebab(state));
        whole?.SetStatus(state switch
        {
            "Finished" => ActivityStatusCode.Ok,
            "Failed" => ActivityStatusCode.Error,
            _ => ActivityStatusCode.Unset,
        });
        whole?.SetTag(TelemetryNames.Attributes.Hash, log.Hash);
        whole?.SetTag(TelemetryNames.Attributes.Verdict, log.Verdict is { } verdict ? Words.Kebab(verdict.ToString()) : null);
        if (whole is { IsAllDataRequested: true } && log.Rounds > 0)
        {
            var course = log.Trajectory.Course(0);
            whole.SetTag(TelemetryNames.Attributes.Level, course.Assessment.End);
            whole.SetTag(TelemetryNames.Attributes.Stock, course.Points[^1].Stock);
        }
    }

    private void Measure(in Act act) => Instruments.Take(act, run, tag);

    public void Dispose()
    {
        trace?.Dispose();
        whole?.Dispose();
    }
}
