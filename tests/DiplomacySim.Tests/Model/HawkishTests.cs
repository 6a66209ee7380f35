namespace DiplomacySim.Tests;

/// <summary>The direction in which hawkish members lean belongs to the deal at hand, and nothing jumps where nothing jumps in the world.</summary>
public sealed class HawkishTests
{
    [Fact]
    public void Votes_are_continuous_in_where_a_legislature_stands()
    {
        // Nowhere does a ten-thousandth of the scale turn more than a few of a thousand members; least of all where it stands as the other side does.
        var ayes = Enumerable.Range(0, 201).Select(step => Ayes(0.37 + (step / 10_000.0))).ToArray();

        Assert.All(ayes.Zip(ayes.Skip(1)), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 10));
        Assert.InRange(ayes.Distinct().Count(), 2, ayes.Length);
    }

    [Fact]
    public void An_executive_that_has_nothing_to_do_with_the_deal_changes_no_vote()
    {
        var alone = Table(0.3799);
        var watched = alone with
        {
            Parties = [.. alone.Parties, new Party { Id = "z" }],
            Actors = [.. alone.Actors, Executive("ez", "z", 0.95, 0.05)],
        };

        Assert.Equal(Ayes(alone), Ayes(watched));
    }

    [Fact]
    public void A_scenario_can_say_the_direction()
    {
        var table = Table(0.5);
        var house = table.Actors[2];
        Scenario With(double direction) => table with
        {
            Actors = [.. table.Actors.Take(2), house with { Chamber = house.Chamber with { Hawkish = Direction(direction) } }],
        };

        // With no spread on either issue all members vote alike; turned round, the same members stand at the other ends.
        Assert.Contains(Ayes(With(0)), new[] { 0, 1001 });
        Assert.InRange(Ayes(With(1)), 1, 1000);
        Assert.Equal(Ayes(With(1)), Ayes(With(-1)));
    }

    private static Dictionary<string, double> Direction(double direction) => new() { ["a"] = direction, ["b"] = direction };

    private static int Ayes(double ideal) => Ayes(Table(ideal));

    /// <returns>Of 1,001 members those who vote for a fixed text.</returns>
    private static int Ayes(Scenario scenario)
    {
        var setting = new CompiledScenario(scenario);
        var world = new World(setting);
        return new Floor(setting.Profile(2), world, new(0.5, 0, 1), 0, 0).Vote(new Deal(0, [430, 350]), 51).Tally.Ayes;
    }

    private static Scenario Table(double ideal) => new()
    {
        Name = "table",
        Start = "2018-11",
        Issues = [new() { Id = "a", Control = ["x", "y"], StatusQuo = 0.29 }, new() { Id = "b", Control = ["x", "y"], StatusQuo = 0.1 }],
        Parties = [new() { Id = "x" }, new() { Id = "y" }],
        Actors =
        [
            Executive("ex", "x", 0.49, 0.81),
            Executive("ey", "y", 0.38, 0.28),
            Executive("co", "x", ideal, 0.21) with
            {
                Role = Role.Legislature,
                Salience = new Dictionary<string, double> { ["a"] = 2, ["b"] = 1 },
                Chamber = new Chamber { Members = 1001, Dispersion = 0.25 },
            },
        ],
        Relations = [new() { Id = "r", Between = ["x", "y"] }],
    };

    private static Actor Executive(string id, string party, double a, double b) => new()
    {
        Id = id,
        Party = party,
        Role = Role.Executive,
        Ideal = new Dictionary<string, double> { ["a"] = a, ["b"] = b },
        Salience = new Dictionary<string, double> { ["a"] = 1, ["b"] = 1 },
    };
}
