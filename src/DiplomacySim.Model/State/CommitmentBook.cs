using System.Runtime.InteropServices;

namespace DiplomacySim.Model.State;

/// <summary>All clauses that were ever made, found by id, by deal and by issue without a look at the others.</summary>
/// <remarks>Acts make them in order: the ids rise, and the clauses of a deal stand one after the other.</remarks>
internal sealed class CommitmentBook
{
    private readonly List<Commitment> all = [];

    /// <summary>For each clause the place of the one before it on the same issue; -1 for none.</summary>
    private readonly List<int> earlier = [];

    /// <summary>For each issue the place of the last clause on it; -1 for none.</summary>
    private readonly int[] newest;

    /// <param name="issues">Number of issues.</param>
    public CommitmentBook(int issues)
    {
        newest = new int[issues];
        Array.Fill(newest, -1);
    }

    public CommitmentBook(CommitmentBook other)
    {
        (all, earlier, newest) = ([.. other.all], [.. other.earlier], [.. other.newest]);
        HaveSomeWaited = other.HaveSomeWaited;
    }

    /// <summary>In the order in which they were made.</summary>
    public Span<Commitment> All => CollectionsMarshal.AsSpan(all);

    /// <summary>Whether any clause was made that waits for the other side to begin.</summary>
    public bool HaveSomeWaited { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">There is none of that id.</exception>
    public Commitment this[int id] => all[PlaceOf(id)];

    /// <returns>The clauses of a deal.</returns>
    public Span<Commitment> Under(int deal) =>
        All[First(deal, commitment => commitment.Deal)..First(deal + 1, commitment => commitment.Deal)];

    /// <returns>The clauses on an issue, the last one first.</returns>
    public OnIssue On(int issue) => new(this, issue);

    public void Add(Commitment commitment)
    {
        all.Add(commitment);
        earlier.Add(newest[commitment.Issue]);
        newest[commitment.Issue] = all.Count - 1;
        HaveSomeWaited |= commitment.From is null;
    }

    /// <summary>Puts a clause in the place of that of the same id.</summary>
    public void Put(Commitment commitment) => all[PlaceOf(commitment.Id)] = commitment;

    private int PlaceOf(int id) => First(id, commitment => commitment.Id) is var place && place < all.Count && all[place].Id == id ? place
        : throw new ArgumentOutOfRangeException(nameof(id), id, "No such commitment.");

    /// <returns>Place of the first clause whose number, which never falls, is no less than one.</returns>
    private int First(int least, Func<Commitment, int> number)
    {
        var (from, to) = (0, all.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = number(all[middle]) < least ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>The clauses on an issue, the last one first.</summary>
    public ref struct OnIssue(CommitmentBook book, int issue)
    {
        private int place = -2;

        public readonly Commitment Current => book.all[place];

        public readonly OnIssue GetEnumerator() => this;

        public bool MoveNext() => (place = place == -2 ? book.newest[issue] : book.earlier[place]) >= 0;
    }
}
