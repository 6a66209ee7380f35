using System.Runtime.CompilerServices;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>Journals of which one statement fails once.</summary>
/// <param name="statement">Such as <c>Runs.Append</c>.</param>
/// <param name="isDone">Whether the statement is done all the same: a failure whose outcome is unknown.</param>
/// <param name="pass">How many times it is let pass before.</param>
internal sealed class FaultyJournals(string statement, bool isDone, int pass)
{
    private int left = pass;

    /// <summary>Whether the statement has failed.</summary>
    public bool HasFailed { get; private set; }

    public Journals Around(Journals journals) => new(
        new Runs(this, journals.Runs), new Ensembles(this, journals.Ensembles), new Seats(this, journals.Seats), journals.File);

    private async ValueTask<T> Through<T>(string name, Func<ValueTask<T>> work)
    {
        if (name != statement || Interlocked.Decrement(ref left) != -1)
        {
            return await work();
        }

        HasFailed = true;
        if (isDone)
        {
            await work();
        }

        throw new RecordException("The record cannot be read or written: no space left on device.");
    }

    private async ValueTask Through(string name, Func<ValueTask> work) => await Through(name, async () =>
    {
        await work();
        return true;
    });

    private sealed class Seats(FaultyJournals faults, ISeatJournal inner) : ISeatJournal
    {
        public ValueTask<SeatAnswer> Open(string run, SeatAnswer question, CancellationToken cancellation) =>
            faults.Through("Seats.Open", () => inner.Open(run, question, cancellation));

        public ValueTask<SeatAnswer> Answer(string run, SeatAnswer answer, CancellationToken cancellation) =>
            faults.Through("Seats.Answer", () => inner.Answer(run, answer, cancellation));

        public ValueTask<IReadOnlyList<SeatAnswer>> Answers(string run, CancellationToken cancellation) =>
            faults.Through("Seats.Answers", () => inner.Answers(run, cancellation));
    }

    private sealed class Runs(FaultyJournals faults, IRunJournal inner) : IRunJournal
    {
        public ValueTask<RunRow?> Find(string run, CancellationToken cancellation) =>
            faults.Through("Runs.Find", () => inner.Find(run, cancellation));

        public ValueTask<RunRow> Create(RunRow row, CancellationToken cancellation) =>
            faults.Through("Runs.Create", () => inner.Create(row, cancellation));

        public ValueTask<RunRow> Claim(string run, CancellationToken cancellation) =>
            faults.Through("Runs.Claim", () => inner.Claim(run, cancellation));

        public ValueTask Note(RunRow row, CancellationToken cancellation) => faults.Through("Runs.Note", () => inner.Note(row, cancellation));

        public ValueTask Inject(RunRow row, CancellationToken cancellation) => faults.Through("Runs.Inject", () => inner.Inject(row, cancellation));

        public ValueTask Append(RunRow row, RoundRecord round, CancellationToken cancellation) =>
            faults.Through("Runs.Append", () => inner.Append(row, round, cancellation));

        public async IAsyncEnumerable<RoundRecord> Rounds(string run, int after, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var round in inner.Rounds(run, after, cancellation))
            {
                yield return round;
            }

            await faults.Through("Runs.Rounds", () => default);
        }

        ValueTask<CataloguePage<RunEntry>> IRunJournal.Runs(CatalogueQuery query, CancellationToken cancellation) =>
            faults.Through("Runs.Runs", () => inner.Runs(query, cancellation));

        public ValueTask<int> Forget(string run, CancellationToken cancellation) =>
            faults.Through("Runs.Forget", () => inner.Forget(run, cancellation));
    }

    private sealed class Ensembles(FaultyJournals faults, IEnsembleJournal inner) : IEnsembleJournal
    {
        public ValueTask<EnsembleRow?> Find(EnsembleKey key, CancellationToken cancellation) =>
            faults.Through("Ensembles.Find", () => inner.Find(key, cancellation));

        public ValueTask<EnsembleRow> Create(EnsembleRow row, CancellationToken cancellation) =>
            faults.Through("Ensembles.Create", () => inner.Create(row, cancellation));

        public ValueTask<EnsembleRow> Claim(EnsembleKey key, CancellationToken cancellation) =>
            faults.Through("Ensembles.Claim", () => inner.Claim(key, cancellation));

        public ValueTask Note(EnsembleRow row, CancellationToken cancellation) =>
            faults.Through("Ensembles.Note", () => inner.Note(row, cancellation));

        public ValueTask Commit(EnsembleRow row, int number, Batch batch, CancellationToken cancellation) =>
            faults.Through("Ensembles.Commit", () => inner.Commit(row, number, batch, cancellation));

        public ValueTask Fold(EnsembleRow row, int last, byte[] spreads, IReadOnlyList<Batch> batches, CancellationToken cancellation) =>
            faults.Through("Ensembles.Fold", () => inner.Fold(row, last, spreads, batches, cancellation));

        public ValueTask<IReadOnlyList<int>> Folded(EnsembleKey key, CancellationToken cancellation) =>
            faults.Through("Ensembles.Folded", () => inner.Folded(key, cancellation));

        public ValueTask<Batch?> Batch(EnsembleKey key, int number, CancellationToken cancellation) =>
            faults.Through("Ensembles.Batch", () => inner.Batch(key, number, cancellation));

        public ValueTask<IReadOnlyList<int>> Committed(EnsembleKey key, CancellationToken cancellation) =>
            faults.Through("Ensembles.Committed", () => inner.Committed(key, cancellation));

        ValueTask<CataloguePage<EnsembleEntry>> IEnsembleJournal.Ensembles(CatalogueQuery query, CancellationToken cancellation) =>
            faults.Through("Ensembles.Ensembles", () => inner.Ensembles(query, cancellation));

        public ValueTask<int?> Forget(string ensemble, CancellationToken cancellation) =>
            faults.Through("Ensembles.Forget", () => inner.Forget(ensemble, cancellation));
    }
}
