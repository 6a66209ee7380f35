using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The futures of a run as it was and with something changed, in pairs with the same chance.</summary>
/// <remarks>Up to the round of the last change both have the run's own chance, so that each question to be answered otherwise is put.</remarks>
public sealed class WhatIf
{
    /// <summary>Pairs that are played at once.</summary>
    private const int AtOnce = 16;

    private readonly BranchPlan plan;
    private readonly PlannedBranch.Possible branch;
    private readonly int pairs;
    private readonly OpeningRounds first;
    private readonly OpeningRounds second;

    private WhatIf(RunOnRecord run, BranchPlan plan, PlannedBranch.Possible branch, int pairs)
    {
        (Run, this.plan, this.branch, this.pairs) = (run, plan, branch, pairs);
        first = OpeningRounds.Of(run.Log.Setup, run.Log.Minds, run.Chance, run.Log.Acts, branch.First, branch.Last);
        second = OpeningRounds.Of(branch.Setup, run.Log.Minds, run.Chance, run.Log.Acts, branch.First, branch.Last);
        (First, Second) = (first.Future(run.Chance, Rounds), second.Future(run.Chance, Rounds));
    }

    public RunOnRecord Run { get; }

    /// <summary>The whole run as it was, with its own chance.</summary>
    public Log First { get; }

    /// <summary>The whole run with what is changed and its own chance: the branch that <c>branch</c> plays.</summary>
    public Log Second { get; }

    private int Rounds => branch.Order.Rounds;

    /// <param name="pairs">Pairs of futures to play.</param>
    /// <param name="rounds">Rounds of a whole run; null for as many as the run has.</param>
    /// <exception cref="RefusedScenarioException">Something is wrong with the overrides of the scenario.</exception>
    /// <exception cref="RefusalException">There is no such round, act or answer, or the change comes after the end.</exception>
    public static WhatIf Of(RunOnRecord run, BranchPlan plan, int pairs, int? rounds, MindFiles minds) =>
        new(run, plan, plan.Of(run, run.Order.Run, rounds, minds).Required(), pairs);

    public WhatIfDocument Play(IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        var paired = new Paired(First.Setting, Second.Setting);
        var options = new ParallelOptions { CancellationToken = cancellation };
        for (var done = 0; done < pairs; done += AtOnce)
        {
            var played = new (Batch First, Batch Second)[Math.Min(AtOnce, pairs - done)];
            Parallel.For(0, played.Length, options, place =>
            {
                var slice = new Slice(0, done + place + 1, 1);
                played[place] = (first.Futures(slice, Run.Order.Seed, Rounds), second.Futures(slice, Run.Order.Seed, Rounds));
            });
            foreach (var (one, other) in played)
            {
                paired.Add(one, other);
            }

            progress.Report(new(2L * (done + played.Length), 2L * pairs, ""));
        }

        return new(WhatIfDocument.Version, Run.Order.Run, Run.Order.Seed, [.. plan.Words], branch.First, branch.Last, Rounds, pairs,
            OwnFuturesDocument.Of(First, Second), DifferenceDocument.Of([.. paired.All]));
    }
}
