namespace DiplomacySim.Model.Solutions;

/// <summary>The best of outcomes by what solution concepts rank. Ranks tie where roundings of the worths can make the difference.</summary>
/// <param name="most">For each executive the most that it could gain by.</param>
internal sealed class Ranking(OutcomeSpace space, double[] most)
{
    private readonly double[][] values = space.Values;
    private readonly double[] least = space.Reservations;
    private readonly double[] roundings = [.. space.Scales.Select(scale => Tie.Tolerance * scale)];

    public delegate Rank By(int outcome);

    /// <returns>Of outcomes ranked the same the one with the greatest least gain, then with the greatest sum, then the first.</returns>
    public int Best(int[] outcomes, By concept)
    {
        foreach (By rank in (ReadOnlySpan<By>)[concept, Gain, Sum])
        {
            outcomes = Top(outcomes, rank);
        }

        return outcomes[0];
    }

    public Rank Product(int outcome)
    {
        var (product, rounding) = (1.0, 0.0);
        for (var party = 0; party < values.Length; party++)
        {
            var gain = values[party][outcome] - least[party];
            (product, rounding) = (product * gain, Math.Abs(rounding * gain) + Math.Abs(product * roundings[party]));
        }

        return new(product, rounding);
    }

    /// <summary>The least share of what each could gain at most.</summary>
    public Rank Share(int outcome)
    {
        var (lowest, rounding) = (1.0, 0.0);
        for (var party = 0; party < values.Length; party++)
        {
            if (most[party] - least[party] is > 0 and var whole)
            {
                lowest = Math.Min(lowest, (values[party][outcome] - least[party]) / whole);
                rounding = Math.Max(rounding, 2 * roundings[party] / whole);
            }
        }

        return new(lowest, rounding);
    }

    /// <summary>The least gain.</summary>
    public Rank Gain(int outcome)
    {
        var lowest = double.PositiveInfinity;
        for (var party = 0; party < values.Length; party++)
        {
            lowest = Math.Min(lowest, values[party][outcome] - least[party]);
        }

        return new(lowest, roundings.Max());
    }

    public Rank Sum(int outcome)
    {
        var sum = 0.0;
        foreach (var party in values)
        {
            sum += party[outcome];
        }

        return new(sum, roundings.Sum());
    }

    private static int[] Top(int[] outcomes, By rank)
    {
        var best = new Rank(double.NegativeInfinity, 0);
        foreach (var outcome in outcomes)
        {
            var here = rank(outcome);
            best = here.Value > best.Value ? here : best;
        }

        return Array.FindAll(outcomes, outcome => rank(outcome).Ties(best));
    }

    /// <param name="Rounding">How far the value may be off.</param>
    public readonly record struct Rank(double Value, double Rounding)
    {
        public bool Ties(Rank best) => Value + Rounding >= best.Value - best.Rounding;
    }
}
