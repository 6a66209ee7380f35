namespace DiplomacySim.Silo;

/// <summary>
/// The time of the machine, but for what is put back: where its clock jumps back, this one goes on from where it was, as fast as time passes. The
/// runtime brings no grain to life at a moment before that at which it last looked for grains to collect.
/// </summary>
/// <param name="machine">Whose clock may jump.</param>
public sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    private readonly Lock advance = new();
    private readonly long start = machine.GetTimestamp();
    private DateTimeOffset zero = machine.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (advance)
        {
            var passed = machine.GetElapsedTime(start);
            var told = machine.GetUtcNow() - passed;
            zero = told > zero ? told : zero;
            return zero + passed;
        }
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
