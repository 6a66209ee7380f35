using DiplomacySim.Analysis;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>Why an act was done, and what hangs on it.</summary>
internal static class WhyRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Get("/api/runs/{run}/acts/{act}/explain", "explain", "Why an act was done: the same as `explain`.", asked =>
        {
            var (act, learnt) = (asked.Act, asked.Number("learnt"));
            return asked.OfRun(run => Explain(run, act, learnt));
        }) with
        {
            Query = [RequestParameter.Whole(
                "learnt", "How many of the acts that had moved what the actor believed, the weightiest; all where it is not given.", 0)],
        },
        Route.Get("/api/runs/{run}/acts/{act}/causes", "causes", "The acts that an act rests on: the same as `causes`.", asked =>
        {
            var act = asked.Act;
            return asked.OfRun(run => CausesDocument.Causes(run, act));
        }),
        Route.Get("/api/runs/{run}/acts/{act}/effects", "effects", "The acts that rest on an act: the same as `effects`.", asked =>
        {
            var act = asked.Act;
            return asked.OfRun(run => CausesDocument.Effects(run, act));
        }),
        Route.Get("/api/runs/{run}/acts/{act}/flip", "flip", "What would have turned a decision: the same as `flip`.", asked =>
        {
            var act = asked.Act;
            return asked.OfRunApart(run => FoundFlips.Of(run, act).Document);
        }) with { IsHeavy = true },
        Route.Get("/api/runs/{run}/acts/{act}/roll-call", "roll-call", "How each member voted on a text.", asked =>
        {
            var act = asked.Act;
            return asked.OfRun(run => RollCallDocument.Of(run, act));
        }),
        Route.Get("/api/runs/{run}/turning-points", "turning-points", "The decisions on which most hung: the same as `flip --ranked`.", asked =>
        {
            var seeds = asked.Number("runs") ?? TurningPoints.UsualSeeds;

            // One processor stays free for whoever asks something else meanwhile.
            var threads = new ParallelOptions
            {
                CancellationToken = asked.Cancellation, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1),
            };
            return asked.OfRunApart(run => TurningPointsDocument.Of(
                run.Order.Run, run.TurningPoints(seeds, (_, _) => { }, threads), run.Setting));
        }) with
        {
            IsHeavy = true,
            Query = [RequestParameter.Whole(
                "runs", "Pairs of futures of each decision, as of `flip --ranked --runs`.", TurningPoints.FewestSeeds, TurningPoints.MostSeeds)],
        },
    ];

    private static ExplainDocument Explain(RunOnRecord run, int act, int? learnt)
    {
        var whole = Explanation.Of(run.Log, run.Chance, run.Act(act).Id);
        return ExplainDocument.Of(run.Order.Run, learnt is not { } most ? whole : whole with
        {
            Experiences = [.. whole.Experiences.OrderByDescending(moved => moved.Size).Take(most).OrderBy(moved => moved.Act)],
        }, run.Log);
    }
}
