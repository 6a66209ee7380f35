using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Solutions;

/// <summary>Probabilities of options from the support that each has against each other.</summary>
/// <remarks>Wise, Lester and Efird (2015), the KTAB library (MIT licence): conditional and Markov probabilistic Condorcet elections.</remarks>
public static class Condorcet
{
    /// <summary>A Markov chain is looked at after two to the power of these steps at most.</summary>
    private const int Doublings = 1000;

    /// <summary>Part of a probability by which it no longer changes.</summary>
    private const double Settled = 1e-14;

    /// <param name="support">For each option what speaks for it against each other.</param>
    /// <returns>For each option the probability that it beats each other; ½ against itself and where nothing speaks for either.</returns>
    public static double[,] Odds(double[,] support, VictoryRule rule)
    {
        var options = support.GetLength(0);
        var odds = new double[options, options];
        for (var one = 0; one < options; one++)
        {
            for (var other = 0; other < options; other++)
            {
                var (own, theirs) = (Strength(support[one, other], rule), Strength(support[other, one], rule));
                odds[one, other] = one == other || own + theirs == 0 ? 0.5 : own / (own + theirs);
            }
        }

        return odds;
    }

    /// <returns>The probability of each option, given that one beats all others; the same for all where none can.</returns>
    public static double[] Conditional(double[,] odds)
    {
        var options = odds.GetLength(0);
        var chances = new double[options];
        for (var one = 0; one < options; one++)
        {
            chances[one] = 1;
            for (var other = 0; other < options; other++)
            {
                chances[one] *= odds[one, other];
            }
        }

        var sum = chances.Sum();
        return [.. chances.Select(chance => sum > 0 ? chance / sum : 1.0 / options)];
    }

    /// <returns>How long each option is the favourite in the long run, where any option challenges the favourite with the same probability.</returns>
    public static double[] Uniform(double[,] odds)
    {
        var options = odds.GetLength(0);
        return Chain(odds, (_, _) => 1.0 / options);
    }

    /// <returns>The same where an option challenges the more, the more its supporters would gain and the better its odds.</returns>
    public static double[] Incentive(double[,] odds, double[,] support)
    {
        var options = odds.GetLength(0);
        var total = Enumerable.Range(0, options).Select(favourite =>
            Enumerable.Range(0, options).Where(other => other != favourite).Sum(other => odds[other, favourite] * support[other, favourite]))
            .ToArray();
        return Chain(odds, (challenger, favourite) => total[favourite] > 0
            ? odds[challenger, favourite] * support[challenger, favourite] / total[favourite] : 0);
    }

    private static double Strength(double support, VictoryRule rule) => rule == VictoryRule.Square ? support * support : support;

    /// <summary>Each option is the favourite at first with the same probability.</summary>
    /// <remarks>
    /// In every second step nobody challenges: that changes nothing in the long run, and no chain goes round in a circle for ever. Probabilities of
    /// change are never the difference of others, so that the smallest are as exact as the greatest.
    /// </remarks>
    private static double[] Chain(double[,] odds, Func<int, int, double> challenge)
    {
        var options = odds.GetLength(0);
        var steps = new double[options, options];
        for (var favourite = 0; favourite < options; favourite++)
        {
            steps[favourite, favourite] = 2;
            for (var challenger = 0; challenger < options; challenger++)
            {
                var falls = challenger == favourite ? 0 : challenge(challenger, favourite) * odds[challenger, favourite];
                steps[favourite, challenger] += falls;
                steps[favourite, favourite] -= falls;
            }
        }

        var hasSettled = false;
        for (var doubling = 0; doubling < Doublings && !hasSettled; doubling++)
        {
            (steps, hasSettled) = Twice(steps);
        }

        return [.. Enumerable.Range(0, options).Select(option =>
            Enumerable.Range(0, options).Sum(favourite => steps[favourite, option]) / options)];
    }

    /// <returns>Where twice as many steps lead, and whether that is where these do.</returns>
    private static (double[,] Steps, bool HasSettled) Twice(double[,] steps)
    {
        var options = steps.GetLength(0);
        var (twice, hasSettled) = (new double[options, options], true);
        for (var from = 0; from < options; from++)
        {
            var sum = 0.0;
            for (var to = 0; to < options; to++)
            {
                for (var by = 0; by < options; by++)
                {
                    twice[from, to] += steps[from, by] * steps[by, to];
                }

                sum += twice[from, to];
            }

            for (var to = 0; to < options; to++)
            {
                twice[from, to] /= sum;
                hasSettled &= Math.Abs(twice[from, to] - steps[from, to]) <= Settled * twice[from, to];
            }
        }

        return (twice, hasSettled);
    }
}
