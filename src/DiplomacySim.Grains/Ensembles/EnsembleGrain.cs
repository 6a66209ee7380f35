using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Grains;

/// <summary>Has an ensemble played by workers, no more batches at once than they can take, and commits each batch once.</summary>
/// <remarks>What goes wrong with the record is no state: the grain forgets all that it knows, and the next call reads the record.</remarks>
public sealed class EnsembleGrain(IEnsembleJournal journal, Library library, ISiloStatusOracle silo, SilosByCode silos, TimeProvider clock)
    : Grain, IEnsembleGrain, IDisposable
{
    /// <summary>Batches given to a thread of a kernel: one that it plays and one that waits for it.</summary>
    private const int PerThread = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private EnsembleRow? row;
    private bool[] committed = [];
    private Folding? folding;
    private int done;
    private int next;
    private bool leaving;
    private Exception? failure;
    private Task playing = Task.CompletedTask;
    private RecordException? trouble;
    private CancellationTokenSource stopping = new();
    private readonly OneByOne changes = new();
    private readonly News news = new();

    private string Id => this.GetPrimaryKeyString();

    /// <summary>What is on record of other code is another result.</summary>
    private EnsembleKey Key => new(Id, PlayingCode.Fingerprint);

    private bool IsLeaving => leaving || silo.CurrentStatus.IsTerminating();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await Load();
        }
        catch (RecordException)
        {
            // Whoever asks for the ensemble finds out.
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

    public async Task<EnsembleStatus> Start(EnsembleOrder order)
    {
        Check(order);
        await Load();
        return await changes.Do(async () =>
        {
            if (row is null)
            {
                library.CheckNeeds(order.Minds, minds => NeededMinds.Of(order, minds));
                library.Setting(order.Canonical, order.Points[0]);
                await TakeUp(await journal.Create(new(order, RunState.Running, clock.GetUtcNow(), "", Key.Code)));
                if (row!.State == RunState.Running)
                {
                    Play();
                }
            }
            else if (row.State is RunState.Stopped or RunState.Failed)
            {
                await playing;
                await Note(RunState.Running);
                Play();
            }

            return Now;
        });
    }

    public async Task<EnsembleStatus> Status()
    {
        await Load();
        return Now;
    }

    public async Task<EnsembleStatus> Stop()
    {
        await Load();
        await stopping.CancelAsync();
        await playing;
        return row is null && trouble is { } problem ? throw problem : Now;
    }

    public async Task<bool> Forget()
    {
        await Load();
        return await changes.Do(async () =>
        {
            var batches = await journal.Forget(Id);
            await playing;
            Clear();
            return batches is not null;
        });
    }

    public async Task<Batch?> Batch(int number, string code) => code == Key.Code ? await Batch(number) : null;

    public async Task<Batch?> Batch(int number)
    {
        await Load();
        var since = clock.GetTimestamp();
        while (number < committed.Length && !committed[number] && row?.State == RunState.Running
            && Patience - clock.GetElapsedTime(since) is { Ticks: > 0 } left)
        {
            await news.Next.WaitAsync(left, clock)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        if (row is null && trouble is { } problem)
        {
            throw problem;
        }

        return number < committed.Length && committed[number] ? await journal.Batch(Key, number) ?? throw Lost(number) : null;
    }

    public void Dispose() => stopping.Dispose();

    private EnsembleStatus Now => row is { } known
        ? new EnsembleStatus(known.Order, known.State, done, known.Started, known.Failure, Key.Code)
        : new EnsembleStatus(new EnsembleOrder(Id, "", "", 0, 1, 1, [], Detail.None), RunState.Unknown, 0, default, "", Key.Code);

    /// <summary>Reads what is on record of the ensemble, unless that is known, and goes on with it where it is under way.</summary>
    private Task Load() => row is not null ? Task.CompletedTask : changes.Do(async () =>
    {
        if (row is not null)
        {
            return row;
        }

        var known = await journal.Find(Key);
        await playing;
        trouble = null;
        if (known is not null)
        {
            await TakeUp(known);
            if (known.State == RunState.Running)
            {
                Play();
            }
        }

        return row;
    });

    private void Check(EnsembleOrder order)
    {
        if (!GrainKeys.IsRun(order.Ensemble) || order.Ensemble != Id || order.First < 1 || order.Runs < 1 || order.Rounds < 1
            || order.Points.Length == 0)
        {
            throw new RefusalException("An order names the ensemble that it is given to, and at least one run, one round and one point.");
        }

        library.Require(order.Minds, $"Ensemble '{Id}'");
    }

    /// <summary>An ensemble that has ended and lacks a batch counts as stopped: the next start plays what is missing.</summary>
    private async Task TakeUp(EnsembleRow known)
    {
        var kept = new bool[known.Order.Plan.Batches];
        foreach (var number in await journal.Committed(Key))
        {
            kept[number < kept.Length && number >= 0 ? number
                : throw new DamagedRecordException($"There is a batch {number} of ensemble '{Id}' on record, and it has but {kept.Length}.")] = true;
        }

        folding = await Folding.Of(journal, library, known);
        (committed, done, trouble) = (kept, kept.Count(isKept => isKept), null);
        row = known.State == RunState.Finished && done < kept.Length ? known with { State = RunState.Stopped } : known;
    }

    private void Clear() => (row, committed, folding, done, trouble) = (null, [], null, 0, null);

    /// <summary>Forgets everything, so that the next call reads the record; those who wait are told why.</summary>
    private void Reset(RecordException problem)
    {
        Clear();
        trouble = problem;
        news.Tell();
        if (problem is SupersededException)
        {
            // The directory leads the next call to who plays it now.
            DeactivateOnIdle();
        }
    }

    private DamagedRecordException Lost(int number)
    {
        var lost = new DamagedRecordException($"Batch {number} of ensemble '{Id}' is no longer on record. The same command plays it again.");
        if (row?.State == RunState.Finished)
        {
            Reset(lost);
        }

        return lost;
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
            await TakeUp(await journal.Claim(Key));
            var (state, reason) = await PlayOut();
            await Note(state, reason);
        }
        catch (Exception) when (IsLeaving)
        {
            // The silo is shutting down; the ensemble itself has not failed.
        }
        catch (RecordException problem)
        {
            Reset(problem);
        }
    }

    /// <summary>Plays what is left; what is committed stays, whatever happens.</summary>
    /// <returns>What became of it, and why it failed.</returns>
    private async Task<(RunState State, string Failure)> PlayOut()
    {
        try
        {
            await PlayBatches();
            return (RunState.Finished, "");
        }
        catch (Exception) when (!IsLeaving && failure is not null)
        {
            return failure is RecordException ? throw failure : (RunState.Failed, failure.Message);
        }
        catch (OperationCanceledException) when (!IsLeaving)
        {
            return (RunState.Stopped, "");
        }
    }

    /// <summary>
    /// Gives each worker that has none the next batch that nobody has, until there is none; the first one that fails ends the others too.
    /// Silos are counted after each batch, so that one that joins gets work and one that leaves gets no more. What is committed is folded meanwhile,
    /// and all of it at the end.
    /// </summary>
    private async Task PlayBatches()
    {
        var folded = Task.CompletedTask;
        var busy = new Dictionary<Task, (SiloAddress Silo, int Number)>();
        try
        {
            while (true)
            {
                foreach (var worker in Workers().Except(busy.Values).ToArray())
                {
                    if (Next() is not { } batch)
                    {
                        break;
                    }

                    busy.Add(Play(worker.Silo, worker.Number, batch), worker);
                }

                if (busy.Count == 0)
                {
                    await folded;
                    await Fold();
                    return;
                }

                var ended = await Task.WhenAny(busy.Keys);
                busy.Remove(ended);
                await ended;
                if (folded.IsCompleted)
                {
                    await folded;
                    folded = Fold();
                }
            }
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            failure = problem;
            await stopping.CancelAsync();
            throw;
        }
        finally
        {
            await Task.WhenAll([.. busy.Keys, folded])
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private Task Fold() => folding?.Fold(committed) ?? Task.CompletedTask;

    /// <summary>The first of each silo before the second of any.</summary>
    private IEnumerable<(SiloAddress Silo, int Number)> Workers()
    {
        var alike = silos.Alike;
        return Enumerable.Range(0, Kernel.Threads * PerThread).SelectMany(number => alike.Select(silo => (silo, number)));
    }

    private async Task Play(SiloAddress silo, int number, int batch)
    {
        var played = await Played(silo, number, batch);
        stopping.Token.ThrowIfCancellationRequested();
        await journal.Commit(row!, batch, folding?.Covers(batch) == true ? played with { Rounds = [] } : played);
        committed[batch] = true;
        done++;
        DelayDeactivation(TimeSpan.FromMinutes(5));
        news.Tell();
    }

    /// <summary>A worker whose silo died under it comes to life on another one.</summary>
    private async Task<Batch> Played(SiloAddress silo, int number, int batch)
    {
        const int Attempts = 3;
        var worker = GrainFactory.GetGrain<IWorkerGrain>(GrainKeys.Worker(Id, $"{silo.ToParsableString()}/{number}"));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Placed.On(silo, () => worker.Play(row!.Order, batch, stopping.Token));
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

    private async Task Note(RunState state, string failure = "")
    {
        var noted = row! with { State = state, Failure = failure };
        await journal.Note(noted);
        row = noted;
        news.Tell();
    }
}
