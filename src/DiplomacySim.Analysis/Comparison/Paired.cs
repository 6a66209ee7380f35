using DiplomacySim.Model;

namespace DiplomacySim.Analysis;

/// <summary>A measure on both sides of a comparison.</summary>
/// <param name="Measure">Name of a <see cref="RunMeasure"/>, or <c>verdict=…</c> for the share of runs that came to a verdict.</param>
/// <param name="Found">Second less first, with its interval.</param>
/// <param name="Saved">How many times as many runs a comparison without pairs would take to be as sure; NaN where nothing varies.</param>
public sealed record Contrast(string Measure, double First, double Second, Interval Found, double Saved);

/// <summary>Two ensembles of the same seed, run against run: what both have in common cancels out.</summary>
public sealed class Paired
{
    private readonly Moments[] first = new Moments[RunMeasure.All.Count];
    private readonly Moments[] second = new Moments[RunMeasure.All.Count];
    private readonly Moments[] differences = new Moments[RunMeasure.All.Count];
    private readonly Moments[,] verdicts = new Moments[Enum.GetValues<Verdict>().Length, 3];

    public int Runs { get; private set; }

    /// <summary>Every measure but the verdict, then the share of each verdict.</summary>
    public IEnumerable<Contrast> All =>
    [
        .. Enumerable.Range(0, RunMeasure.All.Count).Where(measure => measure != RunMeasure.Verdict).Select(Of),
        .. Enum.GetValues<Verdict>().Select(verdict => Between(
            $"verdict={Words.Kebab(verdict.ToString())}", 1, verdicts[(int)verdict, 0], verdicts[(int)verdict, 1], verdicts[(int)verdict, 2])),
    ];

    /// <param name="measure">Place among <see cref="RunMeasure.All"/>.</param>
    public Contrast Of(int measure) =>
        Between(RunMeasure.All[measure].Name, RunMeasure.All[measure].Scale, first[measure], second[measure], differences[measure]);

    /// <summary>Takes in the same slice of both.</summary>
    public void Add(Batch one, Batch other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other.Slice with { Point = one.Slice.Point }, one.Slice);
        for (var run = 0; run < one.Slice.Count; run++)
        {
            for (var measure = 0; measure < differences.Length; measure++)
            {
                Add(one.Value(run, measure), other.Value(run, measure), ref first[measure], ref second[measure], ref differences[measure]);
            }

            for (var verdict = 0; verdict < verdicts.GetLength(0); verdict++)
            {
                Add(
                    one.Value(run, RunMeasure.Verdict) == verdict ? 1 : 0,
                    other.Value(run, RunMeasure.Verdict) == verdict ? 1 : 0,
                    ref verdicts[verdict, 0],
                    ref verdicts[verdict, 1],
                    ref verdicts[verdict, 2]);
            }
        }

        Runs += one.Slice.Count;
    }

    private static void Add(int one, int other, ref Moments first, ref Moments second, ref Moments differences)
    {
        first.Add(one);
        second.Add(other);
        differences.Add(one == Fixed.Missing || other == Fixed.Missing ? Fixed.Missing : other - one);
    }

    private static Contrast Between(string name, int scale, in Moments first, in Moments second, in Moments differences)
    {
        var saved = (first.Variance(scale) + second.Variance(scale)) / differences.Variance(scale);
        return new(name, first.Mean(scale), second.Mean(scale), differences.Interval(scale), double.IsFinite(saved) ? saved : double.NaN);
    }
}
