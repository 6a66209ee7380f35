using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Grains;

/// <summary>
/// Takes the rounds of committed batches together, where an ensemble is asked for their spreads only: the record then keeps one fold of each point
/// instead of the rounds of every run.
/// </summary>
/// <remarks>
/// A fold and what it makes needless are written at once, so that whoever is killed goes on with the next one. Batches that wait to be folded are
/// what the file of a record has room for in the end: so few wait.
/// </remarks>
internal sealed class Folding
{
    /// <summary>Successive batches that are worth a fold.</summary>
    private const int Few = 16;

    /// <summary>Those of one fold at most: without their rounds they are held until it is written.</summary>
    private const int Many = 64;

    private readonly IEnsembleJournal journal;
    private readonly Library library;
    private readonly EnsembleRow row;

    /// <summary>For each point how many of its batches its fold covers.</summary>
    private readonly int[] covered;

    /// <param name="folded">Numbers of the last batches that folds on record cover.</param>
    private Folding(IEnsembleJournal journal, Library library, EnsembleRow row, IReadOnlyList<int> folded)
    {
        (this.journal, this.library, this.row) = (journal, library, row);
        covered = new int[row.Order.Points.Length];
        foreach (var last in folded)
        {
            if (last < 0 || last >= Plan.Batches)
            {
                throw new DamagedRecordException($"There is a fold up to batch {last} of ensemble '{row.Order.Ensemble}' on record.");
            }

            covered[Plan.Slice(last).Point] = (last % Plan.PerPoint) + 1;
        }
    }

    private Plan Plan => row.Order.Plan;

    /// <returns>Null for an ensemble that keeps its rounds, or has none.</returns>
    public static async Task<Folding?> Of(IEnsembleJournal journal, Library library, EnsembleRow row) =>
        (row.Order.Detail & (Detail.Rounds | Detail.Spreads)) == Detail.Spreads ? new(journal, library, row, await journal.Folded(row.Key)) : null;

    /// <summary>Whether what a batch leaves in its rounds is in a fold already.</summary>
    public bool Covers(int batch) => batch % Plan.PerPoint < covered[batch / Plan.PerPoint];

    /// <summary>Folds what can be folded, until there is too little.</summary>
    /// <param name="committed">For each batch whether it is committed; more may be while this goes on.</param>
    public async Task Fold(bool[] committed)
    {
        for (var point = 0; point < covered.Length; point++)
        {
            while (Ready(point, committed) is > 0 and var count)
            {
                var first = (point * Plan.PerPoint) + covered[point];
                await Task.Run(() => Fold(point, first, count));
                covered[point] += count;
            }
        }
    }

    /// <returns>How many batches to fold; 0 where too few follow each other.</returns>
    private int Ready(int point, bool[] committed)
    {
        var (from, before) = (point * Plan.PerPoint, covered[point]);
        if (before == Plan.PerPoint || (before > 0 && !committed[from + before - 1]))
        {
            return 0;
        }

        var count = 0;
        while (count < Many && before + count < Plan.PerPoint && committed[from + before + count])
        {
            count++;
        }

        return count >= Few || before + count == Plan.PerPoint ? count : 0;
    }

    private async Task Fold(int point, int first, int count)
    {
        var spreads = new Spreads(library.Setting(row.Order.Canonical, row.Order.Points[point]), row.Order.Rounds);
        if (covered[point] > 0)
        {
            spreads.Add(await Read(first - 1));
        }

        var batches = new List<Batch>(count);
        for (var number = first; number < first + count; number++)
        {
            var batch = await Read(number);
            spreads.Add(batch);
            batches.Add(batch with { Rounds = [] });
        }

        var runs = batches[^1].Slice.First + batches[^1].Slice.Count - row.Order.First;
        if (spreads.Runs != runs)
        {
            throw new DamagedRecordException(
                $"Rounds of {runs} runs of ensemble '{row.Order.Ensemble}' should be on record, and there are those of {spreads.Runs}.");
        }

        await journal.Fold(row, first + count - 1, spreads.Write(), batches);
    }

    private async Task<Batch> Read(int number) => await journal.Batch(row.Key, number)
        ?? throw new DamagedRecordException($"Batch {number} of ensemble '{row.Order.Ensemble}' is no longer on record.");
}
