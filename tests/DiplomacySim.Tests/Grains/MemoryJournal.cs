using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>Journals that several silos of one test share, and that can be told to fail.</summary>
internal sealed class MemoryJournal : IRunJournal, IEnsembleJournal, IRecordFile
{
    private readonly ConcurrentDictionary<string, RunRow> rows = [];
    private readonly ConcurrentDictionary<(string Run, int Round), RoundRecord> rounds = [];

    private readonly MemorySeats seats = new();

    private readonly ConcurrentDictionary<EnsembleKey, EnsembleRow> ensembles = [];
    private readonly ConcurrentDictionary<(EnsembleKey Ensemble, int Number), Batch> batches = [];
    private readonly Dictionary<(EnsembleKey Ensemble, int Point), (int Last, byte[] Spreads)> folds = [];

    public Journals Journals => new(this, this, seats, this);

    /// <summary>Round at which writing fails once, as soon as a task has ended; 0 for none.</summary>
    public (int Round, Task When) FailAt { get; set; }

    /// <summary>Batch at which writing fails once; -1 for none.</summary>
    public int FailAtBatch { get; set; } = -1;

    public ValueTask<RunRow?> Find(string run, CancellationToken cancellation = default) => new(rows.GetValueOrDefault(run));

    public ValueTask<RunRow> Create(RunRow row, CancellationToken cancellation = default)
    {
        if (rows.TryAdd(row.Order.Run, row))
        {
            foreach (var round in row.Order.Branch is { } branch ? Kept(branch.Parent).TakeWhile(round => round.Round < branch.Round) : [])
            {
                rounds.TryAdd((row.Order.Run, round.Round), round);
            }
        }

        return new(rows[row.Order.Run]);
    }

    public ValueTask<RunRow> Claim(string run, CancellationToken cancellation = default) =>
        new(rows[run] = rows[run] with { State = RunState.Running, Failure = "", Epoch = rows[run].Epoch + 1 });

    public ValueTask Note(RunRow row, CancellationToken cancellation = default)
    {
        rows[row.Order.Run] = Current(row) with { State = row.State, Failure = row.Failure };
        return default;
    }

    /// <summary>Whether the next event cannot be written, and whether it is on record all the same.</summary>
    public (bool Fails, bool IsDone) Injection { get; set; }

    public ValueTask Inject(RunRow row, CancellationToken cancellation = default)
    {
        var known = Current(row);
        var (fails, isDone) = Injection;
        Injection = default;
        if (!fails || isDone)
        {
            rows[row.Order.Run] = known with { Order = known.Order with { Events = row.Order.Events } };
        }

        return fails ? throw new RecordException("No space left on device") : default;
    }

    public async ValueTask Append(RunRow row, RoundRecord round, CancellationToken cancellation = default)
    {
        Current(row);
        if (FailAt.Round == round.Round)
        {
            await FailAt.When;
            FailAt = default;
            throw new RecordException("No space left on device");
        }

        if (rounds.GetOrAdd((row.Order.Run, round.Round), round).Hash != round.Hash)
        {
            throw new DamagedRecordException($"Round {round.Round} is on record with other acts.");
        }
    }

    public async IAsyncEnumerable<RoundRecord> Rounds(string run, int after = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var round in Kept(run).SkipWhile(round => round.Round <= after))
        {
            await Task.Yield();
            yield return round;
        }
    }

    public ValueTask<CataloguePage<RunEntry>> Runs(CatalogueQuery query, CancellationToken cancellation = default)
    {
        var after = CatalogueCursor.Read(query.After);
        var found = rows.Values.Where(row => query.State is null || row.State == query.State)
            .Where(row => IsAfter(Text(row.Started), row.Order.Run, after))
            .OrderByDescending(row => Text(row.Started), StringComparer.Ordinal).ThenBy(row => row.Order.Run, StringComparer.Ordinal)
            .Take(CatalogueCursor.Entries);
        return new(CatalogueCursor.Page([.. found.Select(Entry)]));
    }

    public ValueTask<int> Forget(string run, CancellationToken cancellation = default)
    {
        if (!rows.TryGetValue(run, out var row) || row.State.IsUnderWay() || rows.Values.Any(other => other.Order.Branch?.Parent == run))
        {
            throw new RefusalException($"Run '{run}' cannot be forgotten.");
        }

        rows.TryRemove(run, out _);
        return new(rounds.Keys.Count(key => key.Run == run && rounds.TryRemove(key, out _)));
    }

    ValueTask<EnsembleRow?> IEnsembleJournal.Find(EnsembleKey key, CancellationToken cancellation) => new(ensembles.GetValueOrDefault(key));

    public ValueTask<EnsembleRow> Create(EnsembleRow row, CancellationToken cancellation = default) => new(ensembles.GetOrAdd(row.Key, row));

    ValueTask<EnsembleRow> IEnsembleJournal.Claim(EnsembleKey key, CancellationToken cancellation) =>
        new(ensembles[key] = ensembles[key] with { State = RunState.Running, Failure = "", Epoch = ensembles[key].Epoch + 1 });

    ValueTask IEnsembleJournal.Note(EnsembleRow row, CancellationToken cancellation)
    {
        ensembles[row.Key] = Current(row) with { State = row.State, Failure = row.Failure };
        return default;
    }

    public ValueTask Commit(EnsembleRow row, int number, Batch batch, CancellationToken cancellation = default)
    {
        Current(row);
        if (FailAtBatch == number)
        {
            FailAtBatch = -1;
            throw new RecordException("No space left on device");
        }

        // Rounds may have been folded since.
        return batches.GetOrAdd((row.Key, number), batch).Runs.SequenceEqual(batch.Runs) ? default
            : throw new DamagedRecordException($"Batch {number} is on record with other runs.");
    }

    public ValueTask Fold(
        EnsembleRow row, int last, byte[] spreads, IReadOnlyList<Batch> batches, CancellationToken cancellation = default)
    {
        Current(row);
        lock (folds)
        {
            var fold = (row.Key, batches[^1].Slice.Point);
            if (!folds.TryGetValue(fold, out var known) || known.Last < last)
            {
                folds[fold] = (last, spreads);
                for (var place = 0; place < batches.Count; place++)
                {
                    var key = (row.Key, last - batches.Count + 1 + place);
                    if (this.batches.TryGetValue(key, out var kept))
                    {
                        this.batches.TryUpdate(key, batches[place], kept);
                    }
                }
            }
        }

        return default;
    }

    public ValueTask<IReadOnlyList<int>> Folded(EnsembleKey key, CancellationToken cancellation = default)
    {
        lock (folds)
        {
            return new([.. folds.Where(fold => fold.Key.Ensemble == key).Select(fold => fold.Value.Last).Order()]);
        }
    }

    /// <summary>Loses a batch, as no journal should.</summary>
    public void Lose(string ensemble, int number) => batches.TryRemove((new(ensemble, PlayingCode.Fingerprint), number), out _);

    public ValueTask<Batch?> Batch(EnsembleKey key, int number, CancellationToken cancellation = default)
    {
        lock (folds)
        {
            var fold = folds.Where(fold => fold.Key.Ensemble == key && fold.Value.Last == number).Select(fold => fold.Value.Spreads).FirstOrDefault();
            return new(batches.GetValueOrDefault((key, number)) is { } batch ? batch with { Fold = fold } : null);
        }
    }

    public ValueTask<IReadOnlyList<int>> Committed(EnsembleKey key, CancellationToken cancellation = default) =>
        new([.. batches.Keys.Where(each => each.Ensemble == key).Select(each => each.Number).Order()]);

    public ValueTask<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query, CancellationToken cancellation = default)
    {
        var after = CatalogueCursor.Read(query.After);
        var found = ensembles.Values.Where(row => query.State is null || row.State == query.State)
            .Where(row => IsAfter(Text(row.Started), row.Order.Ensemble, after))
            .OrderByDescending(row => Text(row.Started), StringComparer.Ordinal).ThenBy(row => row.Order.Ensemble, StringComparer.Ordinal)
            .Take(CatalogueCursor.Entries);
        return new(CatalogueCursor.Page([.. found.Select(Entry)]));
    }

    ValueTask<int?> IEnsembleJournal.Forget(string ensemble, CancellationToken cancellation)
    {
        var known = ensembles.Values.Where(row => row.Order.Ensemble == ensemble).ToArray();
        return known.All(row => row.State != RunState.Running) ? new(known.Length > 0 ? known.Sum(row => Remove(row.Key)) : null)
            : throw new RefusalException($"Ensemble '{ensemble}' cannot be forgotten.");
    }

    public string Kind => "memory";

    public ValueTask<long> Size(CancellationToken cancellation = default) => new(0L);

    public ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default) => new(new RecordSize(0, 0));

    private RoundRecord[] Kept(string run) =>
        [.. rounds.Where(entry => entry.Key.Run == run).Select(entry => entry.Value).OrderBy(round => round.Round)];

    private int Remove(EnsembleKey key)
    {
        ensembles.TryRemove(key, out _);
        lock (folds)
        {
            foreach (var fold in folds.Keys.Where(fold => fold.Ensemble == key).ToArray())
            {
                folds.Remove(fold);
            }
        }

        return batches.Keys.Count(each => each.Ensemble == key && batches.TryRemove(each, out _));
    }

    private RunRow Current(RunRow row) =>
        rows[row.Order.Run] is var known && known.Epoch <= row.Epoch ? known : throw new SupersededException(row.Order.Run);

    private EnsembleRow Current(EnsembleRow row) =>
        ensembles[row.Key] is var known && known.Epoch <= row.Epoch ? known : throw new SupersededException(row.Order.Ensemble);

    private RunEntry Entry(RunRow row)
    {
        var (order, kept) = (row.Order, Kept(row.Order.Run));
        return new(order.Run, order.File, order.Seed, order.Rounds, row.State, kept.Length, kept.LastOrDefault()?.Hash ?? "",
            row.Started, order.Branch);
    }

    private EnsembleEntry Entry(EnsembleRow row) => new(
        row.Order.Ensemble, row.Order.File, row.Order.Seed, row.Order.Runs, row.Order.Rounds, row.Order.Points.Length, row.State,
        batches.Keys.Count(key => key.Ensemble == row.Key), row.Order.Plan.Batches, row.Started, row.Code);

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static bool IsAfter(string started, string id, CatalogueCursor place) => string.CompareOrdinal(started, place.Started) is var order
        && (order < 0 || (order == 0 && string.CompareOrdinal(id, place.Id) > 0));
}
