namespace DiplomacySim.Tests;

/// <summary>The same model as whole tables: distances, odds and prospects of all pairs at once, the first pass in closed form and decimals.</summary>
/// <remarks>Without risk a challenge over a distance d is worth 2d(1 − 2s(1 − P)): success is worth 2d, failure −2d and calm 0.</remarks>
internal static class ContestByTables
{
    private const double Same = 1e-13;

    /// <returns>For each actor its exponent and where it stands after a round; all positions are parts of the range at the start.</returns>
    public static (double Risk, double Point)[] Round(double[] points, double[] weights, double[] saliences)
    {
        var all = Enumerable.Range(0, points.Length).ToArray();
        double[][] Table(Func<int, int, double> cell) => [.. all.Select(row => all.Select(column => cell(row, column)).ToArray())];

        var (dangers, spread) = Dangers(points, weights, saliences);
        double[] exponents = [.. dangers.Select(danger =>
            spread < Same ? 1 : (3 - ((danger - dangers.Min() - (dangers.Max() - danger)) / spread))
                / (3 + ((danger - dangers.Min() - (dangers.Max() - danger)) / spread)))];
        var apart = Table((row, column) => Math.Abs(points[row] - points[column]));
        var felt = Table((row, column) => apart[row][column] == 0 ? 0 : Math.Exp(exponents[row] * Math.Log(apart[row][column])));
        var lead = Table((one, other) => all.Sum(voter => weights[voter] * Math.Max(0, felt[voter][other] - felt[voter][one])));
        // Each vote that is for one against another is against it the other way round, and counts in both.
        var votes = 2 * lead.Sum(row => row.Sum());
        var odds = Table((one, other) => votes > 0 ? lead[one][other] / votes : 0);
        double Worth(double chance, int viewer) => 2 - (4 * Math.Exp(exponents[viewer] * Math.Log(chance)));
        double Safely(double chance, int viewer) => chance <= 0 ? 2 : Worth(chance, viewer);
        double Prospect(int one, int other, int viewer)
        {
            var loses = saliences[other] * (1 - odds[one][other]);
            var (success, failure) = (Safely((1 - apart[one][other]) / 2, viewer), Worth((1 + apart[one][other]) / 2, viewer));
            return ((1 - loses) * success) + (loses * failure) - Worth(0.5, viewer);
        }

        var own = Table((self, other) => Prospect(self, other, self));
        var theirs = Table((self, other) => Prospect(other, self, self));
        return [.. all.Select(self =>
        {
            (int Rank, double Key, double Point)? Offer(int other) => (own[self][other], theirs[self][other], points[self], points[other]) switch
            {
                _ when apart[self][other] == 0 => null,
                ( > Same and var a, var b, _, var there) when b > a + Same => (0, apart[self][other], there),
                ( < -Same and var a, var b, var here, var there) when a + b > Same =>
                    (1, ((here * -a) + (there * b)) / (b - a), here - ((there - here) * a / b)),
                ( < -Same, > Same, _, var there) => (2, apart[self][other], there),
                _ => null,
            };

            // Sorting is stable: of equal offers the first in the table counts.
            var best = all.Select(Offer).OfType<(int Rank, double Key, double Point)>()
                .OrderBy(offer => offer.Rank).ThenBy(offer => Math.Round(offer.Key, 12)).ToArray();
            return (exponents[self], best.Length > 0 ? best[0].Point : points[self]);
        })];
    }

    /// <returns>How far apart the dangers of the actors are: what a last digit of theirs is divided by on the way to an exponent.</returns>
    public static double Spread(double[] points, double[] weights, double[] saliences) => Dangers(points, weights, saliences).Spread;

    private static (double[] Dangers, double Spread) Dangers(double[] points, double[] weights, double[] saliences)
    {
        double[] all = [.. Dangers([.. points.Select(point => (decimal)point)], [.. weights.Select(weight => (decimal)weight)],
            [.. saliences.Select(salience => (decimal)salience)]).Select(danger => (double)danger)];
        return (all, all.Max() - all.Min());
    }

    private static decimal[] Dangers(decimal[] points, decimal[] weights, decimal[] saliences)
    {
        var all = Enumerable.Range(0, points.Length).ToArray();
        decimal Apart(int one, int other) => Math.Abs(points[one] - points[other]);
        decimal Lead(int one, int other) => all.Sum(voter => weights[voter] * Math.Max(0, Apart(voter, other) - Apart(voter, one)));
        var votes = 2 * all.Sum(one => all.Sum(other => Lead(one, other)));
        return [.. all.Select(target => all.Where(other => other != target).Sum(other =>
            2 * Apart(other, target) * (1 - (2 * saliences[target] * (1 - (votes > 0 ? Lead(other, target) / votes : 0))))))];
    }
}
