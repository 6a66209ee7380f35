using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>What is known of a run beside its rounds.</summary>
public sealed record RunRow(RunOrder Order, RunState State, DateTimeOffset Started, string Failure)
{
    /// <summary>Makes sure that an order asks for this run; what was put in while it was played does not count.</summary>
    /// <exception cref="RefusalException">It asks for another one of the same id.</exception>
    public void Require(RunOrder order)
    {
        if (Order with { Events = order.Events } != order)
        {
            throw new RefusalException($"There is a run '{Order.Run}' already, of {Order.File} with seed {Order.Seed}.");
        }
    }
}

/// <summary>The durable record of runs: order and state of each, and its complete rounds.</summary>
/// <remarks>
/// What is written is on record, whole, when its task ends; a task that fails may have written all or nothing. Any of these methods may throw a
/// <see cref="RecordException"/>, and nothing else but what it names.
/// </remarks>
public interface IRunJournal
{
    ValueTask<RunRow?> Find(string run, CancellationToken cancellation = default);

    /// <summary>Enters a new run, a branch with the rounds of its parent before it; the same run again changes nothing.</summary>
    ValueTask Create(RunRow row, CancellationToken cancellation = default);

    ValueTask Note(string run, RunState state, string failure, CancellationToken cancellation = default);

    /// <summary>Writes all that has been put into a run while it was played.</summary>
    /// <param name="events">As <see cref="RunOrder.Events"/> has it.</param>
    ValueTask Inject(string run, string events, CancellationToken cancellation = default);

    /// <summary>Writes a round; the same round again changes nothing.</summary>
    /// <exception cref="DamagedRecordException">Another round is in its place.</exception>
    ValueTask Append(string run, RoundRecord round, CancellationToken cancellation = default);

    /// <summary>The rounds of a run after a given one, in order.</summary>
    IAsyncEnumerable<RoundRecord> Rounds(string run, int after = 0, CancellationToken cancellation = default);

    /// <summary>Newest first, a page at a time.</summary>
    /// <exception cref="RefusalException">No page ends where the query says.</exception>
    ValueTask<CataloguePage<RunEntry>> Runs(CatalogueQuery query, CancellationToken cancellation = default);

    /// <summary>Takes a run out of the record.</summary>
    /// <returns>How many rounds it had.</returns>
    /// <exception cref="RefusalException">There is no such run, it is under way, or others are branches of it.</exception>
    ValueTask<int> Forget(string run, CancellationToken cancellation = default);
}
