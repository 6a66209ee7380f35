using System.Diagnostics;
using System.Globalization;

namespace DiplomacySim.Telemetry;

/// <summary>A span of a run that has been played, where it stands on simulated time.</summary>
/// <param name="Id">Its number in the trace, so that the same run has the same spans every time; 16 hexadecimal digits.</param>
/// <param name="Parent">Null for the run itself.</param>
/// <param name="Links">Ids of spans of the same trace.</param>
public sealed record SimulatedSpan(
    Activity Span, string Id, string? Parent, IReadOnlyList<string> Links, DateTimeOffset Start, DateTimeOffset End);

/// <summary>The spans of a run that has been played, on simulated time instead of the time that playing took.</summary>
public sealed class SimulatedTrace
{
    /// <summary>How long a month is in the trace.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromSeconds(1);

    private readonly List<Activity> begun = [];
    private readonly Dictionary<Activity, (int Begin, int End)> moments = [];

    /// <summary>The moments at which rounds end; the first one is when the run begins.</summary>
    private readonly List<int> ends = [0];

    private int now;

    private SimulatedTrace()
    {
    }

    /// <summary>Plays a run again and tells it. What answers a span lies within it, also where it came later.</summary>
    /// <param name="state">What became of the run.</param>
    /// <param name="start">When the run was started, and its first round begins in the trace.</param>
    /// <returns>The spans, in the order in which they begin.</returns>
    /// <exception cref="OtherVersionException">Played again, it is another run.</exception>
    public static IReadOnlyList<SimulatedSpan> Of(Log log, string id, long seed, string state, DateTimeOffset start)
    {
        var trace = new SimulatedTrace();
        trace.Hear(log, id, seed, state, start);
        return trace.Spans(start, Month * log.Setting.Scenario.MonthsPerRound);
    }

    private void Hear(Log log, string id, long seed, string state, DateTimeOffset start)
    {
        // Other runs may be told at the same time, on other threads.
        var own = Environment.CurrentManagedThreadId;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                Environment.CurrentManagedThreadId == own ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStarted = span => Begin(span, own),
            ActivityStopped = span => End(span, own),
        };
        ActivitySource.AddActivityListener(listener);
        var simulation = new Simulation(log.Setup, new Chance(seed), log.Minds);
        var again = new Log(log.Setup, log.Minds);
        using var narrator = new Narrator(simulation.Run, id, seed, start);
        simulation.Run.Attend(again);
        simulation.Run.Attend(narrator);
        simulation.Play(log.Rounds);
        narrator.Conclude(state, log);
        if (again.Hash != log.Hash)
        {
            var differs = log.Acts.Zip(again.Acts).FirstOrDefault(pair => LogHash.Of(pair.First) != LogHash.Of(pair.Second)).First.Round;
            throw new OtherVersionException(differs > 0 ? differs : log.Rounds);
        }
    }

    private void Begin(Activity span, int thread)
    {
        if (Environment.CurrentManagedThreadId == thread)
        {
            begun.Add(span);
            moments[span] = (now, ++now);
        }
    }

    private void End(Activity span, int thread)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            return;
        }

        moments[span] = (moments[span].Begin, ++now);
        if (span.OperationName == TelemetryNames.Spans.Round)
        {
            ends.Add(now);
        }
    }

    private IReadOnlyList<SimulatedSpan> Spans(DateTimeOffset start, TimeSpan round)
    {
        var last = moments.ToDictionary(span => span.Key.SpanId, span => span.Value.End);
        foreach (var span in Enumerable.Reverse(begun).Where(span => last.ContainsKey(span.ParentSpanId)))
        {
            last[span.ParentSpanId] = Math.Max(last[span.ParentSpanId], last[span.SpanId]);
        }

        var ids = begun.Select((span, place) => (span.SpanId, Id: (place + 1).ToString("x16", CultureInfo.InvariantCulture)))
            .ToDictionary(span => span.SpanId, span => span.Id);
        return
        [
            .. begun.Select(span => new SimulatedSpan(
                span,
                ids[span.SpanId],
                ids.GetValueOrDefault(span.ParentSpanId),
                [.. span.Links.Select(link => ids[link.Context.SpanId])],
                At(moments[span].Begin),
                At(last[span.SpanId]))),
        ];

        DateTimeOffset At(int moment)
        {
            var place = ends.BinarySearch(moment) is >= 0 and var found ? found : ~ends.BinarySearch(moment) - 1;
            var part = place + 1 < ends.Count ? (double)(moment - ends[place]) / (ends[place + 1] - ends[place]) : 0;
            return start + (round * (place + part));
        }
    }
}
