using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Games;

/// <summary>
/// A probabilistic Condorcet election: all actors vote on each pair of options, with as much as the outcome matters to them; the support of
/// each side makes the probability that it wins, and all pairs together the probability of each option.
/// </summary>
/// <remarks>
/// Wise, Lester and Efird (2015), KTAB working papers. Each executive stands for its ideal point, also where others stand for the
/// same, so that the chances of all executives sum to 1; a point has the sum of theirs. Of a turn <see cref="Turn.Exchange"/> and
/// <see cref="Turn.Commitment"/> are the actors whose options are voted on; a vote's amount is above 0 for the first of them. Results are recorded as
/// acts of the options' actors, by every <see cref="ChallengeRule"/>. A round is a ballot.
/// </remarks>
internal sealed class ElectionGame(RoundContext run, Protocol protocol) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        int[] options = [.. run.Setting.Executives.OfType<int>()];
        var support = new double[options.Length, options.Length];
        for (var one = 0; one < options.Length; one++)
        {
            for (var other = one + 1; other < options.Length; other++)
            {
                yield return Ask(options[one], options[other]);
                for (var place = 0; place < run.Sheet.Count; place++)
                {
                    var vote = run.Sheet.Move(place).Amount;
                    support[one, other] += Math.Max(0, vote);
                    support[other, one] += Math.Max(0, -vote);
                }
            }
        }

        var odds = Condorcet.Odds(support, protocol.Victory);
        Report(ChallengeRule.Conditional, options, Condorcet.Conditional(odds));
        Report(ChallengeRule.UniformMarkov, options, Condorcet.Uniform(odds));
        Report(ChallengeRule.IncentiveMarkov, options, Condorcet.Incentive(odds, support));
    }

    private Sheet Ask(int one, int other)
    {
        run.Sheet.Clear();
        for (var actor = 0; actor < run.Setting.Actors; actor++)
        {
            run.Sheet.Ask(new Turn
            {
                Question = Question.Consent,
                Actor = actor,
                Relation = 0,
                Other = run.World.Profile(actor).Party,
                Exchange = one,
                Commitment = other,
            });
        }

        return run.Sheet;
    }

    private void Report(ChallengeRule rule, int[] options, double[] chances)
    {
        foreach (var (executive, chance) in options.Zip(chances))
        {
            var act = Act.OfNobody(ActKind.Result) with { Actor = executive, Source = run.World.Profile(executive).Party };
            run.Record(act, new WinChance(rule, chance));
        }
    }
}
