using CsCheck;
using DiplomacySim.Model.StackedOffers;
using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Genius;

namespace DiplomacySim.Tests;

/// <summary>Stacked alternating offers among actors.</summary>
public sealed class StackedTalkTests
{
    private static readonly Gen<(ExactDomain Domain, Tactic[] Tactics, int Exchanges)> Any =
        from domain in ExactDomain.Any
        from kinds in Gen.Enum<TacticKind>().Array[domain.Executives.Length]
        from exponents in Gen.Int[1, 40].Array[domain.Executives.Length]
        from exchanges in Gen.Int[1, 12]
        select (domain, kinds.Zip(exponents, (kind, tenths) => new Tactic { Kind = kind, Exponent = tenths / 10.0 }).ToArray(), exchanges);

    [Fact]
    public void What_actors_say_is_what_the_protocol_says_without_them() => Any.Sample(
        table =>
        {
            var setting = new CompiledScenario(At(table.Domain, table.Tactics, table.Exchanges));
            var log = new OfferLog();
            var result = new OutcomeSpace(setting).Table(table.Exchanges).Play(log);
            var acts = Simulation.Play(setting, 1).Acts;

            Assert.Equal(
                log.Select(said => (said.Party, said.Outcome, said.IsAcceptance)),
                acts.Where(act => act.Kind is ActKind.Offer or ActKind.Counter or ActKind.Acceptance)
                    .Select(act => (act.Source, act.As<OutcomeText>().Outcome, act.Kind == ActKind.Acceptance)));
            Assert.Equal(result.IsAgreed ? [result.Agreement] : [],
                acts.Where(act => act.Kind == ActKind.Deal).Select(act => act.As<OutcomeText>().Outcome));
            Assert.Equal(result.IsAgreed, !acts.Any(act => act.Kind == ActKind.DealFailed));
        },
        iter: 300);

    [Theory]
    [InlineData("protocol.exchanges=0", "0 exchanges: nobody can speak")]
    [InlineData("issues.pie.levels=[]", "stacked offers choose among levels, and it has none")]
    [InlineData("actors.one.mind=contract-curve", "the mind 'contract-curve' does not answer what the game stacked-offers asks")]
    public void What_cannot_be_talked_about_is_refused(string set, string message)
    {
        var refused = Assert.IsType<Loaded.Refused>(ScenarioFile.Load(Repository.Path("scenarios/theory/time-dependent.yaml"), [set]));

        Assert.Contains(refused.Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_deal_counts_whichever_side_a_relation_names_first()
    {
        var scenario = ((Loaded.Ready)ScenarioFile.Load(Repository.Path("scenarios/theory/time-dependent.yaml"),
            ["relations.talks.between=[second, first]"])).Scenario;

        Assert.Equal(1, Simulation.Play(new CompiledScenario(scenario), 1).Counts.ByName().Single(count => count.Key == "deals").Value);
    }

    [Fact]
    public void Who_speaks_after_another_has_a_relation_with_it()
    {
        using var folder = new ForeignFolder();
        (string Name, string Text) Profile(string name) => (name, Space(Issue(1, "flag", "red:1/blue:2"), Weight(1, "1")));
        var text = folder.Import(("d.xml", Space(Issue(1, "flag", "red/blue"))), Profile("a.xml"), Profile("b.xml"), Profile("c.xml")).Text;
        var without = string.Join('\n', text.Split('\n').Where(line => !line.Contains("[b, c]", StringComparison.Ordinal)));

        Assert.IsType<Loaded.Ready>(ScenarioFile.Parse(text, "whole"));
        Assert.Equal(["'b' speaks before 'c' at the table, and they have no relation"],
            Assert.IsType<Loaded.Refused>(ScenarioFile.Parse(without, "part")).Problems.Select(problem => problem.Message));
    }

    private static Scenario At(ExactDomain domain, Tactic[] tactics, int exchanges)
    {
        var scenario = domain.Scenario();
        string[] parties = [.. scenario.Parties.Select(party => party.Id)];
        return scenario with
        {
            Rounds = 1,
            Protocol = new() { Game = Game.StackedOffers, Exchanges = exchanges },
            Relations = [.. parties.SelectMany((one, place) => parties.Skip(place + 1).Select(other =>
                new Relation { Id = $"{one}-{other}", Between = [one, other] }))],
            Actors = [.. scenario.Actors.Select((actor, place) => actor.Role == Role.Executive
                ? actor with { Mind = "time-dependent", Tactic = tactics[place] } : actor)],
        };
    }
}
