namespace DiplomacySim.Tests;

/// <summary>What two can reach by lots between any two outcomes, without rounding: every lot that can be the best of its pair is looked at.</summary>
internal sealed class ExactLots
{
    private readonly (Fraction One, Fraction Two)[] lots;

    public ExactLots(ExactDomain domain)
    {
        var (values, executives) = (domain.Values, domain.Executives);
        var (first, second) = (executives[0].NoDeal, executives[1].NoDeal);
        (Fraction One, Fraction Two)[] gains = [.. values[0].Zip(values[1], (one, two) => (one - first, two - second)).Distinct()];
        var all = gains.SelectMany(_ => gains, Candidates).SelectMany(lots => lots);
        lots = [.. all.Where(lot => lot.One >= Fraction.Zero && lot.Two >= Fraction.Zero)];
    }

    public bool IsEmpty => lots.Length == 0;

    public Fraction Product => lots.Max(lot => lot.One * lot.Two);

    public Fraction LeastGain => lots.Max(lot => Fraction.Min(lot.One, lot.Two));

    public (Fraction One, Fraction Two) Most => (lots.Max(lot => lot.One), lots.Max(lot => lot.Two));

    /// <summary>The ends; where one gains nothing; where both gain the same; where the product of gains is stationary.</summary>
    private static IEnumerable<(Fraction One, Fraction Two)> Candidates((Fraction One, Fraction Two) start, (Fraction One, Fraction Two) end)
    {
        var (right, up) = (end.One - start.One, end.Two - start.Two);
        (Fraction Part, Fraction Whole)[] shares =
        [
            (Fraction.Zero, Fraction.One),
            (Fraction.Zero - start.One, right),
            (Fraction.Zero - start.Two, up),
            (start.One - start.Two, up - right),
            (Fraction.Zero - ((start.One * up) + (start.Two * right)), right * up * new Fraction(2, 1)),
        ];
        return from share in shares
               where share.Whole.CompareTo(Fraction.Zero) != 0
               let part = share.Part / share.Whole
               where part >= Fraction.Zero && part <= Fraction.One
               select (start.One + (part * right), start.Two + (part * up));
    }
}
