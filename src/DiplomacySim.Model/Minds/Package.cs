using System.Runtime.CompilerServices;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>A text of few clauses that an executive could put, and what it expects of it.</summary>
internal struct Package
{
    /// <summary>Clauses at most.</summary>
    public const int Most = 12;

    private ClauseSlots places;

    /// <summary>Number of clauses.</summary>
    public int Count { get; private set; }

    /// <summary>What it is worth rather than no deal, times the probability that the other side signs it.</summary>
    public double Score { get; set; }

    /// <summary>Probability that the other side signs it.</summary>
    public double Assent { get; set; }

    /// <summary>When the side that puts it starts with its part.</summary>
    public Order Own { get; set; }

    /// <summary>The clauses, by the rank of their issues.</summary>
    public readonly PackageClause this[int place] => places[place];

    public readonly bool Has(short issue)
    {
        var has = false;
        for (var place = 0; place < Count; place++)
        {
            has |= places[place].Issue == issue;
        }

        return has;
    }

    /// <summary>The same with a clause more, or with it in place of the clause on the same issue.</summary>
    public readonly Package With(in PackageClause clause)
    {
        var next = this;
        var place = 0;
        while (place < Count && places[place].Rank < clause.Rank)
        {
            place++;
        }

        if (place == Count || places[place].Rank != clause.Rank)
        {
            for (var last = next.Count++; last > place; last--)
            {
                next.places[last] = places[last - 1];
            }
        }

        next.places[place] = clause;
        return next;
    }

    /// <summary>Whether both have the same clauses, in the same order of the sides.</summary>
    public readonly bool IsSame(in Package other)
    {
        var same = Count == other.Count && Own == other.Own;
        for (var place = 0; same && place < Count; place++)
        {
            same = places[place] == other.places[place];
        }

        return same;
    }

    /// <param name="targets">Room for one target an issue.</param>
    public readonly void WriteTo(Span<short> targets)
    {
        targets.Fill(Deal.NoClause);
        for (var place = 0; place < Count; place++)
        {
            targets[places[place].Issue] = places[place].Target;
        }
    }

    [InlineArray(Most)]
    private struct ClauseSlots
    {
        private PackageClause first;
    }
}

/// <param name="Rank">Of the issue: it belongs to the issue's id, so that the order of a scenario decides no tie.</param>
/// <param name="Target">In thousandths.</param>
internal readonly record struct PackageClause(short Rank, short Issue, short Target);
