using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>What would have turned a decision of a run.</summary>
public sealed record FoundFlips(RunOnRecord Run, DecisionPoint Point, Decision Decision, Flips Flips)
{
    public FlipDocument Document => FlipDocument.Of(Run.Order.Run, Point, Decision, Flips, Point.View.Setting);

    /// <exception cref="RefusalException">There is no such act, or it is nobody's decision.</exception>
    public static FoundFlips Of(RunOnRecord run, int act)
    {
        var told = run.Act(act);
        return DecisionPoint.Of(run.Log, run.Chance, act) is { Move.Decision: { } decision } point
            ? new(run, point, decision, run.Flips(point))
            : throw new RefusalException(
            $"Act {act} is nobody's decision: {Wording.Brief(told, run.Setting)}. `causes {run.Order.Run} {act}` says what led to it.");
    }
}
