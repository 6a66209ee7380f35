using DiplomacySim.Analysis;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Why there are dashes in a table.</summary>
public static class Gaps
{
    /// <param name="found">All that the table shows of the response.</param>
    public static void Explain(this Screen screen, Response response, IEnumerable<Interval> found)
    {
        Interval[] all = [.. found];
        if (all.Any(one => !double.IsFinite(one.Mean)))
        {
            screen.Say($"–: {response.Absence} there");
        }

        if (all.Any(one => double.IsFinite(one.Mean) && !one.HasLimits))
        {
            screen.Say($"–: {response.Text} of a single run has no interval");
        }
    }
}
