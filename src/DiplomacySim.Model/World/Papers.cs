using System.Runtime.InteropServices;

namespace DiplomacySim.Model;

/// <summary>What a run hands out: texts, commitments, lists of causes.</summary>
/// <remarks>
/// Once a world has been set back to its start, each further run writes over the papers of the one before instead of making new ones. Whoever
/// keeps acts listens to one run only.
/// </remarks>
public sealed class Papers
{
    private readonly Shelf<Deal> texts = new();
    private readonly Shelf<Commitment> commitments = new();
    private readonly List<Shelf<int[]>> causes = [];
    private bool isReused;

    /// <param name="targets">For each issue of the scenario its target in thousandths, or -1 where there is no clause.</param>
    public Deal Text(int relation, ReadOnlySpan<short> targets)
    {
        if (texts.Take() is { } paper)
        {
            paper.Write(relation, targets);
            return paper;
        }

        return Keep(texts, new Deal(relation, targets));
    }

    /// <returns>The list as an array; null where it is empty.</returns>
    public int[]? Causes(List<int> list)
    {
        if (list.Count == 0)
        {
            return null;
        }

        while (causes.Count <= list.Count)
        {
            causes.Add(new());
        }

        var paper = causes[list.Count].Take() ?? Keep(causes[list.Count], new int[list.Count]);
        CollectionsMarshal.AsSpan(list).CopyTo(paper);
        return paper;
    }

    internal Commitment Commitment() => commitments.Take() ?? Keep(commitments, new Commitment());

    /// <summary>All papers can be written over.</summary>
    internal void Reuse()
    {
        isReused = true;
        texts.Fill();
        commitments.Fill();
        foreach (var shelf in causes)
        {
            shelf.Fill();
        }
    }

    private T Keep<T>(Shelf<T> shelf, T paper)
        where T : class
    {
        if (isReused)
        {
            shelf.Add(paper);
        }

        return paper;
    }

    private sealed class Shelf<T>
        where T : class
    {
        private readonly List<T> papers = [];
        private int taken;

        public T? Take() => taken < papers.Count ? papers[taken++] : null;

        public void Add(T paper)
        {
            papers.Add(paper);
            taken++;
        }

        public void Fill() => taken = 0;
    }
}
