using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>KTAB's spatial model of politics, against two others written from its equations.</summary>
public sealed class SpatialPoliticsTests : IDisposable
{
    private const int Ballots = 3;

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_written_apart_say_the_same_in_several_dimensions() =>
        (from dimensions in Gen.Int[2, 3] from table in TableOfActors.Some(dimensions) select table).Sample(table =>
        {
            var played = Played(ForeignFolder.Read(folder.Import(("t.csv", table.Text))));
            Equal(ByNames(table), played);
            double[]? last = null;
            foreach (var ballot in played)
            {
                last = BallotByTables.Next(table.Positions, table.Saliences, table.Capabilities, last);
                Equal([last], [ballot]);
            }
        }, iter: 200, threads: 1);

    [Fact]
    public void Two_written_apart_say_the_same_in_one_dimension() => TableOfActors.Some(1).Sample(table =>
    {
        var played = Played(Election(table));
        Equal(ByNames(table), played);
        Equal(
            BallotByTables.Exactly(
                [.. table.First.Select(point => new Fraction((long)Math.Round(1000 * point), 100_000))],
                [.. table.Capabilities.Select(capability => new Fraction((long)capability, 1))],
                [.. table.Saliences.Select(salience => salience[0] > 0)]),
            played[..2]);
    }, iter: 200, threads: 1);

    /// <summary>Nobody's chance counts twice, however many stand for the same; a position has the sum of those who hold it.</summary>
    [Fact]
    public void The_chances_of_all_sum_to_one_whatever_positions_they_share() => TableOfActors.Some(2).Sample(table =>
    {
        var scenario = ForeignFolder.Read(folder.Import(("t.csv", table.Text))) with { Rounds = Ballots };
        Assert.All(Enum.GetValues<ChallengeRule>(), rule => Assert.All(Chances(scenario, rule), ballot => Assert.Equal(1, ballot.Sum(), 1e-9)));
    }, iter: 50, threads: 1);

    /// <summary>Where each surely loses to another, none can beat all others.</summary>
    [Fact]
    public void Options_that_beat_each_other_in_a_circle_have_the_same_chance()
    {
        var even = Condorcet.Conditional(Condorcet.Odds(new double[,] { { 0, 1, 0 }, { 0, 0, 1 }, { 1, 0, 0 } }, VictoryRule.Linear));

        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0], even, (one, other) => Math.Abs(one - other) < 1e-9);
    }

    private static double[][] Played(Scenario scenario) => Chances(scenario with { Rounds = Ballots }, ChallengeRule.Conditional);

    private static double[][] Chances(Scenario scenario, ChallengeRule rule) => [.. Simulation.Play(new CompiledScenario(scenario), 1).Acts.ToArray()
        .Where(act => act.Is(out WinChance win) && win.Rule == rule)
        .GroupBy(act => act.Round).Select(round => round.Select(act => act.As<WinChance>().Chance).ToArray())];

    private static Scenario Election(TableOfActors table) => new()
    {
        Name = "Election",
        Start = "2000-01",
        Protocol = new() { Game = Game.Election },
        Issues = [new() { Id = "issue", Control = ["p0"], StatusQuo = 0, Negotiable = false }],
        Parties = [.. table.Capabilities.Select((capability, place) => new Party { Id = $"p{place}", Capability = capability / 9 })],
        Actors = [.. table.First.Select((point, place) =>
            Duel.Executive($"p{place}", ("issue", point / 100, table.Saliences[place][0])) with { Mind = "spatial-voter" })],
        Relations = [new() { Id = "floor", Between = ["p0", "p1"], Talks = false }],
    };

    private static double[][] ByNames(TableOfActors table)
    {
        string[] names = [.. Enumerable.Range(0, table.Count).Select(actor => $"{actor}")];
        Dictionary<string, T> Of<T>(T[] values) => names.Zip(values).ToDictionary(each => each.First, each => each.Second);
        var ballots = new BallotByNames(Of(table.Positions), Of(table.Saliences), Of(table.Capabilities));
        return [.. Enumerable.Range(0, Ballots).Select(_ => ballots.Next()).ToArray().Select(ballot => names.Select(name => ballot[name]).ToArray())];
    }

    private static void Equal(double[][] expected, double[][] played) => Assert.All(expected.Zip(played), ballot =>
        Assert.Equal(ballot.First, ballot.Second, (one, other) => Math.Abs(one - other) < 1e-9));
}
