using System.Collections.Concurrent;
using System.Globalization;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>The list of runs, with what became of each.</summary>
internal sealed class RunList
{
    private const int Usual = 50;
    /// <summary>Of a page.</summary>
    public const int Most = 300;

    /// <summary>Places of a line that is as wide as a word or two.</summary>
    private const int Points = 48;

    /// <summary>Runs of which the result is kept: a hundred bytes or a few hundred each.</summary>
    private const int Kept = 10_000;

    private readonly ConcurrentDictionary<(string Run, string Hash), (string? Verdict, double[] Index)> results = [];

    /// <exception cref="RefusalException">No page ends where the query says.</exception>
    public static async Task<RunsDocument> Of(ServedRecord served, string? before, string? search, int? count, CancellationToken cancellation)
    {
        var wanted = count ?? Usual;
        var found = await new CatalogueQuery(before).All<RunEntry>(query => served.Journals.Runs.Runs(query, cancellation), cancellation)
            .Where(run => search is null || run.Run.Contains(search, StringComparison.OrdinalIgnoreCase)
                || Path.GetFileName(run.File).Contains(search, StringComparison.OrdinalIgnoreCase))
            .Take(wanted + 1).ToListAsync(cancellation);
        var page = found.Take(wanted).ToArray();
        var listed = new List<ListedRun>();
        foreach (var run in page)
        {
            listed.Add(await served.List.Result(served, run, cancellation));
        }

        return new(RunsDocument.Version, listed)
        {
            Next = found.Count > wanted
                ? new CatalogueCursor(page[^1].Started.ToString("O", CultureInfo.InvariantCulture), page[^1].Run).ToString() : null,
        };
    }

    private async Task<ListedRun> Result(ServedRecord served, RunEntry run, CancellationToken cancellation)
    {
        var listed = ListedRun.Of(run);
        if (run.Played == 0 || run.State.IsUnderWay())
        {
            return listed;
        }

        if (!results.TryGetValue((run.Run, run.Hash), out var result))
        {
            try
            {
                var log = (await served.Runs.Apart(run.Run, cancellation)).Log;
                result = (log.Verdict is { } verdict ? Words.Kebab(verdict.ToString()) : null, Some(log.Trajectory.Index(0)));
            }
            catch (Exception problem) when (ErrorCodes.Of(problem) is not null)
            {
                // The list has the others all the same; whoever opens this one is told.
                return listed;
            }

            if (results.Count >= Kept)
            {
                results.Clear();
            }

            results[(run.Run, run.Hash)] = result;
        }

        return listed with { Verdict = result.Verdict, Index = result.Index };
    }

    /// <returns>The first, the last, and places between at equal distances.</returns>
    private static double[] Some(double[] index) => index.Length <= Points ? index
        : [.. Enumerable.Range(0, Points).Select(place => index[(int)((long)place * (index.Length - 1) / (Points - 1))])];
}
