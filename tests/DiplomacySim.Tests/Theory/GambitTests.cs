using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Tests;

/// <summary>Strategic games of Gambit for the repeated game: both versions of the format, and what does not fit.</summary>
public sealed class GambitTests : IDisposable
{
    /// <summary>The second strategy of the row player and the first of the column player are the better ones for the other.</summary>
    private const string Payoffs = "NFG 1 R \"Mixed up\" { \"Row\" \"Column\" } { 2 2 }\n\n3 -2 1/2 4 0.25 0 -1 1e1\n";

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_game_with_outcomes_is_played_by_its_payoffs()
    {
        var imported = folder.Import(("fishing.nfg", File.ReadAllText(Repository.Path("scenarios/theory/import/fishing.nfg"))));
        var scenario = ForeignFolder.Read(imported);

        Assert.Equal([(6, 9, -2, 1), (5, 8, -1, 0.5)], scenario.Actors.Select(Pays));
        Assert.Equal(("Two boats and one bank", "Northern boat"), (scenario.Name, scenario.Actors[0].Name));
        Assert.Contains("'spare' of Northern boat is to cooperate: it is better for the other", imported.Notes);
        Assert.Contains(Simulation.Play(new CompiledScenario(scenario), 1).Acts, act => act.Kind is ActKind.Tranche or ActKind.Breach);
    }

    /// <summary>Cells with the first player's strategies fastest: (3, -2), (1/2, 4), then (1/4, 0), (-1, 10).</summary>
    [Fact]
    public void Which_strategy_is_cooperation_is_seen_from_the_payoffs_and_not_from_its_number()
    {
        var scenario = ForeignFolder.Read(folder.Import(("mixed.nfg", Payoffs)));

        // Row cooperates by its second strategy (4 and 10 for the other), Column by its first (3 and 1/2).
        Assert.Equal([(0.5, 3, -1, 0.25), (4, 10, -2, 0)], scenario.Actors.Select(Pays));
    }

    /// <summary>Order of strategies changes nothing.</summary>
    [Fact]
    public void Strategies_in_another_order_are_the_same_game() => Assert.Equal(
        ForeignFolder.Read(folder.Import(("mixed.nfg", Payoffs))).Actors.Select(Pays),
        ForeignFolder.Read(folder.Import(("mixed.nfg", "NFG 1 R \"Mixed up\" { \"Row\" \"Column\" } { 2 2 }\n-1 10 1/4 0 1/2 4 3 -2")))
            .Actors.Select(Pays));

    /// <summary>The trust from which it pays to cooperate is (P − S) / (R − T + P − S): a stag hunt of 4, 3, 0, 1 cooperates from 1/2 on.</summary>
    [Theory]
    [InlineData("4 4 3 0 0 3 1 1", ActKind.Tranche)]
    [InlineData("4 4 3.5 0 0 3.5 1 1", ActKind.Breach)]
    public void The_game_is_played_by_trust(string payoffs, ActKind first) => Assert.Equal(first, Simulation.Play(new CompiledScenario(
        ForeignFolder.Read(folder.Import(("stag.nfg", $"NFG 1 R \"\" {{ \"A\" \"B\" }} {{ {{ \"C\" \"D\" }} {{ \"C\" \"D\" }} }} {payoffs}")))), 1)
        .Acts.First(act => act.Kind is ActKind.Tranche or ActKind.Breach).Kind);

    [Theory]
    [InlineData("x.nfg:1: 2 players with 3 and 2 strategies", "NFG 1 R \"t\" { \"A\" \"B\" } { 3 2 }\n1 1 0 2 0 2 1 1 0 3 2 0")]
    [InlineData("x.nfg:1: 1 players with 2 strategies", "NFG 1 R \"t\" { \"A\" } { 2 }\n1 1")]
    [InlineData("x.nfg:1: neither strategy of 'A' is the better one for the other whatever that does",
        "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 } 3 3 3 0 1 0 1 3")]
    [InlineData("x.nfg:2: '9' behind the last payoff", "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 }\n1 1 0 2 2 0 1 1 9")]
    [InlineData("x.nfg:1: 'the end' where a number is wanted", "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 } 1 1 0 2 2 0 1")]
    [InlineData("x.nfg:1: '1/0' where a number is wanted", "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 } 1 1 0 2 2 0 1 1/0")]
    [InlineData("x.nfg:1: both players are called 'A'", "NFG 1 R \"t\" { \"A\" \"A\" } { 2 2 } 4 4 3 0 0 3 1 1")]
    [InlineData("x.nfg:1: a payoff of 5000", "NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 } 5000 4 3 0 0 3 1 1")]
    [InlineData("x.nfg:1: 'defect' of 'A' is what helps the other",
        "NFG 1 R \"t\" { \"A\" \"B\" } { { \"defect\" \"cooperate\" } { \"C\" \"D\" } } 4 4 3 0 0 3 1 1")]
    [InlineData("x.nfg:1: the strategy 'C' is there twice", "NFG 1 R \"t\" { \"A\" \"B\" } { { \"C\" \"C\" } { \"C\" \"D\" } } 4 4 3 0 0 3 1 1")]
    [InlineData("x.nfg:4: '5' where the number of an outcome is wanted",
        "NFG 1 R \"t\" { \"A\" \"B\" }\n{ { \"c\" \"d\" } { \"c\" \"d\" } }\n{ { \"\" 1, 1 } { \"\" 0, 2 } }\n1 2 2 5")]
    [InlineData("x.nfg:1: a game in extensive form", "EFG 2 R \"t\" { \"A\" \"B\" }")]
    [InlineData("x.nfg:1: '2' where 1 is wanted", "NFG 2 R \"t\" { \"A\" \"B\" } { 2 2 }")]
    public void What_does_not_fit_is_refused_in_a_sentence(string message, string text) =>
        Assert.Equal([message], folder.Refused(("x.nfg", text)));

    /// <summary>Outcome 0 is nothing for anybody.</summary>
    [Fact]
    public void The_outcome_of_nothing_has_the_number_0() => Assert.Equal((3, 4, 0, 0), Pays(ForeignFolder.Read(folder.Import(("x.nfg",
        "NFG 1 R \"t\" { \"A\" \"B\" } { { \"c\" \"d\" } { \"c\" \"d\" } } { { \"\" 3, 3 } { \"\" 4 0 } { \"\" 0,4 } } 1 2 3 0"))).Actors[0]));

    private static (double Reward, double Temptation, double Sucker, double Punishment) Pays(Actor actor) => actor.Strategy!.Payoffs is var pays
        ? (pays.Reward, pays.Temptation, pays.Sucker, pays.Punishment) : default;
}
