using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>What is known of a run beside its rounds.</summary>
/// <param name="Epoch">How often it has been claimed.</param>
public sealed record RunRow(RunOrder Order, RunState State, DateTimeOffset Started, string Failure, int Epoch = 0)
{
    /// <summary>Makes sure that an order asks for this run; what was put in while it was played does not count.</summary>
    /// <exception cref="RefusalException">It asks for another one of the same id.</exception>
    public void Require(RunOrder order)
    {
        if (Order with { Events = order.Events } != order)
        {
            throw new RefusalException($"There is a run '{Order.Run}' already, of {Order.File} with seed {Order.Seed}; "
                + $"the one asked for differs in {string.Join(" and ", Differences(order))}.");
        }
    }

    private IEnumerable<string> Differences(RunOrder order) =>
        from part in new (string Name, bool Differs)[]
        {
            ("the scenario's name", order.File != Order.File), ("what is in the scenario", order.Canonical != Order.Canonical),
            ("the seed", order.Seed != Order.Seed), ("the number of rounds", order.Rounds != Order.Rounds),
            ("what is changed in the branch", order.Branch != Order.Branch), ("the minds", order.Minds != Order.Minds),
            ("the seats", order.Seats != Order.Seats),
        }
        where part.Differs
        select part.Name;
}

/// <summary>The durable record of runs: order and state of each, and its complete rounds.</summary>
/// <remarks>
/// What is written is on record, whole, when its task ends; a task that fails may have written all or nothing. Any of these methods may throw a
/// <see cref="RecordException"/>, and nothing else but what it names.
/// </remarks>
public interface IRunJournal
{
    ValueTask<RunRow?> Find(string run, CancellationToken cancellation = default);

    /// <summary>Enters a new run, a branch with the rounds of its parent before it; where its id is taken, nothing changes.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<RunRow> Create(RunRow row, CancellationToken cancellation = default);

    /// <summary>Makes the caller the one who plays a run, from now on: whoever claimed it before can write no more of it.</summary>
    /// <returns>What is on record then.</returns>
    ValueTask<RunRow> Claim(string run, CancellationToken cancellation = default);

    /// <summary>Writes state and failure.</summary>
    /// <exception cref="SupersededException">Somebody has claimed the run since.</exception>
    ValueTask Note(RunRow row, CancellationToken cancellation = default);

    /// <summary>Writes all that has been put into a run while it was played: <see cref="RunOrder.Events"/>.</summary>
    /// <exception cref="SupersededException">Somebody has claimed the run since.</exception>
    ValueTask Inject(RunRow row, CancellationToken cancellation = default);

    /// <summary>Writes a round; the same round again changes nothing.</summary>
    /// <exception cref="DamagedRecordException">Another round is in its place.</exception>
    /// <exception cref="SupersededException">Somebody has claimed the run since.</exception>
    ValueTask Append(RunRow row, RoundRecord round, CancellationToken cancellation = default);

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
