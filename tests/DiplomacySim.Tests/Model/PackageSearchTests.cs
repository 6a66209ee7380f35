using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>The search finds what counting finds, and puts what it says.</summary>
public sealed class PackageSearchTests
{
    /// <summary>Width of the grid on which texts are counted, in thousandths.</summary>
    private const short Width = 50;

    private static readonly MindCatalogue Minds = MindCatalogue.BuiltIn;

    [Fact]
    public void It_comes_near_the_best_text_of_one_or_two_clauses_nearly_everywhere()
    {
        var (near, none, states) = (0, 0, 0);
        foreach (var (turn, view) in States(Samples.Searches))
        {
            states++;
            var best = Counted(turn, view);
            var found = Minds.Of(view.Self.Actor).Look(turn, view)!.Texts;
            var score = found.Count == 0 ? 0 : found.Max(text => Score(text.Deal, turn, view));
            none += best <= 0 ? 1 : 0;
            near += best <= 0 ? found.Count == 0 ? 1 : 0 : score >= 0.9 * best ? 1 : 0;
        }

        Assert.True(none < states / 2, $"nothing to find in {none} of {states}");
        Assert.True(near >= 0.95 * states, $"{near} of {states}");
    }

    [Fact]
    public void A_text_does_not_say_that_an_issue_stays_between_the_values_that_it_can_take()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml", "issues.strategic-stability.levels=[0, 1]"));

        for (var seed = 1; seed <= 4; seed++)
        {
            var log = Simulation.Play(new RunSetup(setting), seed, 24);
            Assert.Contains(log.Acts, act => act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter);
        }
    }

    /// <returns>The best score of all texts of one and two clauses on a grid.</returns>
    private static double Counted(in Turn turn, View view)
    {
        var best = 0.0;
        var targets = new short[view.Setting.Issues.Length];
        int[] open = [.. view.Setting.Relations[turn.Relation].Open.Where(issue => !IsBound(view, issue))];
        for (var one = 0; one < open.Length; one++)
        {
            for (short first = 0; first <= Deal.Scale; first += Width)
            {
                Array.Fill(targets, Deal.NoClause);
                if (first != Deal.Quantise(view.World.StatusQuo[open[one]]))
                {
                    targets[open[one]] = first;
                    best = Math.Max(best, ScoreOf(targets, turn, view, best));
                    for (var other = one + 1; other < open.Length; other++)
                    {
                        for (short second = 0; second <= Deal.Scale; second += Width)
                        {
                            targets[open[other]] = second == Deal.Quantise(view.World.StatusQuo[open[other]]) ? Deal.NoClause : second;
                            best = Math.Max(best, ScoreOf(targets, turn, view, best));
                        }

                        targets[open[other]] = Deal.NoClause;
                    }
                }
            }
        }

        return best;
    }

    private static bool IsBound(View view, int issue) => view.World.IsBound(issue);

    private static double Score(Text text, in Turn turn, View view) => ScoreOf(text.Targets, turn, view, 0);

    /// <returns>What signing is worth times how likely the other is to sign; 0 where that is not above <paramref name="least"/>.</returns>
    private static double ScoreOf(ReadOnlySpan<short> targets, in Turn turn, View view, double least)
    {
        var text = new Text(turn.Relation, targets);
        var judgement = view.Self.Actor.Judgement;
        var (belief, model) = (view.Memory.Belief(turn.Other), view.Memory.Of(turn.Other).Model);
        var own = new Standpoint(view.Self, view.World, belief, turn.Relation).Weigh(text);
        var most = Math.Max(0, own.Ledger.Sum - (own.Scale * judgement.NoDeal)) + (own.Scale * judgement.Prestige);
        if (most <= least)
        {
            return 0;
        }

        var theirs = new Standpoint(view.World.Executive(turn.Other)!, view.World, belief, turn.Relation).Weigh(text);
        var asked = model?.Reservation ?? judgement.NoDeal + judgement.Aspiration;
        var signs = 1 / (1 + Math.Exp(-((theirs.Ledger.Sum / theirs.Scale) - asked) / judgement.Uncertainty!.Other));
        return most * signs <= least ? 0 : SignedText.Of(text, turn, view).Value * signs;
    }

    /// <summary>What executives of the flagship have before them when they are asked for a text, in many runs.</summary>
    private static IEnumerable<(Turn Turn, View View)> States(int count)
    {
        var setting = new CompiledScenario(NextModel.Of(Repository.Scenario("paris-2018.yaml")));
        for (var seed = 1; count > 0; seed++)
        {
            var simulation = new Simulation(new RunSetup(setting), new Chance(seed));
            simulation.Play((seed * 7) % 40);
            foreach (var side in new[] { 0, 1 })
            {
                if (count-- > 0)
                {
                    var pair = setting.Relations[0];
                    var actor = setting.Executives[pair.Party(side)]!.Value;
                    yield return (new Turn
                    {
                        Question = Question.Propose,
                        Actor = actor,
                        Relation = 0,
                        Other = pair.Party(1 - side),
                        Exchanges = setting.Rules.Exchanges,
                    }, simulation.View(actor));
                }
            }
        }
    }
}
