using System.Diagnostics;
using System.Globalization;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Tells how many runs are done, how fast it goes and how long it will take.</summary>
/// <param name="total">Runs in all.</param>
public sealed class Progress(Screen screen, long total)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan told;
    private long done;

    /// <summary>What is known so far, in a few words.</summary>
    public Func<string> SoFar { get; init; } = () => "";

    public void Add(int runs)
    {
        done += runs;
        if (watch.Elapsed - told >= Pause && done < total)
        {
            told = watch.Elapsed;
            var rate = done / watch.Elapsed.TotalSeconds;
            screen.Tick(string.Create(
                CultureInfo.InvariantCulture,
                    $"{done:#,0} of {total:#,0} runs, {rate:#,0} a second, {Time(TimeSpan.FromSeconds((total - done) / rate))} left{SoFar()}"));
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
