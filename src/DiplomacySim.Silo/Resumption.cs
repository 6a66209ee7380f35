using System.Collections.Concurrent;
using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using DiplomacySim.Journal;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo;

/// <summary>When a silo starts it takes up the runs that were being played when the last one died.</summary>
public sealed class RunResumption(Resumption resumption) : IStartupTask
{
    public Task Execute(CancellationToken cancellationToken) => resumption.TakeUpRuns(cancellationToken);
}

/// <summary>Has grains take up what is under way on record.</summary>
public sealed partial class Resumption(IRunJournal runs, IEnsembleJournal ensembles, IGrainFactory grains, ILogger<Resumption> logger)
{
    private static readonly CatalogueQuery Playing = new(State: RunState.Running);
    private static readonly CatalogueQuery Waiting = new(State: RunState.Queued);

    /// <summary>One that does not answer, for its silo has died, keeps few others waiting.</summary>
    private const int AtOnce = 16;

    private readonly ConcurrentDictionary<string, bool> told = [];

    public async Task TakeUpRuns(CancellationToken cancellation)
    {
        foreach (var state in (CatalogueQuery[])[Playing, Waiting])
        {
            await TakeUp(state.All(query => runs.Runs(query, cancellation), cancellation),
                run => ($"Run {run.Run}", grains.GetGrain<IRunGrain>(run.Run).Status), cancellation);
        }
    }

    /// <summary>Those of this silo's code: nobody goes on with what other code has played.</summary>
    public Task TakeUpEnsembles(CancellationToken cancellation) => TakeUp(
        Playing.All(query => ensembles.Ensembles(query, cancellation), cancellation).Where(entry => entry.Code == PlayingCode.Fingerprint),
        ensemble => ($"Ensemble {ensemble.Ensemble}", grains.GetGrain<IEnsembleGrain>(ensemble.Ensemble).Status), cancellation);

    private async Task TakeUp<T>(IAsyncEnumerable<T> entries, Func<T, (string What, Func<Task> Wake)> name, CancellationToken cancellation)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
            await Parallel.ForEachAsync(entries, options, async (entry, _) =>
            {
                var (what, wake) = name(entry);
                await TakeUp(what, wake);
            });
        }
        catch (RecordAwayException)
        {
            // Others tell of it; it is looked at again and again.
        }
        catch (RecordException problem)
        {
            Tell("What is under way", problem);
        }
    }

    /// <summary>One that cannot go on keeps no silo from serving the others.</summary>
    private async Task TakeUp(string what, Func<Task> wake)
    {
        try
        {
            await wake();
        }
        catch (OtherMindsException missing)
        {
            if (told.TryAdd(missing.Message, true))
            {
                Wait(logger, missing.Message);
            }
        }
        catch (Exception gone) when (SiloLoss.Is(gone) || gone is RecordAwayException)
        {
            // Whoever had it has just died, or the database is away: it is looked at again and again.
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Tell(what, problem);
        }
    }

    /// <summary>Once: what is under way is looked at again and again.</summary>
    private void Tell(string what, Exception problem)
    {
        if (told.TryAdd($"{what} {problem.Message}", true))
        {
            Tell(logger, problem, what);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Reason} It can be gone on with where they are given.")]
    private static partial void Wait(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "{What} cannot be taken up again.")]
    private static partial void Tell(ILogger logger, Exception problem, string what);
}
