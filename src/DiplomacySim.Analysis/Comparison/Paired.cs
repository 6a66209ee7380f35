namespace DiplomacySim.Analysis;

/// <summary>A measure on both sides of a comparison.</summary>
/// <param name="Measure">Name of a <see cref="RunMeasure"/>, or <c>verdict=…</c> for the share of runs that came to a verdict.</param>
/// <param name="Found">Second less first, with its interval.</param>
/// <param name="Saved">How many times as many runs a comparison without pairs would take to be as sure; NaN where nothing varies.</param>
public sealed record Contrast(string Measure, double First, double Second, Interval Found, double Saved);

/// <summary>Two ensembles of the same seed, run against run: what both have in common cancels out.</summary>
public sealed class Paired
{
    private readonly int[] placesInFirst;
    private readonly int[] placesInSecond;
    private readonly ExactMoments[] first;
    private readonly ExactMoments[] second;
    private readonly ExactMoments[] differences;
    private readonly int[,] verdicts = new int[Verdicts.All.Count, Verdicts.All.Count];

    /// <param name="one">Of the scenario of the first ensemble.</param>
    /// <param name="other">Of that of the second.</param>
    public Paired(CompiledScenario one, CompiledScenario other)
    {
        var (ofOne, ofOther) = (RunMeasure.AllOf(one), RunMeasure.AllOf(other));
        Measures = [.. ofOne.Where(measure => RunMeasure.Place(measure.Name, ofOther) >= 0)];
        placesInFirst = [.. Measures.Select(measure => RunMeasure.Place(measure.Name, ofOne))];
        placesInSecond = [.. Measures.Select(measure => RunMeasure.Place(measure.Name, ofOther))];
        (first, second, differences) = (new ExactMoments[Measures.Count], new ExactMoments[Measures.Count], new ExactMoments[Measures.Count]);
    }

    /// <summary>What is known of the runs of both.</summary>
    public IReadOnlyList<RunMeasure> Measures { get; }

    public int Runs { get; private set; }

    /// <summary>Every measure but the verdict, then the share of each verdict.</summary>
    public IEnumerable<Contrast> All =>
    [
        .. Enumerable.Range(0, Measures.Count).Where(measure => measure != RunMeasure.Verdict).Select(Of),
        .. Verdicts.All.Select(verdict => Of(verdict)),
    ];

    /// <param name="measure">Place among <see cref="Measures"/>.</param>
    public Contrast Of(int measure) =>
        Between(Measures[measure].Name, Measures[measure].Scale, first[measure], second[measure], differences[measure]);

    public Contrast Of(Response response) => response.IsShare ? Of(response.Verdicts) : Of(response.Place(Measures));

    /// <summary>The share of runs that came to one of some verdicts.</summary>
    public Contrast Of(params IReadOnlyCollection<Verdict> which)
    {
        var (both, first, second) = (0, 0, 0);
        foreach (var one in Verdicts.All)
        {
            foreach (var other in Verdicts.All)
            {
                var (before, after) = (which.Contains(one), which.Contains(other));
                both += before && after ? verdicts[(int)one, (int)other] : 0;
                first += before ? verdicts[(int)one, (int)other] : 0;
                second += after ? verdicts[(int)one, (int)other] : 0;
            }
        }

        var found = Difference.PairedShares(both, first - both, second - both, Runs - first - second + both);
        var (share, changed) = ((double)first / Runs, (double)second / Runs);
        var variance = share + changed - (2.0 * both / Runs) - (found.Mean * found.Mean);
        return new(
            $"verdict={string.Join('|', which.Select(verdict => Words.Kebab(verdict.ToString())))}",
            share,
            changed,
            found,
            Saved((share * (1 - share)) + (changed * (1 - changed)), variance));
    }

    /// <summary>Takes in the same slice of both.</summary>
    public void Add(Batch one, Batch other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other.Slice with { Point = one.Slice.Point }, one.Slice);
        for (var run = 0; run < one.Slice.Count; run++)
        {
            for (var measure = 0; measure < differences.Length; measure++)
            {
                Add(one.Value(run, placesInFirst[measure]), other.Value(run, placesInSecond[measure]), ref first[measure], ref second[measure],
                    ref differences[measure]);
            }

            verdicts[one.Value(run, RunMeasure.Verdict), other.Value(run, RunMeasure.Verdict)]++;
        }

        Runs += one.Slice.Count;
    }

    private static void Add(int one, int other, ref ExactMoments first, ref ExactMoments second, ref ExactMoments differences)
    {
        first.Add(one);
        second.Add(other);
        differences.Add(one == Fixed.Missing || other == Fixed.Missing ? Fixed.Missing : other - one);
    }

    private static Contrast Between(string name, int scale, in ExactMoments first, in ExactMoments second, in ExactMoments differences) => new(
        name,
        first.Mean(scale),
        second.Mean(scale),
        differences.Interval(scale),
        Saved(first.Variance(scale) + second.Variance(scale), differences.Variance(scale)));

    private static double Saved(double unpaired, double paired) => unpaired / paired is var saved && double.IsFinite(saved) ? saved : double.NaN;
}
