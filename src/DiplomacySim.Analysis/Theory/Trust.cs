using static DiplomacySim.Analysis.Theory.Facts;

namespace DiplomacySim.Analysis.Theory;

/// <summary>Closed forms of trust, reassurance and repeated games.</summary>
internal static class Trust
{
    /// <summary>Nearer to certainty a probability does not carry over.</summary>
    private const double Trace = 1e-9;

    public static readonly IReadOnlyList<Law> Laws =
    [
        new("trust-threshold", "Kydd 2005", scenario => Payoffs(scenario, "one"), Threshold,
            new Case([], 0.5m),
            new Case(["actors.one.strategy.payoffs={reward: 5, temptation: 4, sucker: -2, punishment: 1}"], 0.75m)),
        new("reassurance", "pattern of Kydd 2000, derived", ReassuranceParameters, Separation,
            new Case([], 0.2308m, 0.2727m),
            new Case(["relations.table.trust={first: 0.3, second: 0.3}"], 0.4737m, 0.6923m)),
        new("bayes", "Bayes; Kydd 2005", BayesParameters, Bayes,
            new Case([], 0.692308m, 0.835052m, 0.457627m)),
        new("axelrod", "Axelrod 1984", scenario => Text($"R,P,S,T=3,1,0,5 rounds={scenario.Rounds}"), Tournament,
            new Case([], 60m, 78m, 69m, 69m)),
        new("noise", "Molander 1985", NoiseParameters, (_, _) => [],
            new Case([], 2.25m),
            new Case(["protocol.error=0.2"], 2.25m)) { Sample = Reciprocity },
        new("generous", "Nowak and Sigmund 1992", NoiseParameters, (_, _) => [],
            new Case([], 2.970322m),
            new Case(["protocol.error=0.1"], 2.739796m)) { Sample = Reciprocity },
        new("noise-against-defector", "Axelrod 1984, derived", NoiseParameters, (_, _) => [],
            new Case([], 0.00475m, 0.09025m, 0.04525m, 0.85975m)) { Sample = AgainstDefector },
        new("grit", "Lindskold 1978; order only", _ => "order of mutual cooperation, order of being exploited", (_, _) => [],
            new Case([])) { Sample = Initiatives, Runs = 100 },
    ];

    private const string Types = "one type would rather both cooperate, the other exploit, and trust alone does not suffice";

    private static string Payoffs(Scenario scenario, string id)
    {
        var payoffs = scenario.Strategy(id).Payoffs;
        return Text($"R,T,S,P={payoffs.Reward},{payoffs.Temptation},{payoffs.Sucker},{payoffs.Punishment}");
    }

    private static IReadOnlyList<Reading> Threshold(Scenario scenario, MindCatalogue minds)
    {
        var payoffs = scenario.Strategy("one").Payoffs;
        var fear = payoffs.Punishment - payoffs.Sucker;
        var gain = payoffs.Reward - payoffs.Temptation;
        const string What = "trust from which it cooperates";
        bool Dares(double trust) => Cooperates(minds, WithTrust(scenario, trust), "one");
        return fear <= 0 && gain >= 0 ? [Reading.Of(What, 0, Dares(0) && Dares(1) ? 0 : 1, "it loses nothing by cooperating")]
            : fear > 0 && gain > 0 ? [Reading.Of(What, fear / (fear + gain), Table.Turning(0, 1, Dares))]
            : [Reading.Without(What, Table.Turning(0, 1, Dares),
                fear > 0 ? "it cooperates with nobody" : "it cooperates with those whom it distrusts")];
    }

    private static Scenario WithTrust(Scenario scenario, double trust) => scenario with
    {
        Relations = [scenario.Relations[0] with { Trust = scenario.Relations[0].Between.ToDictionary(party => party, _ => trust) }],
    };

    private static bool Cooperates(MindCatalogue minds, Scenario scenario, string id)
    {
        var actor = new CompiledScenario(scenario).Actor(id);
        return Table.Play(minds, scenario)
            .First(act => act.Actor == actor && act.Kind is ActKind.Tranche or ActKind.Breach && act.Actor == actor).Kind == ActKind.Tranche;
    }

    private static string ReassuranceParameters(Scenario scenario) =>
        Text($"t={Prior(scenario)} {Payoffs(scenario, "trustworthy")}; untrustworthy {Payoffs(scenario, "untrustworthy")}");

    private static double Prior(Scenario scenario) => scenario.Relations[0].Trust[scenario.Relations[0].Between[0]];

    private static IReadOnlyList<Reading> Separation(Scenario scenario, MindCatalogue minds)
    {
        var (trust, kind, other) = (Prior(scenario), scenario.Strategy("trustworthy").Payoffs, scenario.Strategy("untrustworthy").Payoffs);
        var bluff = trust * (other.Temptation - other.Punishment);
        var low = bluff / (bluff + (trust * (other.Temptation - other.Reward)) + ((1 - trust) * (other.Punishment - other.Sucker)));
        var prize = trust * (kind.Reward - kind.Punishment);
        var high = prize / (prize + ((1 - trust) * (kind.Punishment - kind.Sucker)) - (trust * (kind.Reward - kind.Temptation)));
        const string Least = "least weight that tells types apart", Largest = "largest weight";
        Scenario Weigh(double weight) => scenario with { Protocol = scenario.Protocol! with { FirstWeight = weight } };
        var least = Table.Turning(0, 1, weight => Cooperates(minds, Weigh(weight), "untrustworthy"));
        var largest = Table.Turning(0, 1, weight => Cooperates(minds, Weigh(weight), "trustworthy"));
        return IsTold(trust, kind, other) ? [Reading.Of(Least, low, least), Reading.Of(Largest, Math.Min(1, high), largest)]
            : [Reading.Without(Least, least, Types), Reading.Without(Largest, largest, Types)];
    }

    /// <summary>Whether one type would rather both cooperate and fears to be exploited, the other would rather exploit, and trust is too low to go on
    /// without a sign.</summary>
    private static bool IsTold(double trust, Payoffs kind, Payoffs other) =>
        kind.Reward > kind.Temptation && kind.Punishment > kind.Sucker && kind.Reward > kind.Punishment
        && other.Temptation > other.Reward && other.Reward > other.Punishment && other.Punishment > other.Sucker
        && trust > 0 && trust * (kind.Reward - kind.Temptation) < (1 - trust) * (kind.Punishment - kind.Sucker);

    private static string BayesParameters(Scenario scenario)
    {
        var beliefs = scenario.Rules.Beliefs;
        return Text($"prior {Prior(scenario)} P(C|trustworthy)={beliefs.TrustworthyFree} P(C|not)={beliefs.UntrustworthyFree} ")
            + $"moves {scenario.Strategy("observed").Moves}";
    }

    private static IReadOnlyList<Reading> Bayes(Scenario scenario, MindCatalogue minds)
    {
        var (beliefs, expected) = (scenario.Rules.Beliefs, Prior(scenario));
        var observer = new CompiledScenario(scenario).Actor("observer");
        var seen = Table.Play(minds, scenario).Where(act => act.Kind == ActKind.Appraisal && act.Actor == observer).Select(act => act.Belief.Trust)
            .ToArray();
        var moves = scenario.Strategy("observed").Moves;
        return [.. seen.Select((trust, round) =>
        {
            var kept = moves[round % moves.Length] == 'C';
            var (good, bad) = kept ? (beliefs.TrustworthyFree, beliefs.UntrustworthyFree)
                : (1 - beliefs.TrustworthyFree, 1 - beliefs.UntrustworthyFree);
            var isCertain = expected is > 0 and < Trace or < 1 and > 1 - Trace;
            expected = expected * good / ((expected * good) + ((1 - expected) * bad));
            var what = Text($"trust after {string.Concat(Enumerable.Range(0, round + 1).Select(before => moves[before % moves.Length]))}");
            return beliefs is not { TrustHalfLife: 0, Floor: 0 } ? Reading.Without(what, trust, "trust goes back by itself, or not below a floor")
                : isCertain ? Reading.Without(what, trust, "it is as good as certain before")
                : double.IsFinite(expected) ? Reading.Of(what, expected, trust)
                : Reading.Without(what, trust, "it sees what it held to be impossible");
        })];
    }

    private static IReadOnlyList<Reading> Tournament(Scenario scenario, MindCatalogue minds)
    {
        var (rounds, pay) = (scenario.Rounds, scenario.Strategy("cooperator").Payoffs);
        var (peace, wary, prey) = (rounds * pay.Reward, (rounds - 1) * pay.Punishment, rounds * pay.Sucker);
        var scores = Scores(minds, scenario);
        var fair = (2 * peace) + pay.Sucker + wary;
        return
        [
            Reading.Of("score of cooperator", (2 * peace) + prey, scores["cooperator"]),
            Reading.Of("score of defector", (rounds * pay.Temptation) + (2 * (pay.Temptation + wary)), scores["defector"]),
            Reading.Of("score of tit for tat", fair, scores["tit-for-tat"]),
            Reading.Of("score of grudger", fair, scores["grudger"]),
        ];
    }

    private static Dictionary<string, double> Scores(MindCatalogue minds, Scenario scenario)
    {
        var scores = scenario.Actors.ToDictionary(actor => actor.Id, _ => 0.0);
        foreach (var (one, other) in Meetings(Table.Play(minds, scenario)))
        {
            var (own, theirs) = (scenario.Actors[one.Actor], scenario.Actors[other.Actor]);
            var (kept, returned) = (one.Kind == ActKind.Tranche, other.Kind == ActKind.Tranche);
            scores[own.Id] += scenario.Strategy(own.Id).Payoffs.Of(kept, returned);
            scores[theirs.Id] += scenario.Strategy(theirs.Id).Payoffs.Of(returned, kept);
        }

        return scores;
    }

    /// <returns>For each round and relation the moves of both sides.</returns>
    private static IEnumerable<(Act One, Act Other)> Meetings(IEnumerable<Act> acts) =>
        acts.Where(act => act.Kind is ActKind.Tranche or ActKind.Breach).Chunk(2).Select(pair => (pair[0], pair[1]));

    private static string NoiseParameters(Scenario scenario) => Text($"error={scenario.Protocol!.Error}");

    /// <summary>Two who answer each other's last move are two chains that never meet: in each round both cooperate with the same probability,
    /// independently.</summary>
    private static IReadOnlyList<Reading> Reciprocity(Scenario scenario, MindCatalogue minds, int count)
    {
        var (error, pay) = (scenario.Protocol!.Error, scenario.Strategy("one").Payoffs);
        var forgives = scenario.Actor("one").Mind == "tit-for-tat" ? 0 : scenario.Strategy("one").Forgiveness;
        var (afterGood, afterBad) = (1 - error, (forgives * (1 - error)) + ((1 - forgives) * error));
        var (good, total) = (afterGood, 0.0);
        for (var round = 0; round < scenario.Rounds; round++)
        {
            total += round < scenario.Rounds / 6 ? 0
                : (good * good * pay.Reward) + (good * (1 - good) * (pay.Temptation + pay.Sucker)) + ((1 - good) * (1 - good) * pay.Punishment);
            good = (good * afterGood) + ((1 - good) * afterBad);
        }

        var predicted = total / (scenario.Rounds - (scenario.Rounds / 6));
        var (mean, half) = Table.Mean(Table.Many(minds, scenario, count, acts =>
            Settled(scenario, acts).Average(kept => (pay.Of(kept.One, kept.Other) + pay.Of(kept.Other, kept.One)) / 2)));
        return [new("mean payoff", predicted, mean, half,
            Text($"{count} runs of {scenario.Rounds} rounds, the first sixth left out, 99 % interval"))];
    }

    private static IEnumerable<(bool One, bool Other)> Settled(Scenario scenario, IReadOnlyList<Act> acts) =>
        Meetings(acts).Skip(scenario.Rounds / 6).Select(pair => (pair.One.Kind == ActKind.Tranche, pair.Other.Kind == ActKind.Tranche));

    private static IReadOnlyList<Reading> AgainstDefector(Scenario scenario, MindCatalogue minds, int count)
    {
        var slips = scenario.Protocol!.Error;
        var answers = 2 * slips * (1 - slips);

        // In few rounds the first is counted, in which there is nothing to answer yet.
        var kind = scenario.Rounds < 6 ? ((1 - slips) + (answers * (scenario.Rounds - 1))) / scenario.Rounds : answers;
        (string Name, bool One, bool Other, double Predicted)[] states =
        [
            ("CC", true, true, kind * slips),
            ("CD", true, false, kind * (1 - slips)),
            ("DC", false, true, (1 - kind) * slips),
            ("DD", false, false, (1 - kind) * (1 - slips)),
        ];
        var runs = Table.Many(minds, scenario, count, acts =>
        {
            var seen = Settled(scenario, acts).ToArray();
            return states.Select(state => seen.Count(kept => kept == (state.One, state.Other)) / (double)seen.Length).ToArray();
        });
        return [.. states.Select((state, place) =>
        {
            var (mean, half) = Table.Mean([.. runs.Select(shares => shares[place])]);
            return new Reading($"share of {state.Name}", state.Predicted, mean, half,
                Text($"{count} runs of {scenario.Rounds} rounds, the first sixth left out, 99 % interval"));
        })];
    }

    private static IReadOnlyList<Reading> Initiatives(Scenario scenario, MindCatalogue minds, int count)
    {
        string[] strategies = ["grit", "tit-for-tat", "defector"];
        var shares = strategies.Select(mind =>
        {
            var played = scenario.With("one", actor => actor with { Mind = mind });
            var runs = Table.Many(minds, played, count, acts =>
            {
                var kept = Meetings(acts).Select(pair => (One: pair.One.Kind == ActKind.Tranche, Other: pair.Other.Kind == ActKind.Tranche))
                    .ToArray();
                return (Mutual: kept.Count(pair => pair is { One: true, Other: true }), Exploited: kept.Count(pair => pair is { One: true,
                    Other: false }));
            });
            var all = (double)runs.Length * scenario.Rounds;
            return (Mutual: runs.Sum(run => run.Mutual) / all, Exploited: runs.Sum(run => run.Exploited) / all);
        }).ToArray();
        var note =
            Text($"{count} runs each; mutual cooperation {shares[0].Mutual:0.000}, {shares[1].Mutual:0.000}, {shares[2].Mutual:0.000}; ")
            + Text($"exploited {shares[0].Exploited:0.000}, {shares[1].Exploited:0.000}");
        return
        [
            Reading.Of("GRIT > tit for tat > competition (1 = so)", 1,
                shares[0].Mutual > shares[1].Mutual && shares[1].Mutual > shares[2].Mutual ? 1 : 0, note),
            Reading.Of("GRIT exploited more often (1 = so)", 1, shares[0].Exploited > shares[1].Exploited ? 1 : 0, note),
        ];
    }
}
