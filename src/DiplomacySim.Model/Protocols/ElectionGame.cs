namespace DiplomacySim.Model;

/// <summary>
/// A probabilistic Condorcet election: all actors vote on each pair of options, with as much as the outcome matters to them; the support of
/// each side makes the probability that it wins, and all pairs together the probability of each option.
/// </summary>
/// <remarks>
/// Wise, Lester and Efird (2015), KTAB working papers. The options are those of the executives. Of a turn <see cref="Turn.Exchange"/> and
/// <see cref="Turn.Commitment"/> are the places of the two options among the executives; a vote's amount is above 0 for the first of them. Results are recorded as
/// acts of the options' actors, <see cref="Act.Entry"/> saying which: 0 conditional, 1 uniform Markov, 2 incentive Markov.
/// </remarks>
internal sealed class ElectionGame(Run run, Protocol protocol) : IPhase
{
    public IEnumerable<Sheet?> Play()
    {
        var options = run.Setting.Executives.Where(executive => executive >= 0).ToArray();
        while (true)
        {
            var support = new double[options.Length, options.Length];
            for (var one = 0; one < options.Length; one++)
            {
                for (var other = one + 1; other < options.Length; other++)
                {
                    yield return Ask(one, other);
                    for (var place = 0; place < run.Sheet.Count; place++)
                    {
                        var vote = run.Sheet.Move(place).Amount;
                        support[one, other] += Math.Max(0, vote);
                        support[other, one] += Math.Max(0, -vote);
                    }
                }
            }

            var odds = Condorcet.Odds(support, protocol.Victory);
            Report(0, options, Condorcet.Conditional(odds));
            Report(1, options, Condorcet.Uniform(odds));
            Report(2, options, Condorcet.Incentive(odds, support));
            yield return null;
        }
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
                Issue = -1,
            });
        }

        return run.Sheet;
    }

    private void Report(int entry, int[] options, double[] chances)
    {
        for (var option = 0; option < options.Length; option++)
        {
            run.Record(new Act
            {
                Kind = ActKind.Result,
                Actor = options[option],
                Source = run.World.Profile(options[option]).Party,
                Target = -1,
                Relation = -1,
                Issue = -1,
                Entry = entry,
                Amount = chances[option],
            });
        }
    }
}
