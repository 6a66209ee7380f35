using static DiplomacySim.Analysis.Theory.Facts;

namespace DiplomacySim.Analysis.Theory;

/// <summary>Collective decisions: published trajectories and tables, and closed forms of elections.</summary>
internal static class Collective
{
    /// <summary>Of a trajectory that rests on hundreds of powers.</summary>
    private const double Trajectory = 1e-4;

    private static readonly double[] Medians = [8.4159, 9.6109, 9.9620, 9.9620, 9.9620, 7.4720, 8.8246, 9.6711];
    private static readonly double[] Means = [7.4613, 7.5525, 7.5901, 7.3581, 7.3492, 7.4149, 7.5105, 7.5724];
    private static readonly double[] PrintedMedians = [8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6];
    private static readonly double[] PrintedMeans = [7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6];

    public static readonly IReadOnlyList<Law> Laws =
    [
        new("emissions", "Scholz, Calbert and Smith 2011, and a published re-implementation", EmissionParameters, Emissions, new Case([])),
        new("spatial-politics", "KTAB, spatial model of politics", _ => "7 actors, 3 dimensions, linear victory, conditional election", Spatial,
            new Case([], 0.0047m, 0.0302m, 0.0054m, 0.1492m, 0.6001m, 0.1447m, 0.0656m)),
        new("condorcet", "KTAB, Markov voting with incentives", _ => "3 options, victory by squares", Elections,
            new Case([], 0.8659m, 0.1241m, 0.0100m, 0.6351m, 0.2148m, 0.1501m, 0.5094m, 0.2796m, 0.2110m)),
    ];

    private static string EmissionParameters(Scenario scenario) =>
        Text($"{scenario.Actors.Count} states, Q = 1; salience × capability weighted mean {10 * Baseline(scenario):0.0000}");

    private static double Baseline(Scenario scenario)
    {
        var weighed = scenario.Actors.Select((actor, place) => (Point: scenario.Ideal(actor.Id), Weight: actor.Salience.Values.First()
            * scenario.Parties.First(party => party.Id == actor.Party).Capability)).ToArray();
        return weighed.Sum(each => each.Point * each.Weight) / weighed.Sum(each => each.Weight);
    }

    /// <summary>No closed form: the numbers are those that others got, for the parameters that they had.</summary>
    private static List<Reading> Emissions(Scenario scenario, MindCatalogue minds)
    {
        var isPublished = IsPublished(scenario);
        var (medians, means) = (Reported(minds, scenario, CentralPoint.Median), Reported(minds, scenario, CentralPoint.WeightedMean));
        var note = Text($"beside it the weighted mean: {10 * Baseline(scenario):0.0000}");
        List<Reading> readings = [];
        for (var round = 0; round < Math.Min(Medians.Length, medians.Length); round++)
        {
            readings.Add(new(Text($"median, round {round + 1}"), isPublished ? Medians[round] : null, medians[round], Trajectory, note));
            readings.Add(new(Text($"mean, round {round + 1}"), isPublished ? Means[round] : null, means[round], Trajectory, note));
        }

        for (var round = 0; round < Math.Min(Medians.Length, medians.Length) && isPublished; round++)
        {
            readings.Add(round == 1
                ? new("Table 2, median, round 2", null, medians[round], 0.1,
                    Text($"printed {PrintedMedians[round]:0.0}, reached {medians[round]:0.0000}: ")
                        + "no reading of the paper gives both this and round 1; the re-implementation differs in the same way")
                : new(Text($"Table 2, median, round {round + 1}"), PrintedMedians[round], medians[round], 0.1, note));
            readings.Add(new(Text($"Table 2, mean, round {round + 1}"), PrintedMeans[round], means[round], 0.1, note));
        }

        readings.Add(Reading.Of(
            "weighted mean beside it",
            10 * Baseline(scenario),
            Reported(minds, scenario, CentralPoint.WeightedMeanAtStart)[^1],
            "the baseline that challenge models have not been shown to beat"));
        return readings;
    }

    private static double[] Reported(MindCatalogue minds, Scenario scenario, CentralPoint which) =>
        [.. Table.Play(minds, scenario)
            .Where(act => act.Is(out ForecastPoint found) && found.Which == which)
            .Select(act => 10 * act.As<ForecastPoint>().Point)];

    /// <summary>The ten states as published, whatever the file says now.</summary>
    private static bool IsPublished(Scenario scenario)
    {
        double[] positions = [0.4, 0.7, 0.4, 0.4, 1, 1, 1, 0.7, 0.4, 0.7];
        double[] saliences = [0.8, 0.4, 0.2, 0.8, 0.6, 0.6, 0.9, 0.1, 1, 0.7];
        double[] capabilities = [0.08, 0.08, 0.03, 0.16, 0.16, 0.16, 0.16, 0.05, 0.05, 0.08];
        return scenario.Actors.Select(actor => scenario.Ideal(actor.Id)).SequenceEqual(positions)
            && scenario.Actors.Select(actor => actor.Salience.Values.First()).SequenceEqual(saliences)
            && scenario.Parties.Select(party => party.Capability).SequenceEqual(capabilities);
    }

    private static IReadOnlyList<Reading> Spatial(Scenario scenario, MindCatalogue minds)
    {
        var (count, issues) = (scenario.Actors.Count, scenario.Issues.Count);
        double Value(int viewer, int option)
        {
            var salience = scenario.Issues.Select(issue => scenario.Actors[viewer].Salience.GetValueOrDefault(issue.Id)).ToArray();
            var gap = Enumerable.Range(0, issues)
                .Select(issue => scenario.Ideal(scenario.Actors[viewer].Id, issue) - scenario.Ideal(scenario.Actors[option].Id, issue));
            var whole = salience.Sum(each => each * each);
            return whole == 0 ? 1 : 1 - Math.Sqrt(gap.Zip(salience).Sum(each => Math.Pow(each.First * each.Second, 2)) / whole);
        }

        var power = scenario.Actors.Select(actor => scenario.Parties.First(party => party.Id == actor.Party).Capability).ToArray();
        double[] Ballot(double[] risk)
        {
            double Utility(int viewer, int option) => Value(viewer, option) * (1 + (risk[viewer] * (1 - Value(viewer, option))));
            double Support(int one, int other) => Enumerable.Range(0, count).Sum(voter => (Utility(voter, one), Utility(voter, other)) switch
            {
                var (own, theirs) when Tie.Exceeds(own, theirs) => power[voter] * (own - theirs),
                _ => 0,
            });
            double Beats(int one, int other) => Share(Support(one, other), Support(other, one));
            var weights = Enumerable.Range(0, count)
                .Select(one => Enumerable.Range(0, count).Aggregate(1.0, (product, other) => product * Beats(one, other))).ToArray();
            return [.. weights.Select(weight => weight / weights.Sum())];
        }

        var first = Ballot(new double[count]);
        var (most, least) = (first.Max(), first.Min());
        var second = Ballot([.. first.Select(chance => Tie.Exceeds(most, least) ? 1 - (1.5 * (most - chance) / (most - least)) : 0)]);
        var played = Chances(minds, scenario, ChallengeRule.Conditional);
        return [.. second.Select((chance, place) => Reading.Of($"win probability of {scenario.Actors[place].Id}", chance, played[count + place],
            "second ballot: risks follow from the first"))];
    }

    /// <returns>The part of one in both; half where there is neither.</returns>
    private static double Share(double one, double other) => one + other == 0 ? 0.5 : one / (one + other);

    private static double[] Chances(MindCatalogue minds, Scenario scenario, ChallengeRule rule) =>
        [.. Table.Play(minds, scenario).Where(act => act.Is(out WinChance win) && win.Rule == rule).Select(act => act.As<WinChance>().Chance)];

    /// <summary>Stationary distributions of three states by the Markov chain tree theorem: each weighed by the trees that lead to it.</summary>
    private static IReadOnlyList<Reading> Elections(Scenario scenario, MindCatalogue minds)
    {
        var options = scenario.Actors.Where(actor => actor.Role == Role.Executive).Select(actor => actor.Id).ToArray();
        double Strength(int one, int other) => scenario.Actors
            .Where(actor => actor.Strategy?.For == options[one] && actor.Strategy.Against == options[other])
            .Sum(actor => scenario.Parties.First(party => party.Id == actor.Party).Capability);
        double Squared(double strength) => scenario.Protocol!.Victory == VictoryRule.Square ? strength * strength : strength;
        double Beats(int one, int other) => Share(Squared(Strength(one, other)), Squared(Strength(other, one)));
        double Incentive(int challenger, int favourite) => Beats(challenger, favourite) * Strength(challenger, favourite);
        double Eager(int favourite, int challenger) => Incentive(challenger, favourite) == 0 ? 0
            : Incentive(challenger, favourite) / Enumerable.Range(0, 3).Where(other => other != favourite)
                .Sum(other => Incentive(other, favourite)) * Beats(challenger, favourite);
        double[] conditional = [.. Enumerable.Range(0, 3)
            .Select(one => Enumerable.Range(0, 3).Where(other => other != one).Aggregate(1.0, (product, other) => product * Beats(one, other)))];
        var uniform = Trees((favourite, challenger) => Beats(challenger, favourite) / 3);
        return
        [
            .. Beside("conditional", conditional, Chances(minds, scenario, ChallengeRule.Conditional)),
            .. Beside("uniform Markov", uniform, Chances(minds, scenario, ChallengeRule.UniformMarkov)),
            .. Beside("incentive Markov", Trees(Eager), Chances(minds, scenario, ChallengeRule.IncentiveMarkov)),
        ];
    }

    private static IEnumerable<Reading> Beside(string kind, double[] weights, double[] played) =>
        weights.Select((weight, place) => weights.Sum() > 0 ? Reading.Of(Text($"{kind}, option {place}"), weight / weights.Sum(), played[place])
            : Reading.Without(Text($"{kind}, option {place}"), played[place], "no option can win all by itself"));

    private static double[] Trees(Func<int, int, double> step) => [.. Enumerable.Range(0, 3).Select(root =>
    {
        var (one, other) = ((root + 1) % 3, (root + 2) % 3);
        return (step(one, root) * step(other, root)) + (step(one, other) * step(other, root)) + (step(other, one) * step(one, root));
    })];
}
