using CsCheck;
using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Tests;

/// <summary>Solution concepts against brute force on random domains.</summary>
public sealed class SolvingTests
{
    private static readonly Gen<double> Worth = Gen.Int[0, 16].Select(part => part / 16.0);

    private static readonly Gen<Scenario> Domains =
        from parties in Gen.Int[2, 6]
        from levels in Gen.Int[1, 4].Array[1, 3]
        from worths in Worth.Array[levels.Sum()].Array[parties]
        from reservations in Gen.Int[0, 8].Select(part => part / 32.0).Array[parties]
        select Of(levels, worths, reservations);

    [Fact]
    public void The_frontier_is_what_nothing_dominates() => Domains.Sample(scenario =>
    {
        var space = new OutcomeSpace(new Setting(scenario));
        var all = Enumerable.Range(0, space.Outcomes).ToArray();
        var brute = all.Where(outcome => !all.Any(other => space.Values.All(party => party[other] >= party[outcome]) && space.Values.Any(party => party[other] > party[outcome])));

        Assert.Equal(brute, Pareto.Frontier(space.Values).Order());
    }, iter: 300);

    [Fact]
    public void Points_are_the_best_of_all_outcomes() => Domains.Sample(scenario =>
    {
        var solved = Solving.Of(new Setting(scenario));
        var space = solved.Space;
        double Gain(int outcome, int party) => space.Values[party][outcome] - space.Reservations[party];
        var parties = Enumerable.Range(0, space.Values.Length).ToArray();
        var zone = Enumerable.Range(0, space.Outcomes).Where(outcome => parties.All(party => Gain(outcome, party) >= 0)).ToArray();

        Assert.Equal(zone.Length, solved.Zone);
        Assert.Equal(Enumerable.Range(0, space.Outcomes).Max(outcome => parties.Sum(party => space.Values[party][outcome])), solved.Welfare.Values.Sum(), 12);
        if (zone.Length == 0)
        {
            Assert.Null(solved.Nash);
            return;
        }

        Assert.Equal(zone.Max(outcome => parties.Aggregate(1.0, (product, party) => product * Gain(outcome, party))), parties.Aggregate(1.0, (product, party) => product * Gain(solved.Nash!.Outcome, party)), 12);
        Assert.Equal(zone.Max(outcome => parties.Min(party => Gain(outcome, party))), parties.Min(party => Gain(solved.Egalitarian!.Outcome, party)), 12);
        var most = parties.Select(party => zone.Max(outcome => Gain(outcome, party))).ToArray();
        double Part(int outcome) => parties.Min(party => most[party] > 0 ? Gain(outcome, party) / most[party] : 1);
        Assert.Equal(zone.Max(Part), Part(solved.KalaiSmorodinsky!.Outcome), 12);
    }, iter: 300);

    [Fact]
    public void No_lot_between_two_outcomes_has_a_greater_product_than_Nashs_point() => Domains.Where(scenario => scenario.Parties.Count == 2).Sample(scenario =>
    {
        var solved = Solving.Of(new Setting(scenario));
        var (one, two, least) = (solved.Space.Values[0], solved.Space.Values[1], solved.Space.Reservations);
        var lots = from first in Enumerable.Range(0, one.Length)
                   from second in Enumerable.Range(0, one.Length)
                   from part in Enumerable.Range(0, 21)
                   let share = part / 20.0
                   let lot = (One: (share * one[first]) + ((1 - share) * one[second]), Two: (share * two[first]) + ((1 - share) * two[second]))
                   where lot.One >= least[0] && lot.Two >= least[1]
                   select lot;
        var any = lots.ToArray();

        Assert.Equal(any.Length > 0, solved.NashWithLots is not null);
        if (solved.NashWithLots is { } nash)
        {
            Assert.All(any, lot => Assert.True((lot.One - least[0]) * (lot.Two - least[1]) <= ((nash[0] - least[0]) * (nash[1] - least[1])) + 1e-9));
            Assert.All(any, lot => Assert.True(Math.Min(lot.One - least[0], lot.Two - least[1]) <= Math.Min(solved.EgalitarianWithLots![0] - least[0], solved.EgalitarianWithLots[1] - least[1]) + 1e-9));
        }
    }, iter: 200);

    /// <summary>A party for which no outcome is worth as much as no deal takes its best all the same: it would have to stay away.</summary>
    [Fact]
    public void Two_to_six_parties_agree_by_stacked_offers_on_what_is_no_worse_than_no_deal() => Domains.Sample(scenario =>
    {
        var space = new OutcomeSpace(new Setting(scenario));
        var result = space.Table(50).Play();

        Assert.True(!result.IsAgreed || space.Values.Zip(space.Reservations).All(party => party.First[result.Agreement] >= Math.Min(party.Second, party.First.Max()) - TimeBased.Tolerance));
    }, iter: 300);

    [Fact]
    public void A_million_outcomes_take_little_memory()
    {
        var random = Enumerable.Range(0, 60).Select(place => place * 7919 % 97 / 97.0).ToArray();
        var scenario = Of([10, 10, 10, 10, 10, 10], [random, [.. random.Select(worth => 1 - (worth * worth))]], [0.2, 0.2]);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var solved = Solving.Of(new Setting(scenario));

        Assert.Equal(1_000_000, solved.Space.Outcomes);
        Assert.InRange(solved.Frontier.Count, 2, 100_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 100_000_000);
        Assert.Throws<ArgumentException>(() => Solving.Of(new Setting(Of([11, 10, 10, 10, 10, 10], [new double[61], new double[61]], [0, 0]))));
    }

    [Fact]
    public void The_winset_is_what_all_veto_players_like_better()
    {
        var scenario = Repository.Scenario("theory/schelling.yaml");
        var space = Solving.Of(new Setting(scenario), 100);

        // Better than 1 for the leader who wants 0, for the executive at 0.5, for Congress at 0.75: above 0.5, below 1.
        Assert.Equal(49, space.Winset);
    }

    private static Scenario Of(int[] levels, double[][] worths, double[] reservations)
    {
        string[] parties = [.. reservations.Select((_, party) => $"p{party}")];
        return new Scenario
        {
            Name = "random",
            Start = "2018-11",
            Issues = [.. levels.Select((count, issue) => new Issue { Id = $"i{issue}", Control = parties, StatusQuo = 0, Levels = [.. Enumerable.Range(0, count).Select(level => level / 10.0)] })],
            Parties = [.. parties.Select(party => new Party { Id = party })],
            Actors = [.. parties.Select((party, place) => new Actor
            {
                Id = party,
                Party = party,
                Role = Role.Executive,
                Salience = levels.Select((_, issue) => $"i{issue}").ToDictionary(issue => issue, _ => 1.0),
                Worth = [.. levels.Select((count, issue) => new Worth { Id = $"i{issue}", Levels = [.. worths[place].Skip(levels.Take(issue).Sum()).Take(count)] })],
                Strategy = new Strategy { Impasse = reservations[place] },
            })],
            Relations = [new Relation { Id = "talks", Between = [parties[0], parties[1]] }],
        };
    }
}
