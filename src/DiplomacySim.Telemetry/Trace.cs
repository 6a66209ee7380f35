using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace DiplomacySim.Telemetry;

/// <summary>Takes the measurements of an act.</summary>
internal delegate void MeasureAct(in Act act);

/// <summary>The rounds, phases and acts of a run as spans of one trace.</summary>
internal sealed class Trace(Run run, Activity whole) : IDisposable
{
    /// <summary>Spans of a round beyond which acts are counted and not told: a page that shows a trace has to cope with it.</summary>
    public const int Most = 200;

    private static readonly ActivitySource Source = new(TelemetryNames.Source, TelemetryNames.Version);

    private readonly Dictionary<int, (ActivityContext Span, Phase Phase)> ofThisRound = [];
    private readonly Dictionary<int, ActivityContext> commitments = [];
    private Activity? round;
    private Activity? phase;
    private Phase current;
    private int spans;
    private int untold;
    private DateTime last = DateTime.UtcNow;

    /// <summary>Begins the root span of a run.</summary>
    /// <returns>Null where nobody listens.</returns>
    public static Activity? Begin(string id, long seed, string scenario, DateTimeOffset started)
    {
        var name = FormattableString.Invariant($"{id} {started.ToUnixTimeMilliseconds()}");
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        var root = new ActivityContext(ActivityTraceId.CreateFromString(digits), default, ActivityTraceFlags.Recorded);
        return Alone(() => Source.StartActivity(TelemetryNames.Spans.Run, ActivityKind.Internal, root, new ActivityTagsCollection
        {
            [TelemetryNames.Attributes.Run] = id,
            [TelemetryNames.Attributes.Seed] = seed,
            [TelemetryNames.Attributes.Scenario] = scenario,
        }));
    }

    public async Task Prepare(Func<Task> prepare)
    {
        using (Begin(TelemetryNames.Spans.Prepare, whole.Context, null))
        {
            await prepare();
        }

        last = DateTime.UtcNow;
    }

    /// <summary>Tells an act, and lets it be measured inside the phase or the round it belongs to, so that exemplars lead there.</summary>
    public void Tell(in Act act, MeasureAct measure)
    {
        var now = DateTime.UtcNow;
        if (!ActTable.Of(act.Kind).IsBackground)
        {
            Place(act);
            Tell(act, now);
        }

        var around = Activity.Current;
        Activity.Current = phase ?? round ?? whole;
        measure(act);
        Activity.Current = around;
        if (act.Kind == ActKind.RoundEnd)
        {
            CloseRound(now);
        }

        last = now;
    }

    public void Dispose() => CloseRound(DateTime.UtcNow);

    /// <summary>Opens the round and the phase that the act belongs to.</summary>
    private void Place(in Act act)
    {
        if (round is null)
        {
            round = Open(TelemetryNames.Spans.Round, whole.Context, (TelemetryNames.Attributes.Round, act.Round));
            round?.DisplayName = FormattableString.Invariant($"{TelemetryNames.Spans.Round} {act.Round}");
            spans = 1;
        }

        if (phase is null || run.Phase != current)
        {
            ClosePhase(last);
            current = run.Phase;
            var word = KebabNames<Phase>.Of(current);
            phase = Open($"{TelemetryNames.Spans.Phase} {word}", round?.Context ?? whole.Context, (TelemetryNames.Attributes.Phase, word));
            spans++;
        }
    }

    private void Tell(in Act act, DateTime now)
    {
        var row = ActTable.Of(act.Kind);
        var needed = act.Kind == ActKind.Counter ? 2 : 1;
        if (spans + needed > Most)
        {
            untold++;
            return;
        }

        spans += needed;
        var (under, link) = Under(act.Cause);
        using var span = Begin(row.IsReply ? TelemetryNames.Spans.Consideration : row.Name, under, link);
        Description.Write(act, run, span);
        var context = span?.Context ?? under;
        if (act.Kind == ActKind.Counter)
        {
            using var counter = Begin(TelemetryNames.Spans.CounterOffer, context, null);
            Description.Write(act with { Decision = null }, run, counter);
            counter?.SetEndTime(now);
            context = counter?.Context ?? context;
        }

        span?.SetEndTime(now);
        ofThisRound[act.Id] = (context, current);
        if (act.Kind == ActKind.Commitment)
        {
            commitments[act.Id] = context;
        }
    }

    /// <returns>The span under which an answer stands, and the span to link it to where that is another one.</returns>
    private (ActivityContext Parent, ActivityLink[]? Link) Under(int cause)
    {
        var phaseOrRun = phase?.Context ?? whole.Context;
        return ofThisRound.TryGetValue(cause, out var said)
            ? said.Phase == current ? (said.Span, null) : (phaseOrRun, [new ActivityLink(said.Span)])
            : (phaseOrRun, commitments.TryGetValue(cause, out var made) ? [new ActivityLink(made)] : null);
    }

    private void ClosePhase(DateTime at)
    {
        phase?.SetEndTime(at);
        phase?.Dispose();
        phase = null;
    }

    private void CloseRound(DateTime at)
    {
        ClosePhase(at);
        if (untold > 0)
        {
            round?.SetTag(TelemetryNames.Attributes.Untold, untold);
        }

        round?.SetEndTime(at);
        round?.Dispose();
        round = null;
        untold = 0;
        ofThisRound.Clear();
    }

    private Activity? Begin(string name, ActivityContext under, ActivityLink[]? links) =>
        Alone(() => Source.StartActivity(name, ActivityKind.Internal, under, tags: null, links, last));

    private Activity? Open(string name, ActivityContext under, (string Name, object Value) tag) =>
        Alone(() => Source.StartActivity(name, ActivityKind.Internal, under, [new(tag.Name, tag.Value)], links: null, last));

    /// <summary>A span of a run outlives the call in which it begins: it must not become the parent of whatever else happens meanwhile.</summary>
    private static Activity? Alone(Func<Activity?> begin)
    {
        var around = Activity.Current;
        var activity = begin();
        Activity.Current = around;
        return activity;
    }
}
