using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>Has an ensemble played by workers, no more batches at once than they can take, and commits each batch once.</summary>
public sealed class EnsembleGrain(IEnsembleRecord record, Library library, ISiloStatusOracle silo, TimeProvider clock) : Grain, IEnsembleGrain,
    IDisposable
{
    /// <summary>Batches given to a thread of a kernel: one that it plays and one that waits for it.</summary>
    private const int PerThread = 2;

    /// <summary>What is on record of other code is played anew.</summary>
    private static readonly string Code = $"{typeof(Simulation).Module.ModuleVersionId} {typeof(Player).Module.ModuleVersionId}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private EnsembleRow? row;
    private bool[] committed = [];
    private int done;
    private int next;
    private bool leaving;
    private Exception? failure;
    private Task playing = Task.CompletedTask;
    private CancellationTokenSource stopping = new();
    private readonly News news = new();

    private string Key => this.GetPrimaryKeyString();

    private bool IsLeaving => leaving || silo.CurrentStatus.IsTerminating();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (record.Find(Key) is { } known && known.Code == Code)
        {
            TakeUp(known);
            if (known.State == RunState.Running)
            {
                Play();
            }
        }
    }

    /// <summary>A silo that stops leaves the ensemble as it is on record, under way: the next one goes on with it.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        leaving = true;
        await stopping.CancelAsync();
        await playing.WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public Task<EnsembleStatus> Start(EnsembleOrder order)
    {
        if (!GrainKeys.IsRun(order.Ensemble) || order.Ensemble != Key || order.First < 1 || order.Runs < 1 || order.Rounds < 1
            || order.Points.Length == 0)
        {
            throw new RefusalException("An order names the ensemble that it is given to, and at least one run, one round and one point.");
        }

        library.Require(order.Minds, $"Ensemble '{Key}'");
        if (row is null)
        {
            library.CheckNeeds(order.Minds, minds => NeededMinds.Of(order, minds));
            library.Setting(order.Canonical, order.Points[0]);
            var created = new EnsembleRow(order, RunState.Running, clock.GetUtcNow(), "", Code);
            record.Remove(Key);
            record.Create(created);
            TakeUp(created);
            Play();
        }
        else if (row.State is RunState.Stopped or RunState.Failed)
        {
            Note(RunState.Running);
            Play();
        }

        return Status();
    }

    public Task<EnsembleStatus> Status() => Task.FromResult(row is { } known
        ? new EnsembleStatus(known.Order, known.State, done, known.Started, known.Failure)
        : new EnsembleStatus(new EnsembleOrder(Key, "", "", 0, 1, 1, [], Detail.None), RunState.Unknown, 0, default, ""));

    public async Task<EnsembleStatus> Stop()
    {
        await stopping.CancelAsync();
        await playing;
        return await Status();
    }

    public async Task<Batch?> Batch(int number)
    {
        var patience = clock.GetUtcNow() + Patience;
        while (number < committed.Length && !committed[number] && row?.State == RunState.Running
            && patience - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            await news.Next.WaitAsync(left, clock)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        return number < committed.Length && committed[number] ? record.Batch(Key, number) : null;
    }

    public void Dispose() => stopping.Dispose();

    private void TakeUp(EnsembleRow known)
    {
        row = known;
        committed = new bool[known.Order.Plan.Batches];
        done = 0;
        foreach (var number in record.Committed(Key))
        {
            committed[number] = true;
            done++;
        }
    }

    /// <summary>Plays in the background: calls to the grain are answered in between.</summary>
    private void Play()
    {
        stopping = new CancellationTokenSource();
        (next, failure) = (0, null);
        playing = PlayAll();
    }

    private async Task PlayAll()
    {
        await Task.Yield();
        try
        {
            var workers = silo.GetApproximateSiloStatuses(onlyActive: true).Count * Kernel.Threads * PerThread;
            await Task.WhenAll(Enumerable.Range(0, Math.Min(workers, committed.Length - done)).Select(PlayBatches));
            Note(RunState.Finished);
        }
        catch (Exception) when (IsLeaving)
        {
            // Not the ensemble has failed: its silo goes away under it.
        }
        catch (Exception) when (failure is { } problem)
        {
            // Whatever it was, what is committed stays; the next start goes on from there.
            Note(RunState.Failed, problem.Message);
        }
        catch (OperationCanceledException)
        {
            Note(RunState.Stopped);
        }
    }

    /// <summary>Gives one worker the next batch that nobody has, until there is none; the first one that fails ends the others too.</summary>
    private async Task PlayBatches(int number)
    {
        var worker = GrainFactory.GetGrain<IWorkerGrain>(GrainKeys.Worker(Key, number));
        try
        {
            while (Next() is { } batch)
            {
                var played = await Played(worker, batch);
                stopping.Token.ThrowIfCancellationRequested();
                record.Commit(Key, batch, played);
                committed[batch] = true;
                done++;
                DelayDeactivation(TimeSpan.FromMinutes(5));
                news.Tell();
            }
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            failure = problem;
            await stopping.CancelAsync();
            throw;
        }
    }

    /// <summary>A worker whose silo died under it comes to life on another one.</summary>
    private async Task<Batch> Played(IWorkerGrain worker, int batch)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await worker.Play(row!.Order, batch, stopping.Token);
            }
            catch (Exception loss) when (attempt < Attempts && !IsLeaving
            && loss is SiloUnavailableException or OrleansMessageRejectionException or TimeoutException)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), stopping.Token);
            }
        }
    }

    private int? Next()
    {
        stopping.Token.ThrowIfCancellationRequested();
        while (next < committed.Length && committed[next])
        {
            next++;
        }

        return next < committed.Length ? next++ : null;
    }

    private void Note(RunState state, string failure = "")
    {
        record.Note(Key, state, failure);
        row = row! with { State = state, Failure = failure };
        news.Tell();
    }
}
