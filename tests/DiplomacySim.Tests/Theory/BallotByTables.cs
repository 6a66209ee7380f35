namespace DiplomacySim.Tests;

/// <summary>The same ballots as whole tables.</summary>
/// <remarks>
/// In one dimension a value is one less the distance, whatever the salience, so that a ballot is a matter of fractions. In several the
/// chances are the soft maximum of the sums of logarithms.
/// </remarks>
internal static class BallotByTables
{
    private const double Same = 1e-12;

    /// <returns>The chances of the first ballot and of the second, without rounding until the end.</returns>
    public static double[][] Exactly(Fraction[] points, Fraction[] influence, bool[] cares)
    {
        var all = Enumerable.Range(0, points.Length).ToArray();
        Fraction[] Ballot(Fraction[] risk)
        {
            Fraction[][] worth = [.. all.Select(voter => all.Select(option =>
            {
                var value = cares[voter] ? Fraction.One - Distance(points[voter], points[option]) : Fraction.One;
                return value + (risk[voter] * value * (Fraction.One - value));
            }).ToArray())];
            Fraction Support(int one, int other) => all.Aggregate(Fraction.Zero, (sum, voter) =>
                sum + (worth[voter][one] > worth[voter][other] ? influence[voter] * (worth[voter][one] - worth[voter][other]) : Fraction.Zero));
            Fraction Odds(Fraction own, Fraction theirs) => (own + theirs).CompareTo(Fraction.Zero) == 0 ? new(1, 2) : own / (own + theirs);
            Fraction[] weights = [.. all.Select(one => all.Aggregate(Fraction.One, (product, other) =>
                product * Odds(Support(one, other), Support(other, one))))];
            var sum = weights.Aggregate((one, other) => one + other);
            return [.. weights.Select(weight => weight / sum)];
        }

        var first = Ballot([.. all.Select(_ => Fraction.Zero)]);
        var (most, least) = (first.Aggregate((one, other) => one > other ? one : other), first.Aggregate(Fraction.Min));
        var second = Ballot([.. first.Select(chance => most.CompareTo(least) == 0 ? Fraction.Zero
            : Fraction.One - (new Fraction(3, 2) * (most - chance) / (most - least)))]);
        return [[.. first.Select(Rounded)], [.. second.Select(Rounded)]];
    }

    /// <returns>The chances of a ballot in which all voters dare as much as the last one says; no last one, no risk.</returns>
    public static double[] Next(double[][] points, double[][] saliences, double[] influence, double[]? last)
    {
        var all = Enumerable.Range(0, points.Length).ToArray();
        double[] risk = [.. all.Select(voter => last is null || last.Max() - last.Min() < Same ? 0
            : (last[voter] - last.Min() - ((last.Max() - last[voter]) / 2)) / (last.Max() - last.Min()))];
        double[][] losses = [.. all.Select(voter =>
        {
            var length = Math.Sqrt(saliences[voter].Sum(salience => salience * salience));
            return all.Select(option => length == 0 ? 0 : Math.Sqrt(saliences[voter].Select((salience, dimension) =>
                Math.Pow(salience / length * (points[voter][dimension] - points[option][dimension]) / 100, 2)).Sum())).ToArray();
        })];
        double[][] worth = [.. losses.Select((row, voter) => row.Select(loss => (1 - loss) * (1 + (risk[voter] * loss))).ToArray())];
        double Lead(int voter, int one, int other)
        {
            var lead = worth[voter][one] - worth[voter][other];
            return lead > Same ? lead * influence[voter] : 0;
        }

        double[][] support = [.. all.Select(one => all.Select(other => all.Sum(voter => Lead(voter, one, other))).ToArray())];
        double[] logarithms = [.. all.Select(one => all.Sum(other => support[one][other] + support[other][one] == 0 ? Math.Log(0.5)
            : Math.Log(support[one][other]) - Math.Log(support[one][other] + support[other][one])))];
        double[] weights = [.. logarithms.Select(each => Math.Exp(each - logarithms.Max()))];
        return [.. weights.Select(weight => weight / weights.Sum())];
    }

    private static Fraction Distance(Fraction one, Fraction other) => one > other ? one - other : other - one;

    private static double Rounded(Fraction fraction) => fraction.Nearest;
}
