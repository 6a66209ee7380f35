using CsCheck;
using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Tests;

/// <summary>Solution concepts against brute force in fractions on random domains.</summary>
public sealed class SolvingTests
{
    [Fact]
    public void Counts_and_points_are_those_of_exact_arithmetic() => ExactDomain.Any.Sample(
        domain =>
        {
            var (solved, exact) = (Solving.Of(new CompiledScenario(domain.Scenario())), new ExactSolving(domain));

            Assert.Equal((exact.Zone.Length, exact.Winset), (solved.Zone, solved.Winset));
            Assert.Equal(exact.Frontier, solved.Frontier.Select(point => point.Outcome).Order());
            Assert.Equal(exact.Welfare, solved.Welfare.Outcome);
            if (exact.Zone.Length == 0)
            {
                Assert.Null(solved.Nash);
                return;
            }

            Assert.Equal(
                (exact.Nash, exact.KalaiSmorodinsky, exact.Egalitarian),
                (solved.Nash!.Outcome, solved.KalaiSmorodinsky!.Outcome, solved.Egalitarian!.Outcome));
        },
        iter: 300);

    [Fact]
    public void Points_with_lots_are_those_of_exact_arithmetic() => ExactDomain.Any.Where(domain => domain.Executives.Length == 2).Sample(
        domain =>
        {
            var (solved, exact) = (Solving.Of(new CompiledScenario(domain.Scenario())), new ExactLots(domain));
            (double One, double Two) Gains(double[] point) => (point[0] - solved.Space.Reservations[0], point[1] - solved.Space.Reservations[1]);

            Assert.Equal(exact.IsEmpty, solved.NashWithLots is null);
            if (exact.IsEmpty)
            {
                return;
            }

            var (nash, equal, share) = (Gains(solved.NashWithLots!), Gains(solved.EgalitarianWithLots!), Gains(solved.KalaiSmorodinskyWithLots!));
            Assert.Equal(exact.Product.Rounded, nash.One * nash.Two, 1e-9);
            Assert.Equal(exact.LeastGain.Rounded, Math.Min(equal.One, equal.Two), 1e-9);
            Assert.Equal(share.One * exact.Most.Two.Rounded, share.Two * exact.Most.One.Rounded, 1e-9);
        },
        iter: 200);

    [Fact]
    public void The_order_of_items_issues_and_executives_changes_no_count_and_no_point() => ExactDomain.Any.Sample(
        domain =>
        {
            var (one, other) = (Solving.Of(new CompiledScenario(domain.Scenario())), Solving.Of(new CompiledScenario(domain.Reversed().Scenario())));

            Assert.Equal((one.Zone, one.Winset, one.Frontier.Count), (other.Zone, other.Winset, other.Frontier.Count));
            Assert.Equal(Ranks(one), Ranks(other), (first, second) => Math.Abs(first - second) < 1e-12);
        },
        iter: 300);

    [Fact]
    public void The_unit_of_worth_changes_no_count_and_no_point() => Gen.Select(ExactDomain.Any, Gen.OneOf(1e-6, 3, 1e6)).Sample(
        (domain, unit) =>
        {
            var plain = domain with { Members = [.. domain.Members.Select(member => member with { Ideal = null })] };
            var (one, other) = (Solving.Of(new CompiledScenario(plain.Scenario())), Solving.Of(new CompiledScenario(plain.Scenario(unit))));

            Assert.Equal((one.Zone, one.Winset), (other.Zone, other.Winset));
            Assert.Equal(one.Frontier.Select(point => point.Outcome).Order(), other.Frontier.Select(point => point.Outcome).Order());
            Assert.Equal(
                (one.Nash?.Outcome, one.KalaiSmorodinsky?.Outcome, one.Egalitarian?.Outcome, one.Welfare.Outcome),
                (other.Nash?.Outcome, other.KalaiSmorodinsky?.Outcome, other.Egalitarian?.Outcome, other.Welfare.Outcome));
        },
        iter: 300);

    /// <summary>A party for which no outcome is worth as much as no deal takes its best all the same: it would have to stay away.</summary>
    [Fact]
    public void Two_to_six_parties_agree_by_stacked_offers_on_what_is_no_worse_than_no_deal() => ExactDomain.Any.Sample(domain =>
    {
        var space = new OutcomeSpace(new CompiledScenario(domain.Scenario()));
        var result = space.Table(50).Play();

        Assert.True(!result.IsAgreed || space.Values.Zip(space.Reservations)
            .All(party => party.First[result.Agreement] >= Math.Min(party.Second, party.First.Max())));
    }, iter: 300);

    /// <summary>Of no or yes on three issues, 0.1 + 0.7 and 0.2 + 0.7 are as much as no deal or more, and all three.</summary>
    [Fact]
    public void What_is_worth_just_as_much_as_no_deal_is_in_the_zone()
    {
        var solved = Solving.Of(
            new CompiledScenario(Of([2, 2, 2], [[0, 1, 0, 1, 0, 1], [1, 0, 1, 0, 1, 0]], [0.8, 0], [[0.1, 0.2, 0.7], [0.3, 0.3, 0.4]])));

        Assert.Equal(3, solved.Zone);
    }

    /// <summary>No or yes on four issues: 0.3 + 0.4 = 0.7 costs the second 0.2 + 0.5, 0.1 + 0.2 + 0.4 costs it 0.8.</summary>
    [Fact]
    public void What_is_worth_the_same_to_one_and_less_to_the_other_is_not_efficient()
    {
        var solved = Solving.Of(new CompiledScenario(
            Of([2, 2, 2, 2], [[0, 1, 0, 1, 0, 1, 0, 1], [1, 0, 1, 0, 1, 0, 1, 0]], [0, 0], [[0.1, 0.2, 0.3, 0.4], [0.15, 0.15, 0.2, 0.5]])));

        Assert.Equal(8, solved.Frontier.Count);
    }

    /// <summary>0.2 · 0.9 = 0.3 · 0.6, and 0.2/0.3 = 0.6/0.9: the second has the greater least gain.</summary>
    [Fact]
    public void Of_points_that_a_concept_ranks_the_same_the_greatest_least_gain_decides()
    {
        var solved = Solving.Of(new CompiledScenario(Of([2], [[0.2, 0.3], [0.9, 0.6]], [0, 0])));

        Assert.Equal((1, 1), (solved.Nash!.Outcome, solved.KalaiSmorodinsky!.Outcome));
    }

    /// <summary>0.3 and 0.4 − 0.1 are the same, and so are the sums.</summary>
    [Fact]
    public void Of_points_that_tie_in_everything_the_first_is_taken() =>
        Assert.Equal(0, Solving.Of(new CompiledScenario(Of([2], [[0.3, 0.8], [0.9, 0.4]], [0, 0.1]))).Egalitarian!.Outcome);

    /// <summary>.1 + .7 is a's reservation of .8; of no/yes items only exact ties tell the zone and the frontier.</summary>
    [Fact]
    public void Exact_ties_are_in_the_zone_and_dominated_outcomes_are_not_efficient()
    {
        double[] yes(int issues) => [.. Enumerable.Range(0, issues).SelectMany(_ => (double[])[0, 1])];
        double[] no(int issues) => [.. Enumerable.Range(0, issues).SelectMany(_ => (double[])[1, 0])];
        var zone = Solving.Of(new CompiledScenario(Of([2, 2, 2], [yes(3), no(3)], [0.8, 0], [[0.1, 0.2, 0.7], [0.3, 0.3, 0.4]])));
        var frontier = Solving.Of(new CompiledScenario(
            Of([2, 2, 2, 2], [yes(4), no(4)], [0, 0], [[0.1, 0.2, 0.3, 0.4], [0.15, 0.15, 0.2, 0.5]])));

        Assert.Equal(3, zone.Zone);
        Assert.Equal(8, frontier.Frontier.Count);
    }

    /// <summary>NiceOrDie (ANAC 2011): utilities as they are, not from the least to the most of each side.</summary>
    [Fact]
    public void Opposition_is_not_rescaled()
    {
        Assert.Equal(0.84, Opposition([0.16, 0.299, 1], [1, 0.299, 0.16])!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(0.5), Opposition([0.5, 0.25], [0.5, 0.75])!.Value, 1e-9);
        Assert.Null(Opposition([4, 1, 2], [1, 4, 2]));
    }

    [Fact]
    public void Who_must_consent_is_counted_as_in_exact_arithmetic() =>
        Gen.Select(ExactDomain.Any, Gen.Int[0, 6], Gen.Int[0, 63]).Sample(
            (domain, least, must) =>
            {
                var executives = domain.Executives;
                var (atLeast, values) = (Math.Min(least, executives.Length), domain.Values);
                var scenario = domain.Scenario();
                string[] ids = [.. scenario.Actors.Where(actor => actor.Role == Role.Executive).Select(actor => actor.Id)];
                string[] musts = [.. ids.Where((_, place) => (must & (1 << place)) != 0)];
                var expected = Enumerable.Range(0, domain.Space.Outcomes).Count(outcome =>
                {
                    bool[] consents = [.. executives.Select((executive, place) => values[place][outcome] >= executive.NoDeal)];
                    return consents.Count(yes => yes) >= atLeast && ids.Zip(consents).All(each => each.Second || !musts.Contains(each.First));
                });

                Assert.Equal(expected, Solving.Of(new CompiledScenario(scenario), consent: new(atLeast, musts)).Zone);
            },
            iter: 200);

    [Fact]
    public void A_million_outcomes_take_little_memory()
    {
        var random = Enumerable.Range(0, 60).Select(place => place * 7919 % 97 / 97.0).ToArray();
        var scenario = Of([10, 10, 10, 10, 10, 10], [random, [.. random.Select(worth => 1 - (worth * worth))]], [0.2, 0.2]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var solved = Solving.Of(new CompiledScenario(scenario));

        Assert.Equal(1_000_000, solved.Space.Outcomes);
        Assert.InRange(solved.Frontier.Count, 2, 100_000);
        // All that it allocates, held or not, so that it does not matter what else runs meanwhile.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200_000_000);
        Assert.Throws<ArgumentException>(() =>
            Solving.Of(new CompiledScenario(Of([11, 10, 10, 10, 10, 10], [new double[61], new double[61]], [0, 0]))));
    }

    [Fact]
    public void The_winset_is_what_all_veto_players_like_better()
    {
        var scenario = Repository.Scenario("theory/schelling.yaml");
        var space = Solving.Of(new CompiledScenario(scenario), 100);

        // Better than 1 for the leader who wants 0, for the executive at 0.5, for Congress at 0.75: above 0.5, below 1.
        Assert.Equal(49, space.Winset);
    }

    private static double? Opposition(double[] one, double[] other) =>
        Solving.Of(new CompiledScenario(Of([one.Length], [one, other], [0, 0]))).Opposition;

    /// <summary>For each concept what its point has the most of.</summary>
    private static double[] Ranks(Solving solved)
    {
        double[] Gains(Solution point) => [.. point.Values.Zip(solved.Space.Reservations, (value, noDeal) => value - noDeal)];
        var sum = solved.Welfare.Values.Sum();
        return solved.Nash is not { } nash ? [sum]
            : [sum, Gains(nash).Aggregate((one, other) => one * other), Gains(solved.Egalitarian!).Min(), Gains(solved.KalaiSmorodinsky!).Min()];
    }

    private static Scenario Of(int[] levels, double[][] worths, double[] reservations, double[][]? weights = null)
    {
        string[] parties = [.. reservations.Select((_, party) => $"p{party}")];
        return new Scenario
        {
            Name = "random",
            Start = "2018-11",
            Issues = [.. levels.Select((count, issue) => new Issue { Id = $"i{issue}", Control = parties, StatusQuo = 0,
                Levels = [.. Enumerable.Range(0, count).Select(level => level / 10.0)] })],
            Parties = [.. parties.Select(party => new Party { Id = party })],
            Actors = [.. parties.Select((party, place) => new Actor
            {
                Id = party,
                Party = party,
                Role = Role.Executive,
                Salience = Enumerable.Range(0, levels.Length).ToDictionary(issue => $"i{issue}", issue => weights?[place][issue] ?? 1),
                Worth = [.. levels.Select((count, issue) => new Worth { Id = $"i{issue}",
                    Levels = [.. worths[place].Skip(levels.Take(issue).Sum()).Take(count)] })],
                Strategy = new Strategy { Impasse = reservations[place] },
            })],
            Relations = [new Relation { Id = "talks", Between = [parties[0], parties[1]] }],
        };
    }
}
