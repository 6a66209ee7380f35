using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Leaders who say in public how far they will go.</summary>
public sealed class TiedHandsTests
{
    private static readonly Gen<double> Wish = Gen.Double[0, 1];

    /// <summary>The second calculation lets a leader of the other side see the pledge as an act, and asks it for its text.</summary>
    [Fact]
    public void The_line_is_drawn_that_raises_most_what_the_other_side_puts() =>
        Gen.Select(Wish, Wish, Wish, Wish, Gen.Double[0.5, 3], Gen.Double[0.5, 3]).Sample((first, second, third, fourth, ours, theirs) =>
        {
            var setting = new CompiledScenario(Repository.Scenario(
                "tied-hands.yaml", Set("chancellery.ideal", first, second), Set("crown.ideal", third, fourth),
                Set("chancellery.salience", 1, ours), Set("crown.salience", theirs, 1)));
            var view = new Witness(setting, 0, new Chance(1)).View;
            var turn = new Turn { Question = Question.Pledge, Actor = 0, Relation = 0, Other = 1, Exchanges = 2 };
            var move = Mind.Answer(turn, view);

            var asked = Asked(null);
            var best = 0.0;
            for (var issue = 0; issue < 2 && asked is not null; issue++)
            {
                for (var quarter = 1; quarter <= 4 && asked.Has(issue); quarter++)
                {
                    var from = asked.Target(issue, 0);
                    short[] line = [Deal.NoClause, Deal.NoClause];
                    line[issue] = Deal.Quantise(from + ((view.Self.Ideal[issue] - from) * quarter / 4));
                    best = Math.Max(best, Worth(new Deal(0, line)) - Worth(null));
                }
            }

            Assert.Equal(best, move.Decision?.Value ?? 0, 1e-9);
            Assert.Equal(best >= view.Self.Actor.Judgement.PledgeCost, move.Choice == Choice.Pledge);
            if (move.Deal is { } pledged)
            {
                Assert.Equal(best, Worth(pledged) - Worth(null), 1e-9);
            }

            Deal? Asked(Deal? line)
            {
                var other = new Witness(setting, 1, new Chance(1));
                Pledge(other, line);
                return Mind.TextToPut(new Turn { Question = Question.Propose, Actor = 1, Relation = 0, Other = 0, Exchanges = 2 }, other.View);
            }

            double Worth(Deal? line)
            {
                var self = new Witness(setting, 0, new Chance(1));
                Pledge(self, line);
                return Asked(line) is not { } text ? 0
                    : Math.Max(0, SignedText.Of(text, turn with { Question = Question.Consider }, self.View).Value);
            }
        }, iter: 60);

    [Fact]
    public void Going_back_on_a_pledge_costs_by_how_far_and_by_support() =>
        Gen.Select(Gen.Short[0, 1000], Gen.Short[0, 1000], Gen.Double[0.01, 10], Gen.Double[0.1, 0.9]).Sample((line, target, audience, support) =>
        {
            var setting = new CompiledScenario(Repository.Scenario("tied-hands.yaml",
                $"actors.chancellery.judgement.audience={Number(audience)}", $"parties.north.support={Number(support)}"));
            var witness = new Witness(setting, 0, new Chance(1));
            Pledge(witness, new Deal(0, [line, Deal.NoClause]));
            var ledger = new Standpoint(witness.View.Self, witness.View.World, witness.View.Memory.Belief(1), 0)
                .Weigh(new Deal(0, [target, 600])).Ledger;

            var behind = Math.Max(0, Math.Abs((target / 1000.0) - 0.8) - Math.Abs((line / 1000.0) - 0.8));
            Assert.Equal(-audience * support * behind / 3, ledger.Of(Term.Audience), 1e-9);
        }, iter: 200);

    [Fact]
    public void Who_is_bound_gets_more_and_where_both_are_little_is_agreed()
    {
        var (one, none) = (Play(), Play("actors.chancellery.judgement.audience=0"));
        var both = Play("actors.crown.judgement.audience=20");

        Assert.InRange(Standards(one), 1.3 * Standards(none), 1);
        Assert.InRange(Deals(both), 0, 0.5 * Deals(one));
        Assert.DoesNotContain(none.SelectMany(log => log.Acts), act => act.Kind == ActKind.Pledge);

        static Log[] Play(params string[] set) =>
            [.. Enumerable.Range(1, 30).Select(seed => Simulation.Play(new CompiledScenario(Repository.Scenario("tied-hands.yaml", set)), seed))];

        static int Deals(Log[] logs) => logs.Sum(log => log.Acts.Count(act => act.Kind == ActKind.Deal));

        static double Standards(Log[] logs) => logs.Select(log => log.Acts.FirstOrDefault(act => act.Kind == ActKind.Deal).Deal)
            .Where(deal => deal is not null).Average(deal => deal!.Target(1, 0.2));
    }

    [Fact]
    public void A_pledge_says_something_and_no_order()
    {
        var world = new Witness(new CompiledScenario(Repository.Scenario("tied-hands.yaml", "rules.sequenced=true")), 0, new Chance(1)).View.World;
        var turn = new Turn { Question = Question.Pledge, Actor = 0, Relation = 0, Other = 1, Exchanges = 2 };
        bool Allows(Deal line) => LegalAnswers.Allow(turn, new Move { Choice = Choice.Pledge, Deal = line }, world);

        Assert.True(Allows(new Deal(0, [500, Deal.NoClause])));
        Assert.False(Allows(new Deal(0, [Deal.NoClause, Deal.NoClause])));
        Assert.False(Allows(new Deal(0, [500, Deal.NoClause], 1)));
    }

    /// <summary>A pledge stands until something is agreed on its issue or somebody else is in office.</summary>
    [Fact]
    public void A_pledge_is_let_go_by_a_deal_and_by_a_successor()
    {
        var (pledged, agreed, elected) = (0, 0, 0);
        foreach (var (seed, audience) in Enumerable.Range(1, 20).SelectMany(seed => new[] { (seed, 0), (seed, 20) }))
        {
            var setting = new CompiledScenario(Repository.Scenario("tied-hands.yaml", $"actors.crown.judgement.audience={audience}",
                "elections={vote: {round: 5, actor: chancellery, chance: 1, challenger: {ideal: {tariffs: 0.7}}}}"));
            var record = new PublicRecord(setting);
            foreach (var act in Simulation.Play(setting, seed).Acts)
            {
                var before = Enumerable.Range(0, 2).Select(issue => record.World.Line(0, issue)).ToArray();
                record.Hear(act);
                for (var issue = 0; issue < 2; issue++)
                {
                    var now = record.World.Line(0, issue);
                    if (act.Kind == ActKind.Pledge && act.Source == 0 && act.Deal!.Has(issue))
                    {
                        pledged++;
                        Assert.Null(before[issue]);
                        Assert.Equal(act.Deal.Target(issue, 0), now);
                    }
                    else if ((act.Kind == ActKind.Deal && act.Source == 0 && act.Deal!.Has(issue)) || act.Kind == ActKind.Election)
                    {
                        agreed += act.Kind == ActKind.Deal && before[issue] is not null ? 1 : 0;
                        elected += act.Kind == ActKind.Election && before[issue] is not null ? 1 : 0;
                        Assert.Null(now);
                    }
                    else
                    {
                        Assert.Equal(before[issue], now);
                    }
                }
            }
        }

        Assert.True(pledged > 0 && agreed > 0 && elected > 0, $"{pledged} pledges, {agreed} ended by a deal, {elected} by an election");
    }

    private static ExecutiveMind Mind { get; } = new(new PackageDrafting());

    private static void Pledge(Witness witness, Deal? line)
    {
        if (line is not null)
        {
            witness.See(new Act
            {
                Id = 1,
                Round = 1,
                Kind = ActKind.Pledge,
                Actor = 0,
                Source = 0,
                Target = 1,
                Relation = 0,
                Issue = -1,
                Deal = line,
                Coding = ActTable.Of(ActKind.Pledge).Code,
            });
        }
    }

    private static string Set(string path, double tariffs, double standards) =>
        $"actors.{path}={{tariffs: {Number(tariffs)}, standards: {Number(standards)}}}";

    private static string Number(double value) => value.ToString("0.################", System.Globalization.CultureInfo.InvariantCulture);
}
