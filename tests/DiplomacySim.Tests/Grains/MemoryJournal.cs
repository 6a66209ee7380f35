using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>Journals that several silos of one test share, and that can be told to fail.</summary>
internal sealed class MemoryJournal : IRunJournal, IEnsembleJournal, IRecordFile
{
    private readonly ConcurrentDictionary<string, RunRow> rows = [];
    private readonly ConcurrentDictionary<(string Run, int Round), RoundRecord> rounds = [];

    private readonly MemorySeats seats = new();

    private readonly ConcurrentDictionary<string, EnsembleRow> ensembles = [];
    private readonly ConcurrentDictionary<(string Ensemble, int Number), Batch> batches = [];

    public Journals Journals => new(this, this, seats, this);

    /// <summary>Round at which writing fails once, as soon as a task has ended; 0 for none.</summary>
    public (int Round, Task When) FailAt { get; set; }

    /// <summary>Batch at which writing fails once; -1 for none.</summary>
    public int FailAtBatch { get; set; } = -1;

    public ValueTask<RunRow?> Find(string run, CancellationToken cancellation = default) => new(rows.GetValueOrDefault(run));

    public ValueTask Create(RunRow row, CancellationToken cancellation = default)
    {
        if (rows.TryAdd(row.Order.Run, row))
        {
            foreach (var round in row.Order.Branch is { } branch ? Kept(branch.Parent).TakeWhile(round => round.Round < branch.Round) : [])
            {
                rounds.TryAdd((row.Order.Run, round.Round), round);
            }
        }

        return default;
    }

    public ValueTask Note(string run, RunState state, string failure, CancellationToken cancellation = default)
    {
        rows[run] = rows[run] with { State = state, Failure = failure };
        return default;
    }

    /// <summary>Whether the next event cannot be written, and whether it is on record all the same.</summary>
    public (bool Fails, bool IsDone) Injection { get; set; }

    public ValueTask Inject(string run, string events, CancellationToken cancellation = default)
    {
        var (fails, isDone) = Injection;
        Injection = default;
        if (!fails || isDone)
        {
            rows[run] = rows[run] with { Order = rows[run].Order with { Events = events } };
        }

        return fails ? throw new RecordException("No space left on device") : default;
    }

    public async ValueTask Append(string run, RoundRecord round, CancellationToken cancellation = default)
    {
        if (FailAt.Round == round.Round)
        {
            await FailAt.When;
            FailAt = default;
            throw new RecordException("No space left on device");
        }

        if (rounds.GetOrAdd((run, round.Round), round).Hash != round.Hash)
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

    ValueTask<EnsembleRow?> IEnsembleJournal.Find(string ensemble, CancellationToken cancellation) => new(ensembles.GetValueOrDefault(ensemble));

    public ValueTask Create(EnsembleRow row, CancellationToken cancellation = default)
    {
        if (ensembles.TryGetValue(row.Order.Ensemble, out var known) && known.Code != row.Code)
        {
            Remove(row.Order.Ensemble);
        }

        ensembles.TryAdd(row.Order.Ensemble, row);
        return default;
    }

    ValueTask IEnsembleJournal.Note(string ensemble, RunState state, string failure, CancellationToken cancellation)
    {
        ensembles[ensemble] = ensembles[ensemble] with { State = state, Failure = failure };
        return default;
    }

    public ValueTask Commit(string ensemble, int number, Batch batch, CancellationToken cancellation = default)
    {
        if (FailAtBatch == number)
        {
            FailAtBatch = -1;
            throw new RecordException("No space left on device");
        }

        return batches.GetOrAdd((ensemble, number), batch).Runs.SequenceEqual(batch.Runs) ? default
            : throw new DamagedRecordException($"Batch {number} is on record with other runs.");
    }

    /// <summary>Loses a batch, as no journal should.</summary>
    public void Lose(string ensemble, int number) => batches.TryRemove((ensemble, number), out _);

    public ValueTask<Batch?> Batch(string ensemble, int number, CancellationToken cancellation = default) =>
        new(batches.GetValueOrDefault((ensemble, number)));

    public ValueTask<IReadOnlyList<int>> Committed(string ensemble, CancellationToken cancellation = default) =>
        new([.. batches.Keys.Where(key => key.Ensemble == ensemble).Select(key => key.Number).Order()]);

    public ValueTask<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query, CancellationToken cancellation = default)
    {
        var after = CatalogueCursor.Read(query.After);
        var found = ensembles.Values.Where(row => query.State is null || row.State == query.State)
            .Where(row => IsAfter(Text(row.Started), row.Order.Ensemble, after))
            .OrderByDescending(row => Text(row.Started), StringComparer.Ordinal).ThenBy(row => row.Order.Ensemble, StringComparer.Ordinal)
            .Take(CatalogueCursor.Entries);
        return new(CatalogueCursor.Page([.. found.Select(Entry)]));
    }

    ValueTask<int> IEnsembleJournal.Forget(string ensemble, CancellationToken cancellation) =>
        ensembles.TryGetValue(ensemble, out var row) && row.State != RunState.Running ? new(Remove(ensemble))
            : throw new RefusalException($"Ensemble '{ensemble}' cannot be forgotten.");

    public ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default) => new(new RecordSize(0, 0));

    private RoundRecord[] Kept(string run) =>
        [.. rounds.Where(entry => entry.Key.Run == run).Select(entry => entry.Value).OrderBy(round => round.Round)];

    private int Remove(string ensemble)
    {
        ensembles.TryRemove(ensemble, out _);
        return batches.Keys.Count(key => key.Ensemble == ensemble && batches.TryRemove(key, out _));
    }

    private RunEntry Entry(RunRow row)
    {
        var (order, kept) = (row.Order, Kept(row.Order.Run));
        return new(order.Run, order.File, order.Seed, order.Rounds, row.State, kept.Length, kept.LastOrDefault()?.Hash ?? "",
            row.Started, order.Branch);
    }

    private EnsembleEntry Entry(EnsembleRow row) => new(
        row.Order.Ensemble, row.Order.File, row.Order.Seed, row.Order.Runs, row.Order.Rounds, row.Order.Points.Length, row.State,
        batches.Keys.Count(key => key.Ensemble == row.Order.Ensemble), row.Order.Plan.Batches, row.Started);

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static bool IsAfter(string started, string id, CatalogueCursor place) => string.CompareOrdinal(started, place.Started) is var order
        && (order < 0 || (order == 0 && string.CompareOrdinal(id, place.Id) > 0));
}
