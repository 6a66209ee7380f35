using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Solutions;

/// <summary>Probabilities of options from the support that each has against each other.</summary>
/// <remarks>Wise, Lester and Efird (2015), the KTAB library (MIT licence): conditional and Markov probabilistic Condorcet elections.</remarks>
public static class Condorcet
{
    /// <summary>Steps of a Markov chain after which it has settled.</summary>
    private const int Steps = 1_000_000;

    private const double Settled = 1e-15;

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

    /// <returns>The probability of each option, given that one beats all others.</returns>
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
        return [.. chances.Select(chance => chance / sum)];
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

    private static double[] Chain(double[,] odds, Func<int, int, double> challenge)
    {
        var options = odds.GetLength(0);
        var (chances, next) = (Enumerable.Repeat(1.0 / options, options).ToArray(), new double[options]);
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(next);
            for (var favourite = 0; favourite < options; favourite++)
            {
                var stays = 1.0;
                for (var challenger = 0; challenger < options; challenger++)
                {
                    var falls = challenger == favourite ? 0 : challenge(challenger, favourite) * odds[challenger, favourite];
                    next[challenger] += chances[favourite] * falls;
                    stays -= falls;
                }

                next[favourite] += chances[favourite] * stays;
            }

            var change = Enumerable.Range(0, options).Max(option => Math.Abs(next[option] - chances[option]));
            (chances, next) = (next, chances);
            if (change < Settled)
            {
                break;
            }
        }

        return chances;
    }
}
