using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.Telemetry;

namespace DiplomacySim.UseCases;

/// <summary>Plays a run on one thread, straight into the record: the same acts as among grains, for those who only want what it came to.</summary>
/// <param name="tell">Told the number of each round that is on record.</param>
public sealed class SoloRun(Journals journals, MindFiles minds, TimeProvider clock, Action<int> tell)
{
    /// <summary>Plays a run to its end, or as far as it is let; one of the same order that is under way on record is gone on with.</summary>
    /// <param name="order">One without seats.</param>
    /// <exception cref="RefusalException">Another run has its id.</exception>
    /// <exception cref="RecordException">The record cannot be used.</exception>
    public async Task<RunOnRecord> Play(RunOrder order, CancellationToken cancellation)
    {
        var row = await journals.Runs.Find(order.Run, CancellationToken.None)
            ?? await journals.Runs.Create(new(order, RunState.Running, clock.GetUtcNow(), ""), CancellationToken.None);
        row.Require(order);
        var played = row.State.IsUnderWay() ? await Play(await journals.Runs.Claim(order.Run, CancellationToken.None), cancellation) : null;
        return played ?? await RunOnRecord.Read(journals, order.Run, minds, CancellationToken.None);
    }

    /// <returns>Null where it failed: what was heard of the last round is not on record.</returns>
    private async Task<RunOnRecord?> Play(RunRow row, CancellationToken cancellation)
    {
        var order = row.Order;
        var setup = RunSetups.OnRecord(order, minds);
        var simulation = new Simulation(setup, new Chance(order.Seed), minds.Catalogue);
        var (run, log) = (simulation.Run, new Log(setup, minds.Catalogue));
        run.Attend(log);
        await new Recollection(order.Run, log, run.Recall).TakeAll(row, journals.Runs.Rounds(order.Run, 0, CancellationToken.None));
        using var narrator = new Narrator(run, order.Run, order.Seed, row.Started);
        run.Attend(narrator);
        var (state, failure) = (RunState.Stopped, "");
        try
        {
            while (log.Rounds < order.Rounds && !cancellation.IsCancellationRequested)
            {
                var written = log.Acts.Count;
                simulation.Play(1);
                await journals.Runs.Append(row, new RoundRecord(log.Rounds, log.Since(written), log.Hash), CancellationToken.None);
                tell(log.Rounds);
            }

            state = log.Rounds < order.Rounds ? RunState.Stopped : RunState.Finished;
        }
        catch (Exception problem) when (problem is not RecordException)
        {
            (state, failure) = (RunState.Failed, problem.Message);
        }

        await journals.Runs.Note(row with { State = state, Failure = failure }, CancellationToken.None);
        narrator.Conclude(state.ToString(), log);
        return state == RunState.Failed ? null
            : new(new RunStatus(order, state, log.Rounds, log.Rounds > 0 ? log.Hash : "", row.Started, failure), log);
    }
}
