namespace DiplomacySim.Benchmarks;

/// <summary>The Monte-Carlo of W1 by hand, one run after the other.</summary>
internal sealed class PlainEnsemble
{
    private const int Steps = 100;

    private readonly PlainTables[][] scenarios = PlainTables.Of(Tables.FiveByFive);

    public (long Steps, ulong Checksum) Play(int runs)
    {
        var (steps, checksum) = (0L, 0UL);
        for (var run = 0; run < runs; run++)
        {
            var key = MonteCarlo.Key(run);
            var tables = scenarios[MonteCarlo.Scenario(key, scenarios.Length)];
            var (outcome, taken) = Negotiate(tables[0], tables[1], MonteCarlo.Power(key, 0), MonteCarlo.Power(key, 1));
            steps += taken;
            checksum += SplitMix.Mix(((ulong)run * 131071) + ((ulong)(outcome + 1) * 1009) + (ulong)taken);
        }

        return (steps, checksum);
    }

    public static (int Outcome, int Steps) Negotiate(PlainTables one, PlainTables other, double powerOfOne, double powerOfOther)
    {
        var offer = -1;
        for (var step = 0; step < Steps; step++)
        {
            var elapsed = (step + 1.0) / (Steps + 1);
            var target = Target(one, 1.0 - Math.Pow(elapsed, powerOfOne));
            if (offer >= 0 && one.Utility[offer] >= target)
            {
                return (offer, step + 1);
            }

            offer = one.Outcomes[Search(one.Ascending, target)];
            target = Target(other, 1.0 - Math.Pow(elapsed, powerOfOther));
            if (other.Utility[offer] >= target)
            {
                return (offer, step + 1);
            }

            offer = other.Outcomes[Search(other.Ascending, target)];
        }

        return (-1, Steps);
    }

    public static double Target(PlainTables party, double left) =>
        Math.Min(party.Most, Math.Max(party.Floor, ((party.Most - party.Floor) * left) + party.Floor - 1e-4));

    public static int Search(double[] ascending, double target)
    {
        var (from, to) = (0, ascending.Length - 1);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (ascending[middle] < target)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
