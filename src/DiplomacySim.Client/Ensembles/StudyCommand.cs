using System.Diagnostics;
using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Has a study played and answers with its document.</summary>
public sealed class StudyCommand(Screen screen, SiloPlace place)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.1);

    /// <summary>Only says how much there would be to do.</summary>
    public bool IsDry { get; init; }

    /// <summary>Among actor grains instead of on the kernel.</summary>
    public bool IsLive { get; init; }

    public async Task<int> Play<T>(Study<T> study, bool json, Action<T> tell, CancellationToken cancellation)
    {
        if (study.Size is { } size)
        {
            var time = TimeSpan.FromSeconds(size.Runs * Cost(study.Material));
            screen.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size.What}, {size.Runs:#,0} runs of {study.Material.Rounds} rounds, about {Progress.Time(time)}"));
            if (IsDry)
            {
                return json ? screen.Answer(json, PlanDocument.Of(size, study.Material, time), () => { }) : ExitCodes.Ok;
            }
        }

        var document = await PlayWhole(study, cancellation);
        screen.Untick();
        return screen.Answer(json, document, () => tell(document));
    }

    /// <summary>Results of two codes are none: where silos are upgraded under a study, it begins again with what the new ones play.</summary>
    private async Task<T> PlayWhole<T>(Study<T> study, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await Play(study, cancellation);
            }
            catch (OtherCodeException problem)
            {
                screen.Untick();
                screen.Errors.WriteLine($"{problem.Message} Begins again.");
            }
        }
    }

    private async Task<T> Play<T>(Study<T> study, CancellationToken cancellation)
    {
        await using var stage = new Stage(screen, place, cancellation);
        IEnsembleStage played = IsLive ? new Live(screen, place, study.Material, cancellation) : stage;
        try
        {
            return await study.Play(played, new Progress(screen), cancellation);
        }
        catch (OperationCanceledException) when (played.Underway is { } ensemble)
        {
            throw new EnsembleInterruptedException(place.IsElsewhere && cancellation.IsCancellationRequested
                ? $"The ensemble {ensemble} goes on at {place.Name}. The same command watches it; `stop {ensemble}{Summary.At(place)}` ends it."
                : $"Stopped the ensemble {ensemble}. The same command goes on where it was.");
        }
    }

    /// <summary>Seconds that a run takes when all processors play; found by playing some for a moment, after a first one that is slow.</summary>
    private static double Cost(Material material)
    {
        var player = new Player(material.Setting, material.Rounds, Detail.None, material.Minds);
        player.Play(new(0, 1, 1), 0);
        var (watch, runs) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < Moment)
        {
            player.Play(new(0, ++runs, 1), 0);
        }

        return watch.Elapsed.TotalSeconds / runs / Environment.ProcessorCount;
    }
}
