using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>Hears every span and measurement that the product emits while it lives.</summary>
internal sealed class Listener : IDisposable
{
    private readonly ActivityListener spans;
    private readonly MeterListener metrics = new();

    public Listener()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measurements.Enqueue((instrument.Name, value, tags.ToArray())));
        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measurements.Enqueue((instrument.Name, value, tags.ToArray())));
        metrics.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = [];

    public ConcurrentQueue<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> Measurements { get; } = [];

    /// <summary>Plays a scenario on one thread with a narrator beside the log.</summary>
    /// <param name="prepare">What comes before the first round, as it does in a silo; null for nothing.</param>
    public static Log Narrate(string file, long seed, string id, DateTimeOffset? started = null, Action? prepare = null,
        params string[] changes)
    {
        var setting = new CompiledScenario(Repository.Scenario(file, changes));
        var simulation = new Simulation(setting, new Chance(seed));
        var log = new Log(setting);
        using var narrator = new Narrator(simulation.Run, id, seed, started ?? DateTimeOffset.UnixEpoch);
        simulation.Run.Attend(log);
        simulation.Run.Attend(narrator);
        if (prepare is not null)
        {
            narrator.Prepare(() =>
            {
                prepare();
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
        }

        simulation.Play(setting.Scenario.Rounds);
        narrator.Conclude("Finished", log);
        return log;
    }

    /// <summary>The same as a silo tells it.</summary>
    public static Log NarrateInSilo(string file, long seed, string id, params string[] changes) =>
        Narrate(file, seed, id, prepare: () => { }, changes: changes);

    public void Dispose()
    {
        spans.Dispose();
        metrics.Dispose();
    }
}
