using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>Rebuilds a log from the rounds on record, and makes sure that each is what was written.</summary>
/// <param name="log">Hears the acts, directly or from whoever takes them in.</param>
/// <param name="take">Takes the acts of a round in.</param>
public sealed class Recollection(string run, Log log, Action<Act[]> take)
{
    public Recollection(string run, Log log)
        : this(run, log, acts => Array.ForEach(acts, act => log.Hear(act)))
    {
    }

    /// <exception cref="DamagedRecordException">The round does not follow on those before it, or its hash does not fit its acts.</exception>
    public void Take(RoundRecord round)
    {
        try
        {
            take(round.Acts);
        }
        catch (Exception problem) when (problem is not RecordException)
        {
            throw new DamagedRecordException($"The record of run '{run}' is damaged at round {round.Round}: its acts make no sense.");
        }

        if (log.Hash != round.Hash || log.Rounds != round.Round)
        {
            throw new DamagedRecordException($"The record of run '{run}' is damaged at round {round.Round}.");
        }
    }

    /// <summary>Takes all rounds in.</summary>
    /// <param name="row">What else is on record of the run.</param>
    /// <exception cref="DamagedRecordException">One of them is not what was written, or rounds of a finished run are missing.</exception>
    public async Task TakeAll(RunRow row, IAsyncEnumerable<RoundRecord> rounds)
    {
        await foreach (var round in rounds)
        {
            Take(round);
        }

        if (row.State == RunState.Finished && log.Rounds < row.Order.Rounds)
        {
            throw new DamagedRecordException($"The record of run '{run}' is damaged: it ends with round {log.Rounds} of {row.Order.Rounds}.");
        }
    }
}
