namespace DiplomacySim.Analysis;

/// <summary>What the runs of one point came to, taken together.</summary>
/// <param name="setting">Of the scenario that was played.</param>
public sealed class Outcomes(CompiledScenario setting)
{
    private readonly ExactMoments[] moments = new ExactMoments[RunMeasure.AllOf(setting).Count];
    private readonly int[] verdicts = new int[Verdicts.All.Count];
    private readonly int[] examples = new int[Verdicts.All.Count];
    private readonly SortedDictionary<int, int> firstDeals = [];
    private readonly Blocks blocks = new();

    /// <summary>What is known of each run.</summary>
    public IReadOnlyList<RunMeasure> Measures { get; } = RunMeasure.AllOf(setting);

    public int Runs { get; private set; }

    /// <summary>Who said no, and why.</summary>
    public IEnumerable<Block> Blocks => blocks.All;

    /// <summary>How many runs had no deal yet, by the round.</summary>
    public Survival FirstDeal => Survival.Of(firstDeals.Select(deals => ((double)deals.Key, deals.Value, 0)), Runs);

    /// <param name="measure">Place among <see cref="Measures"/>.</param>
    public Interval Mean(int measure) =>
        moments[measure].Interval(Measures[measure].Scale).Within(Measures[measure].Low, Measures[measure].High);

    public Interval Share(params IReadOnlyCollection<Verdict> which) => Interval.OfShare(which.Sum(verdict => verdicts[(int)verdict]), Runs);

    public int Count(Verdict verdict) => verdicts[(int)verdict];

    /// <returns>Number of the first run that came to a verdict; 0 for none.</returns>
    public int Example(Verdict verdict) => examples[(int)verdict];

    public void Add(Batch batch)
    {
        for (var run = 0; run < batch.Slice.Count; run++)
        {
            for (var measure = 0; measure < moments.Length; measure++)
            {
                moments[measure].Add(batch.Value(run, measure));
            }

            var verdict = batch.Value(run, RunMeasure.Verdict);
            var number = batch.Slice.First + run;
            verdicts[verdict]++;
            examples[verdict] = examples[verdict] == 0 ? number : Math.Min(examples[verdict], number);
            if (batch.Value(run, RunMeasure.FirstDeal) is not Fixed.Missing and var round)
            {
                firstDeals[round] = firstDeals.GetValueOrDefault(round) + 1;
            }
        }

        Runs += batch.Slice.Count;
        foreach (var block in Analysis.Blocks.Read(batch.Blocks))
        {
            blocks.Add(block);
        }
    }
}
