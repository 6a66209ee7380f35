using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>The best packages of a search, best first, and how many texts were looked at.</summary>
internal sealed class PackageList(int issues)
{
    public const int Most = 8;

    /// <summary>Difference of scores up to which the issues' ranks decide.</summary>
    public const double Same = 1e-12;

    private readonly Package[] packages = new Package[Most];
    private readonly Draft?[] drafts = new Draft?[Most];

    /// <summary>Who decided when the search was made, by which circumstances, how far they could oblige themselves, and
    /// what they had pledged.</summary>
    private (CompiledScenario? Setting, CompiledActor? Self, CompiledActor? Counterpart, CompiledActor? Home, CompiledActor? Abroad,
        (double, double) Readiness, int Pledges) deciders;

    /// <summary>The clauses that are looked at.</summary>
    public DraftSpace Space { get; } = new(issues);

    /// <summary>When the search was made: the round, and the numbers of changes of circumstances and of pledges before.</summary>
    public (int Round, int Changes, int Pledges) Moment { get; set; }

    public int Count { get; private set; }

    /// <summary>Number of texts that were looked at.</summary>
    public int Looked { get; set; }

    /// <summary>The score that a package must exceed to be taken in.</summary>
    public double Least => Count < Most ? 0 : packages[Most - 1].Score;

    public ref readonly Package this[int place] => ref packages[place];

    /// <summary>Takes a package in where it is among the best and not in yet.</summary>
    public void Take(in Package package)
    {
        if (package.Score <= Least || Has(package))
        {
            return;
        }

        var place = Math.Min(Count, Most - 1);
        while (place > 0 && IsBetter(package, packages[place - 1]))
        {
            packages[place] = packages[place - 1];
            place--;
        }

        packages[place] = package;
        Count = Math.Min(Count + 1, Most);
    }

    /// <summary>Copies the packages of a number of clauses.</summary>
    /// <returns>How many there are.</returns>
    public int CopyOf(int clauses, Span<Package> copies)
    {
        var count = 0;
        for (var place = 0; place < Count; place++)
        {
            if (packages[place].Count == clauses)
            {
                copies[count++] = packages[place];
            }
        }

        return count;
    }

    /// <summary>Moves all packages out.</summary>
    /// <returns>How many there were.</returns>
    public int MoveTo(Span<Package> copies)
    {
        packages.AsSpan(0, Count).CopyTo(copies);
        var count = Count;
        Count = 0;
        return count;
    }

    /// <summary>Whether the same leaders and houses decide as when this was asked last, as ready to commit, by the same pledges, under the
    /// same circumstances.</summary>
    public bool IsSameSetting(in PackageScore score, in Turn turn, View view)
    {
        var before = deciders;
        deciders = (view.Setting, view.Self, view.World.Executive(turn.Other), score.Home, score.Abroad, score.Readiness,
            view.World.Pledges);
        return before == deciders;
    }

    /// <returns>A package as a text, weighed in full.</returns>
    public Draft DraftOf(int place, in Turn turn, View view)
    {
        if (drafts[place] is not { } draft)
        {
            Span<short> targets = stackalloc short[view.Setting.Issues.Length];
            packages[place].WriteTo(targets);
            int? second = packages[place].Own switch { Order.First => turn.Other, Order.Second => view.Self.Party, _ => null };
            var text = new Text(turn.Relation, targets, second);
            drafts[place] = draft = new(new Deal(turn.Relation, targets, second), SignedText.Of(text, turn, view));
        }

        return draft;
    }

    public void Clear()
    {
        (Count, Looked) = (0, 0);
        Array.Clear(drafts);
    }

    private bool Has(in Package package)
    {
        var has = false;
        for (var place = 0; place < Count; place++)
        {
            has |= packages[place].IsSame(package);
        }

        return has;
    }

    private static bool IsBetter(in Package one, in Package other) => one.Score > other.Score + Same
        || (one.Score >= other.Score - Same && IsEarlier(one, other));

    private static bool IsEarlier(in Package one, in Package other)
    {
        for (var place = 0; place < Math.Min(one.Count, other.Count); place++)
        {
            if (one[place] != other[place])
            {
                return (one[place].Rank, one[place].Target).CompareTo((other[place].Rank, other[place].Target)) < 0;
            }
        }

        return one.Count == other.Count ? one.Own < other.Own : one.Count < other.Count;
    }
}
