namespace DiplomacySim.Analysis;

/// <summary>What the runs of one point came to, taken together.</summary>
public sealed class Outcomes
{
    private readonly ExactMoments[] moments = new ExactMoments[RunMeasure.All.Count];
    private readonly int[] verdicts = new int[Enum.GetValues<Verdict>().Length];
    private readonly int[] examples = new int[Enum.GetValues<Verdict>().Length];
    private readonly SortedDictionary<int, int> firstDeals = [];
    private readonly Blocks blocks = new();

    public int Runs { get; private set; }

    /// <summary>Who said no, and why.</summary>
    public IEnumerable<Block> Blocks => blocks.All;

    /// <summary>How many runs had no deal yet, by the round.</summary>
    public Survival FirstDeal => Survival.Of(firstDeals.Select(deals => ((double)deals.Key, deals.Value, 0)), Runs);

    /// <param name="measure">Place among <see cref="RunMeasure.All"/>.</param>
    public Interval Mean(int measure) => moments[measure].Interval(RunMeasure.All[measure].Scale);

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
