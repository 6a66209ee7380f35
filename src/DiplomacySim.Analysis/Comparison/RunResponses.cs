namespace DiplomacySim.Analysis;

/// <summary>A response run by run, so that any two points can be compared on the same seeds.</summary>
public sealed class RunResponses(Response response, IReadOnlyList<RunMeasure> measures)
{
    /// <returns>For each run of a slice the measure as the batch has it, or whether it came to one of the verdicts.</returns>
    public IEnumerable<int> Of(Batch batch)
    {
        for (var run = 0; run < batch.Slice.Count; run++)
        {
            yield return response.IsShare ? response.Counts((Verdict)batch.Value(run, RunMeasure.Verdict)) ? 1 : 0
                : batch.Value(run, response.Place(measures));
        }
    }

    /// <param name="first">One value a run.</param>
    /// <param name="second">In the same order of runs.</param>
    /// <returns>Second less first, with its interval.</returns>
    public Interval Difference(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        if (response.IsShare)
        {
            var (both, one, other) = (0, 0, 0);
            for (var run = 0; run < first.Count; run++)
            {
                (both, one, other) = (both + (first[run] & second[run]), one + first[run], other + second[run]);
            }

            return Analysis.Difference.PairedShares(both, one - both, other - both, first.Count - one - other + both);
        }

        var differences = new ExactMoments();
        for (var run = 0; run < first.Count; run++)
        {
            differences.Add(first[run] == Fixed.Missing || second[run] == Fixed.Missing ? Fixed.Missing : second[run] - first[run]);
        }

        return differences.Interval(measures[response.Place(measures)].Scale);
    }
}
