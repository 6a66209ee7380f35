using System.Runtime.CompilerServices;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>A text of few clauses that an executive could put, and what it expects of it.</summary>
internal struct Package
{
    /// <summary>Clauses at most.</summary>
    public const int Most = 12;

    private Places places;

    /// <summary>Number of clauses.</summary>
    public int Count { get; private set; }

    /// <summary>What it is worth rather than no deal, times the probability that the other side signs it.</summary>
    public double Score { get; set; }

    /// <summary>What signing it is worth rather than having no deal.</summary>
    public double Value { get; set; }

    /// <summary>Probability that the other side signs it.</summary>
    public double Assent { get; set; }

    /// <summary>Probability that it passes.</summary>
    public double Passes { get; set; }

    /// <summary>Issue and target of each clause, by the place of the issue.</summary>
    public readonly (short Issue, short Target) this[int place] => places[place];

    /// <summary>Target of the clause on an issue that it has one on.</summary>
    public readonly short TargetOf(short issue)
    {
        var place = 0;
        while (places[place].Issue != issue)
        {
            place++;
        }

        return places[place].Target;
    }

    public readonly bool Has(short issue)
    {
        var has = false;
        for (var place = 0; place < Count; place++)
        {
            has |= places[place].Issue == issue;
        }

        return has;
    }

    /// <summary>The same with a clause more, or with another target in place of its clause on the issue.</summary>
    public readonly Package With(short issue, short target)
    {
        var next = this;
        var place = 0;
        while (place < Count && places[place].Issue < issue)
        {
            place++;
        }

        if (place == Count || places[place].Issue != issue)
        {
            for (var last = next.Count++; last > place; last--)
            {
                next.places[last] = places[last - 1];
            }
        }

        next.places[place] = (issue, target);
        return next;
    }

    /// <summary>Whether both have the same clauses.</summary>
    public readonly bool IsSame(in Package other)
    {
        var same = Count == other.Count;
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
    private struct Places
    {
        private (short Issue, short Target) first;
    }
}
