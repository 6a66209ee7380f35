using System.Diagnostics;
using System.Globalization;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Tells how many runs are done, how fast it goes and how long it will take; of one ensemble after the other.</summary>
public sealed class Progress(Screen screen) : IProgress<RunsPlayed>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan told;
    private long before;

    public void Report(RunsPlayed value)
    {
        if (value.Runs < before)
        {
            watch.Restart();
            told = TimeSpan.Zero;
        }

        before = value.Runs;
        if (watch.Elapsed - told >= Pause && value.Runs < value.Total)
        {
            told = watch.Elapsed;
            var rate = value.Runs / watch.Elapsed.TotalSeconds;
            screen.Tick(string.Create(CultureInfo.InvariantCulture, $"{value.Runs:#,0} of {value.Total:#,0} runs, {rate:#,0} a second, "
                + $"{Time(TimeSpan.FromSeconds((value.Total - value.Runs) / rate))} left{value.SoFar}"));
        }
    }

    /// <returns>A time in the two units that matter.</returns>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => FormattableString.Invariant($"{(int)time.TotalHours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => FormattableString.Invariant($"{time.Minutes} min {time.Seconds} s"),
        _ => FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds):0} s"),
    };
}
