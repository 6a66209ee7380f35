using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Grains;

/// <summary>What is put into a run while it is played: it is on record before the round that it belongs to begins.</summary>
internal sealed class Injections(IRunJournal journal, Library library)
{
    private readonly OneByOne boundary = new();
    private int begun;
    private RecordException? doubt;

    /// <summary>The run is taken up: nothing can be put into the round that it goes on with.</summary>
    public void TakeUp(int round) => (begun, doubt) = (round, null);

    /// <summary>Begins a round: what is put in from now on comes later.</summary>
    /// <param name="known">The order of the run as it is known then.</param>
    /// <returns>The order with all that was put in before.</returns>
    /// <exception cref="RecordException">Whether what was put in last is on record is not known.</exception>
    public Task<RunOrder> Begin(int round, Func<RunOrder> known) => boundary.Do(() =>
    {
        if (doubt is { } problem)
        {
            throw problem;
        }

        begun = round;
        return Task.FromResult(known());
    });

    /// <summary>Writes an event down that comes at the end of the next round.</summary>
    /// <param name="known">The run as it is known then, and whether it is being played.</param>
    /// <param name="adopt">Takes the order with the event in it.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RefusalException">There cannot be such an event.</exception>
    public Task<int> Enter(InjectedEvent what, Func<(RunRow Row, bool IsPlayed)> known, Action<RunOrder> adopt) => boundary.Do(async () =>
    {
        var (row, isPlayed) = known();
        var order = row.Order;
        Change[] before = [.. order.Events is { } events ? Change.Read(events) : []];
        if (before.FirstOrDefault(change => change.Sets.SequenceEqual(what.In(change.Round).Sets)) is { } same)
        {
            return same.Round;
        }

        if (!isPlayed)
        {
            throw new RefusalException($"Run '{order.Run}' is not being played. `branch` plays it again with something changed.");
        }

        var next = begun + 1 <= order.Rounds ? begun + 1 : throw new RefusalException($"Run '{order.Run}' is in its last round.");
        order = Checked(order, what.Id, order with { Events = Change.Write([.. before, what.In(next)]) });
        try
        {
            await journal.Inject(row with { Order = order });
        }
        catch (RecordException problem)
        {
            // It may be on record or not: before the next round the run is read again.
            doubt = problem;
            throw;
        }

        doubt = null;
        adopt(order);
        return next;
    });

    /// <returns>The order with an event more.</returns>
    private RunOrder Checked(RunOrder before, string id, RunOrder after)
    {
        var setting = library.Setup(before).End;
        if (!setting.Rules.Drift)
        {
            throw new RefusalException("No event comes in this scenario: its rule 'drift' is off.");
        }

        if (!GrainKeys.IsRun(id) || setting.Scenario.Shocks.Any(known => known.Id == id))
        {
            throw new RefusalException($"'{Words.Plain(id)}' cannot be the id of an event here: {GrainKeys.RunRule}, and no other event's.");
        }

        try
        {
            library.Setup(after);
            return after;
        }
        catch (RefusalException problem)
        {
            throw new RefusalException($"There cannot be such an event. {problem.Message}");
        }
    }
}
