using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The runs that were asked about last, with their logs, so that a record is not read again for each question.</summary>
/// <remarks>
/// One question about a run is answered at a time, since a log takes in the rounds that are new. What takes long is to be asked of
/// <see cref="Apart"/>.
/// </remarks>
public sealed class RecalledRuns(Journals journals, MindFiles minds)
{
    private const int Most = 8;

    private readonly LinkedList<Recalled> recalled = [];

    /// <summary>Asks something short of a run as it is on record now.</summary>
    /// <param name="id">Id of a run, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<T> Ask<T>(string id, Func<RunOnRecord, T> question, CancellationToken cancellation)
    {
        var row = await RunOnRecord.Find(journals.Runs, id, cancellation);
        var run = Of(row.Order.Run);
        await run.Turn.WaitAsync(cancellation);
        try
        {
            return question(await run.Now(row, journals, minds, cancellation));
        }
        finally
        {
            run.Turn.Release();
        }
    }

    /// <summary>The same of a run of which the caller knows how many rounds are on record: where these are known here, the record is not read.
    /// </summary>
    /// <param name="id">Id of a run.</param>
    /// <param name="rounds">Rounds that the caller has heard of; null where something else may be new.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<T> Ask<T>(string id, int? rounds, Func<RunOnRecord, T> question, CancellationToken cancellation)
    {
        if (rounds is { } heard)
        {
            var run = Of(id);
            await run.Turn.WaitAsync(cancellation);
            try
            {
                if (run.Known is { } known && known.Log.Rounds >= heard)
                {
                    return question(known);
                }
            }
            finally
            {
                run.Turn.Release();
            }
        }

        return await Ask(id, question, cancellation);
    }

    /// <summary>A run as it is on record now, for the caller alone.</summary>
    /// <param name="id">Id of a run, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public Task<RunOnRecord> Apart(string id, CancellationToken cancellation) => RunOnRecord.Read(journals, id, minds, cancellation);

    private Recalled Of(string id)
    {
        lock (recalled)
        {
            var place = recalled.First;
            while (place is not null && place.Value.Id != id)
            {
                place = place.Next;
            }

            if (place is not null)
            {
                recalled.Remove(place);
            }

            recalled.AddFirst(place ?? new(new Recalled(id)));
            if (recalled.Count > Most)
            {
                recalled.RemoveLast();
            }

            return recalled.First!.Value;
        }
    }

    private sealed class Recalled(string id)
    {
        private RunRow? known;
        private RunOnRecord? run;

        public string Id => id;

        /// <summary>As it was when it was last asked about; null before that.</summary>
        public RunOnRecord? Known => run;

        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>Takes in what is new on record.</summary>
        public async Task<RunOnRecord> Now(RunRow row, Journals journals, MindFiles minds, CancellationToken cancellation)
        {
            if (run is not null && row == known && row.State == RunState.Finished)
            {
                return run;
            }

            var answers = await journals.Seats.Answers(id, cancellation);
            if (run is null || known!.Order != row.Order || !answers.SequenceEqual(run.Answers))
            {
                run = null;
                run = await RunOnRecord.Read(journals, id, minds, cancellation);
            }
            else
            {
                var log = run.Log;
                run = null;
                await new Recollection(id, log).TakeAll(row, journals.Runs.Rounds(id, log.Rounds, cancellation));
                run = RunOnRecord.Of(row, log, answers);
            }

            known = row;
            return run;
        }
    }
}
