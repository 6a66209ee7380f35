using DiplomacySim.Analysis;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>Texts near one that was turned down.</summary>
public sealed class OtherTextsTests
{
    [Theory]
    [InlineData("paris-2018.yaml", 8)]
    [InlineData("reciprocal-steps.yaml", 2)]
    [InlineData("prespa-2018.yaml", 1)]
    [InlineData("nile-2019.yaml", 2)]
    public void What_would_have_been_taken_is_taken_and_no_further_away_than_a_change_of_one_clause(string file, long seed)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        var (log, chance) = (Simulation.Play(setting, seed, 36), new Chance(seed));
        var (taken, passed) = (0, 0);
        foreach (var point in TurnedDown(log, chance).Take(12))
        {
            var flips = new FlipSearch(log, chance, point, _ => null, _ => null).Find([]);
            if (flips.Taken is not { } text)
            {
                Assert.DoesNotContain(flips.Singles, flip => flip.Kind == FlipKind.Clause);
                Assert.Null(flips.Passed);
                continue;
            }

            taken++;
            passed += flips.Passed is null ? 0 : 1;
            Assert.True(text.IsVerified, $"act {point.Act.Id}");
            Assert.All(flips.Singles, flip => Assert.True(text.Size <= flip.Size + 1e-9, $"act {point.Act.Id}: {text.Size} and {flip.Size}"));
            Assert.All(Seen(flips, point), assenter => Assert.True(assenter, $"act {point.Act.Id}"));
        }

        Assert.True(taken > 0, "nothing was found anywhere");
        Assert.InRange(passed, 0, taken);
    }

    /// <summary>Whether each of those who have a say lets the text pass that all are said to.</summary>
    private static IEnumerable<bool> Seen(Flips flips, DecisionPoint point)
    {
        if (flips.Passed is not { } passed)
        {
            yield break;
        }

        var deal = point.Turn.Deal!;
        var targets = deal.Targets.ToArray();
        foreach (var change in passed.Changes)
        {
            targets[point.View.Setting.Issue(change.Issue)] = double.IsNaN(change.To) ? Deal.NoClause : Deal.Quantise(change.To);
        }

        yield return Imposition.IsYes(point.Ask(text: new Deal(deal.Relation, targets)).Choice);
    }

    private static IEnumerable<DecisionPoint> TurnedDown(Log log, Chance chance) =>
        from act in log.Acts
        where act.Kind is ActKind.Rejection or ActKind.Veto or ActKind.Amendment or ActKind.Objection
        let point = DecisionPoint.Of(log, chance, act.Id)
        where point?.Turn.Deal is not null
        select point;
}
