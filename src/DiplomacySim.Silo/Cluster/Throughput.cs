using System.Diagnostics.Metrics;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Silo;

/// <summary>Counts the rounds of runs that are played in this process.</summary>
public sealed class Throughput : IDisposable
{
    private const int Window = 60;

    private readonly (long Second, long Rounds)[] seconds = new (long, long)[Window];
    private readonly MeterListener listener = new();
    private readonly TimeProvider clock;
    private readonly long start;

    public Throughput(TimeProvider clock)
    {
        (this.clock, start) = (clock, clock.GetTimestamp());
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source && instrument.Name == TelemetryNames.Metrics.Rounds)
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, rounds, _, _) => Take(rounds));
        listener.Start();
    }

    /// <summary>Over the last minute, or since the start where that is less.</summary>
    public double PerSecond
    {
        get
        {
            lock (seconds)
            {
                var rounds = seconds.Where(second => second.Second > Now - Window).Sum(second => second.Rounds);
                return rounds / Math.Clamp(clock.GetElapsedTime(start).TotalSeconds, 1, Window);
            }
        }
    }

    private long Now => (long)clock.GetElapsedTime(0).TotalSeconds;

    public void Dispose() => listener.Dispose();

    private void Take(long rounds)
    {
        lock (seconds)
        {
            ref var second = ref seconds[Now % Window];
            second = (Now, (second.Second == Now ? second.Rounds : 0) + rounds);
        }
    }
}
