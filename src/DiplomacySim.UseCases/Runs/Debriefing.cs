using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>A look back on a run.</summary>
public static class Debriefing
{
    /// <exception cref="RefusalException">The run has no round yet.</exception>
    public static DebriefDocument Of(RunOnRecord run) => run.Log.Rounds > 0
        ? DebriefDocument.Of(run.Order.Run, run.Log, [.. Seat.Read(run.Order.Seats).Select(seat => Of(seat, run.Answers))])
        : throw new RefusalException($"Run '{run.Order.Run}' has no round yet.");

    private static DebriefSeat Of(Seat seat, IReadOnlyList<SeatAnswer> answers)
    {
        SeatAnswer[] own = [.. answers.Where(answer => answer.Question.StartsWith($"{seat.Actor}/", StringComparison.Ordinal))];
        return new(seat.Actor, own.Length, own.Count(answer => answer.Change.Length > 0));
    }
}
