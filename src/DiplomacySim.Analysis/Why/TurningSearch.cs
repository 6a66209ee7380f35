namespace DiplomacySim.Analysis;

/// <summary>Finds the decisions of a run on which most hung, by turning each and playing on.</summary>
/// <param name="seed">Of the run.</param>
/// <param name="rounds">Of a whole run.</param>
/// <param name="seeds">Pairs of futures of each decision.</param>
/// <param name="threads">On how many threads futures are played; cancelled, the search ends between two of them.</param>
public sealed class TurningSearch(Log log, long seed, int rounds, int seeds, ParallelOptions threads)
{
    private readonly Chance own = new(seed);
    private readonly Dictionary<int, Upshot[]> asItWas = [];

    /// <param name="tell">Told before each decision is turned: its number, and how many there are. May throw.</param>
    public TurningPoints Find(Action<int, int> tell)
    {
        var candidates = TurningCandidates.Of(log, own).ToArray();
        var found = candidates.Select((candidate, place) =>
        {
            tell(place + 1, candidates.Length);
            return Turn(candidate.Act, candidate.Asked, candidate.Instead);
        }).ToArray();
        return new(
            [.. found.OrderByDescending(point => point.Weight).ThenBy(point => Math.Abs(point.Act.Decision!.Value.Margin))
                .ThenBy(point => point.Act.Id)],
            TurningCandidates.Decided(log).Count(), seeds, rounds);
    }

    private TurningPoint Turn(in Act act, AskedQuestion asked, Choice instead)
    {
        if (!asItWas.TryGetValue(act.Round, out var first))
        {
            asItWas[act.Round] = first = Futures(log.Setup, act.Round);
        }

        var second = Futures(log.Setup.With(new Intervention.Answer(asked.Moment, asked.Place, instead, null, Question: asked.Name)), act.Round);
        var relation = asked.Turn.Relation;
        var level = Interval.OfMean(first.Zip(second, (one, other) => other.Levels[relation] - one.Levels[relation]));
        var deals = Interval.OfMean(first.Zip(second, (one, other) => (double)(other.Deals - one.Deals)));
        var clauses = Interval.OfMean(first.Zip(second, (one, other) => (double)(other.Clauses - one.Clauses)));
        return new(act, asked.Name, instead, relation, level, deals, clauses, Weight(level, clauses));
    }

    private Upshot[] Futures(RunSetup setup, int round)
    {
        var opening = OpeningRounds.Of(setup, log.Minds, own, log.Acts, round, round);
        var futures = new Upshot[seeds];
        Parallel.For(0, seeds, threads, place =>
        {
            var aftermath = default(Aftermath);
            opening.Play(new Chance(Chance.SeedOf(seed, place + 1)), rounds, world => aftermath = new(world));
            futures[place] = aftermath!.Upshot;
        });
        return futures;
    }

    private double Weight(in Interval level, in Interval clauses) =>
        (Math.Abs(level.Mean) / (log.Setting.Rules.Measures.Change is > 0 and var change ? change : 1))
        + (Math.Abs(clauses.Mean) / log.Setting.Scenario.Issues.Count);
}
