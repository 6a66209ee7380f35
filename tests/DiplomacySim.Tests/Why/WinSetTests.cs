using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

/// <summary>Winsets against counting by hand and against published ones.</summary>
public sealed class WinSetTests
{
    [Fact]
    public void Shares_are_those_of_asking_everybody_about_every_text()
    {
        var setting = new CompiledScenario(Duel.Scenario(legislature: Parliament()));
        var snapshot = RelationSnapshot.Of(setting, 0);
        var found = WinSet.Of(snapshot, steps: 10);
        var (texts, both, all) = (0, 0, 0);
        for (short northern = 0; northern <= 1000; northern += 100)
        {
            for (short southern = 0; southern <= 1000; southern += 100)
            {
                if (northern + southern == 0)
                {
                    continue;
                }

                var text = Duel.Text(northern == 0 ? Deal.NoClause : northern, southern == 0 ? Deal.NoClause : southern);
                var (n, s) = (northern / 1000.0, southern / 1000.0);
                double Keep(double wantsNorthern, double wantsSouthern, double weight) =>
                    (weight * (Square(wantsNorthern) - Square(n - wantsNorthern)))
                    + ((1 - weight) * (Square(wantsSouthern) - Square(s - wantsSouthern)));
                var signed = Keep(0, 1, 0.25) >= 0 && Keep(1, 0, 0.75) >= 0;
                var members = Enumerable.Range(0, 5)
                    .Count(member => Prospect.Of(setting.Profile(2), text, snapshot.World, (member - 2) / 10.0).Keep >= 0.3);
                texts++;
                both += signed ? 1 : 0;
                all += signed && members >= 3 ? 1 : 0;
            }
        }

        Assert.True(found.Space.IsWhole);
        Assert.Equal((texts, both / (double)texts, all / (double)texts), (found.Space.Texts.Count, found.Agreeable.Mean, found.Overlap.Mean));
        Assert.InRange(all, 1, both - 1);
    }

    /// <summary>Players at .2, .5 and .8 on one issue: the intersection of the intervals around them through the status quo (Tsebelis
    /// 2002).</summary>
    [Theory]
    [InlineData(0, 0, 0.4)]
    [InlineData(0.5, 0, 0)]
    [InlineData(0.85, 0.75, 0.85)]
    public void Three_veto_players_on_a_line(double statusQuo, double low, double high)
    {
        var found = WinSet.Of(RelationSnapshot.Of(Players(statusQuo, null, (0.2, 0), (0.5, 0), (0.8, 0)), 0), steps: 1000);
        var won = found.Space.Texts.Where(targets => WinSet.Assents(found.Says, new Text(0, targets)) == 7).Select(targets => targets[0] / 1000.0)
            .ToArray();

        Assert.Equal(high - low, found.Overlap.Mean, 0.002);
        if (high > low)
        {
            Assert.Equal((low, high), (won.Min(), won.Max()), new Nearby(0.0011));
        }
        else
        {
            Assert.Empty(won);
            Assert.Null(found.Nearest);
        }
    }

    /// <summary>Players a unit apart, the status quo a unit above the middle: a lens of area 1.767872 units (the published case, shrunk to a
    /// quarter).</summary>
    [Theory]
    [InlineData(0.75, 1.767872)]
    [InlineData(0.5, 0)]
    public void Two_veto_players_on_a_plane(double statusQuo, double area)
    {
        var found = WinSet.Of(RelationSnapshot.Of(Players(0.5, statusQuo, (0.375, 0.5), (0.625, 0.5)), 0), steps: 200);

        Assert.Equal(area / 16, found.Overlap.Mean, 0.0015);
        Assert.Equal(found.Overlap.Mean, found.Agreeable.Mean);
    }

    [Fact]
    public void The_text_that_is_named_is_let_pass_by_all_and_nothing_nearer_on_the_grid_is()
    {
        var setting = new CompiledScenario(Duel.Scenario(legislature: Parliament()));
        var found = WinSet.Of(RelationSnapshot.Of(setting, 0), steps: 50);
        var all = (1 << found.Says.Count) - 1;
        double Distance(ReadOnlySpan<short> targets) =>
            Math.Sqrt(Square(Math.Max((short)0, targets[0]) / 1000.0) + Square(Math.Max((short)0, targets[1]) / 1000.0));

        Assert.Equal(all, WinSet.Assents(found.Says, found.Nearest!));
        Assert.Equal(Distance(found.Nearest!.Targets), found.Distance, 1e-12);
        Assert.All(found.Space.Texts.Where(targets => WinSet.Assents(found.Says, new Text(0, targets)) == all),
            targets => Assert.True(found.Distance <= Distance(targets)));
    }

    [Fact]
    public void What_one_prevents_alone_would_pass_without_it()
    {
        var with = WinSet.Of(RelationSnapshot.Of(new CompiledScenario(Duel.Scenario(legislature: Parliament())), 0), steps: 20);
        var without = WinSet.Of(RelationSnapshot.Of(new CompiledScenario(Duel.Scenario()), 0), steps: 20);

        Assert.Equal(without.Overlap.Mean, with.Overlap.Mean + with.Alone[2].Mean, 1e-12);
    }

    [Fact]
    public void A_sample_agrees_with_a_grid()
    {
        var setting = new CompiledScenario(Duel.Scenario(legislature: Parliament()));
        var grid = WinSet.Of(RelationSnapshot.Of(setting, 0), steps: 220);
        var sample = WinSet.Of(RelationSnapshot.Of(setting, 0), steps: 1000);

        Assert.True(grid.Space.IsWhole);
        Assert.False(sample.Space.IsWhole);
        Assert.Equal(grid.Overlap.Mean, sample.Overlap.Mean, 0.01);
    }

    [Fact]
    public void The_map_shows_for_each_place_who_lets_that_text_pass()
    {
        var found = WinSet.Of(RelationSnapshot.Of(new CompiledScenario(Duel.Scenario(legislature: Parliament())), 0), steps: 10);
        var map = found.Map(0, 1, 11, 11, null);

        for (var row = 0; row < 11; row++)
        {
            for (var column = 0; column < 11; column++)
            {
                var text = Duel.Text(column == 0 ? Deal.NoClause : (short)(column * 100), row == 10 ? Deal.NoClause : (short)(1000 - (row * 100)));
                Assert.Equal(WinSet.Assents(found.Says, text), map[row][column]);
            }
        }
    }

    private static double Square(double value) => value * value;

    private static Actor Parliament() => new()
    {
        Id = "parliament",
        Party = "north",
        Role = Role.Legislature,
        Ideal = new Dictionary<string, double> { ["northern"] = 0, ["southern"] = 1 },
        Salience = new Dictionary<string, double> { ["northern"] = 1, ["southern"] = 3 },
        Judgement = new Judgement { DealCost = 0, NoDeal = 0.3 },
        Chamber = new Chamber { Quorum = 3, Majority = 3, OverrideQuorum = 4,
            Blocs = [new Bloc { Id = "all", Positions = [-0.2, -0.1, 0, 0.1, 0.2] }] },
    };

    /// <summary>Veto players by their ideal points: two executives, and a consenter where there is a third.</summary>
    private static CompiledScenario Players(double first, double? second, params (double First, double Second)[] ideals)
    {
        Dictionary<string, double> At((double First, double Second) ideal) =>
            second is null ? new() { ["one"] = ideal.First } : new() { ["one"] = ideal.First, ["two"] = ideal.Second };
        var salience = At((1, 1));
        string[] parties = ["a", "b", "c"];
        return new CompiledScenario(new Scenario
        {
            Name = "Veto players",
            Start = "2000-01",
            Issues = [new Issue { Id = "one", Control = ["a", "b"], StatusQuo = first }, .. second is { } other
                ? [new Issue { Id = "two", Control = ["a", "b"], StatusQuo = other }] : Array.Empty<Issue>()],
            Parties = [.. parties.Take(ideals.Length).Select(id => new Party { Id = id })],
            Actors = [.. ideals.Select((ideal, place) => new Actor
            {
                Id = $"player-{place}",
                Party = parties[place],
                Role = place < 2 ? Role.Executive : Role.ThirdParty,
                Ideal = At(ideal),
                Salience = salience,
                Judgement = new Judgement { DealCost = 0 },
                Standing = place < 2 ? new() : new Standing { Parts = [Part.Consenter] },
            })],
            Relations = [new Relation
            {
                Id = "pair",
                Between = ["a", "b"],
                Trust = new Dictionary<string, double> { ["a"] = 1, ["b"] = 1 },
            }],
        });
    }

    private sealed class Nearby(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) <= tolerance && Math.Abs(x.Item2 - y.Item2) <= tolerance;

        public int GetHashCode((double, double) obj) => 0;
    }
}
