using System.Diagnostics;
using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>The places for runs that a silo plays at the same time; whoever finds none waits, and nobody waits for more than can be looked
/// ahead to.</summary>
public sealed class RunPlaces : IDisposable
{
    /// <summary>Runs that wait at most.</summary>
    public const int Most = 10_000;

    private const double UsualSeconds = 0.1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim free = new(Count);
    private readonly Lock meter = new();
    private int waiting;
    private double seconds = UsualSeconds;
    private long lastStart;
    private long heldSince;

    /// <summary>Runs that are played at the same time.</summary>
    public static int Count => 4 * Environment.ProcessorCount;

    /// <summary>Runs that wait for a place.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    public void Dispose() => free.Dispose();

    /// <exception cref="BusyException">Too many runs wait.</exception>
    public void Admit()
    {
        Volatile.Write(ref lastStart, Stopwatch.GetTimestamp());
        if (Waiting is var many && many >= Most)
        {
            var after = TimeSpan.FromSeconds(Math.Clamp(many * seconds / Count, 1, 60));
            throw new BusyException(FormattableString.Invariant(
                $"{many} runs wait in this silo already. It can take more in about {Math.Ceiling(after.TotalSeconds)} s."), after);
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <returns>The place; it is free again when it is disposed of.</returns>
    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await free.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        var place = new TakenPlace(this);
        try
        {
            while (IsHeld())
            {
                await Task.Delay(Pause, cancellation);
            }

            return place;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether runs begin later because many more come in: whoever starts a run is answered before the first of them are played. So it is for two
    /// seconds at most, and not again before hardly any run waits.
    /// </summary>
    private bool IsHeld()
    {
        lock (meter)
        {
            if (Waiting <= Count)
            {
                heldSince = 0;
                return false;
            }

            if (heldSince == 0)
            {
                heldSince = Stopwatch.GetTimestamp();
            }

            return Stopwatch.GetElapsedTime(Volatile.Read(ref lastStart)) < Pause && Stopwatch.GetElapsedTime(heldSince) < LongestHold;
        }
    }

    private void Leave(TimeSpan taken)
    {
        lock (meter)
        {
            const double Share = 0.05;
            seconds += Share * (taken.TotalSeconds - seconds);
        }

        free.Release();
    }

    private sealed class TakenPlace(RunPlaces all) : IDisposable
    {
        private readonly long since = Stopwatch.GetTimestamp();
        private bool isLeft;

        public void Dispose()
        {
            if (!isLeft)
            {
                isLeft = true;
                all.Leave(Stopwatch.GetElapsedTime(since));
            }
        }
    }
}
