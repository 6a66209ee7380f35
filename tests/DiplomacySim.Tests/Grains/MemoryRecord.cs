using System.Collections.Concurrent;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Grains;

namespace DiplomacySim.Tests;

/// <summary>A record that several silos of one test share, and that can be told to fail.</summary>
internal sealed class MemoryRecord : IRecord, IEnsembleRecord
{
    private readonly ConcurrentDictionary<string, RunRow> rows = [];
    private readonly ConcurrentDictionary<(string Run, int Round), RoundRecord> rounds = [];

    private readonly ConcurrentDictionary<string, EnsembleRow> ensembles = [];
    private readonly ConcurrentDictionary<(string Ensemble, int Number), Batch> batches = [];

    /// <summary>Round at which writing fails once; 0 for none.</summary>
    public int FailAt { get; set; }

    public RunRow? Find(string run) => rows.GetValueOrDefault(run);

    public void Create(RunRow row)
    {
        rows.TryAdd(row.Order.Run, row);
        foreach (var round in row.Order.Branch is { } branch ? Rounds(branch.Parent).TakeWhile(round => round.Round < branch.Round) : [])
        {
            rounds.TryAdd((row.Order.Run, round.Round), round);
        }
    }

    public void Note(string run, RunState state, string failure) => rows[run] = rows[run] with { State = state, Failure = failure };

    public void Append(string run, RoundRecord round)
    {
        if (FailAt == round.Round)
        {
            FailAt = 0;
            throw new IOException("No space left on device");
        }

        var kept = rounds.GetOrAdd((run, round.Round), round);
        Assert.Equal(kept.Hash, round.Hash);
    }

    public IEnumerable<RoundRecord> Rounds(string run) =>
        [.. rounds.Where(entry => entry.Key.Run == run).Select(entry => entry.Value).OrderBy(round => round.Round)];

    public IReadOnlyList<RunStatus> Runs() =>
        [.. rows.Values.Select(row => new RunStatus(row.Order, row.State, Rounds(row.Order.Run).Count(), "", row.Started, row.Failure))];

    EnsembleRow? IEnsembleRecord.Find(string ensemble) => ensembles.GetValueOrDefault(ensemble);

    public void Create(EnsembleRow row) => ensembles.TryAdd(row.Order.Ensemble, row);

    public void Remove(string ensemble)
    {
        ensembles.TryRemove(ensemble, out _);
        foreach (var key in batches.Keys.Where(key => key.Ensemble == ensemble))
        {
            batches.TryRemove(key, out _);
        }
    }

    void IEnsembleRecord.Note(string ensemble, RunState state, string failure) =>
        ensembles[ensemble] = ensembles[ensemble] with { State = state, Failure = failure };

    /// <summary>Batch at which writing fails once; -1 for none.</summary>
    public int FailAtBatch { get; set; } = -1;

    public void Commit(string ensemble, int number, Batch batch)
    {
        if (FailAtBatch == number)
        {
            FailAtBatch = -1;
            throw new IOException("No space left on device");
        }

        Assert.Equal(batch.Runs, batches.GetOrAdd((ensemble, number), batch).Runs);
    }

    public Batch? Batch(string ensemble, int number) => batches.GetValueOrDefault((ensemble, number));

    public IReadOnlyList<int> Committed(string ensemble) => [.. batches.Keys.Where(key => key.Ensemble == ensemble).Select(key => key.Number)];

    public IReadOnlyList<EnsembleStatus> Ensembles() =>
        [.. ensembles.Values.Select(row => new EnsembleStatus(row.Order, row.State, Committed(row.Order.Ensemble).Count, row.Started, row.Failure))];
}
