using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>The clauses that an executive looks at: each issue by steps towards both sides' ideals, as far as both can be expected to go.</summary>
/// <remarks>What the clauses on an issue hold is kept as long as the issue stands where it stood and the same leaders are in office.</remarks>
internal sealed class DraftSpace
{
    private readonly IssueClauses[] issues;
    private readonly (short Issue, short Number)[] chosen = new (short, short)[ClauseTable.Most];
    private readonly (short Issue, short Number, int Version)[] put = new (short, short, int)[ClauseTable.Most];
    private readonly double[] order = new double[ClauseTable.Most];
    private readonly double[] ranks;
    private readonly double[] sorted;

    public DraftSpace(int issues)
    {
        this.issues = [.. Enumerable.Range(0, issues).Select(issue => new IssueClauses((short)issue))];
        ranks = new double[issues * IssueClauses.Most];
        sorted = new double[ranks.Length];
    }

    public ClauseTable Table { get; } = new();

    public int Count { get; private set; }

    public ref readonly PossibleClause this[int place] => ref issues[chosen[place].Issue][chosen[place].Number];

    /// <param name="isSame">Whether the same leaders decide as when it was filled last, under the same circumstances.</param>
    public void Fill(in Turn turn, View view, in PackageScore score, bool isSame)
    {
        var pair = view.Setting.Relations[turn.Relation];
        var (self, counterpart) = (view.Self, view.World.Executive(turn.Other)!);
        var readiness = Math.Min(score.Readiness.Theirs, score.Movement);
        for (short rank = 0; rank < pair.OpenByPlace.Length; rank++)
        {
            var issue = pair.OpenByPlace[rank];
            var most = view.World.IsBound(issue) || (self.Weight[issue] == 0 && counterpart.Weight[issue] == 0) ? 0
                : Math.Min(Furthest(self, pair, issue, score.Readiness.Own), Furthest(counterpart, pair, issue, readiness));
            issues[issue].Fill(rank, most, self, counterpart, view, score, isSame);
        }

        Choose(pair);
        Tabulate();
    }

    /// <summary>The sums over the clauses of a text, one for each row of the table.</summary>
    public void Sum(in Package package, Span<float> sums)
    {
        sums.Clear();
        for (var clause = 0; clause < package.Count; clause++)
        {
            var place = PlaceOf(package[clause].Issue, package[clause].Target);
            for (var row = 0; row < ClauseTable.Sums; row++)
            {
                sums[row] += Table[row, place];
            }

            for (var row = ClauseTable.Sums; row < sums.Length; row++)
            {
                sums[row] = Math.Max(sums[row], Table[row, place]);
            }
        }
    }

    public IssueClauses Of(short issue) => issues[issue];

    /// <summary>Brings the table up to date.</summary>
    private void Tabulate()
    {
        for (var place = 0; place < Count; place++)
        {
            var (issue, number) = chosen[place];
            if (put[place] != (issue, number, issues[issue].Version))
            {
                put[place] = (issue, number, issues[issue].Version);
                Table.Put(place, this[place].Parts);
            }
        }
    }

    private int PlaceOf(short issue, short target)
    {
        var place = 0;
        while (chosen[place].Issue != issue || this[place].Clause.Target != target)
        {
            place++;
        }

        return place;
    }

    /// <returns>How far a side can be expected to let an issue be moved.</returns>
    private static double Furthest(CompiledActor side, CompiledRelation pair, int issue, double readiness)
    {
        var share = pair.Shares[pair.Side(side.Party)][issue];
        return share == 0 ? 1
            : side.Actor.Judgement.ReadinessKind == ReadinessKind.Clause ? readiness / share
            : side.Weight[issue] > 0 ? readiness * side.MeanWeight(pair) / (side.Weight[issue] * share)
            : 1;
    }

    /// <summary>
    /// Of too many those by which most is gained for what is lost, over both sides, each side's gains measured by their range; of equal ones the
    /// earlier.
    /// </summary>
    private void Choose(CompiledRelation pair)
    {
        var (own, theirs) = (new Range(), new Range());
        foreach (var issue in pair.OpenByPlace)
        {
            for (var number = 0; number < issues[issue].Count; number++)
            {
                own.Take(issues[issue][number].Parts.Own.Keep);
                theirs.Take(issues[issue][number].Parts.Theirs.Keep);
            }
        }

        var count = 0;
        foreach (var issue in pair.OpenByPlace)
        {
            for (var number = 0; number < issues[issue].Count; number++)
            {
                ranks[count++] = Rank(issues[issue][number].Parts, own, theirs);
            }
        }

        var (least, ties) = Least(ranks.AsSpan(0, count));
        Count = count = 0;
        foreach (var issue in pair.OpenByPlace)
        {
            for (short number = 0; number < issues[issue].Count; number++)
            {
                var rank = ranks[count++];
                if (rank > least || (rank == least && ties-- > 0))
                {
                    order[Count] = OrderOf(rank, issues[issue][number].Parts);
                    chosen[Count++] = ((short)issue, number);
                }
            }
        }

        Array.Sort(order, chosen, 0, Count);
    }

    /// <returns>Where a clause stands: first those by which the own side gains, each of the two kinds from the highest rank down, so that good texts
    /// are found early and poor ones stand together.</returns>
    private static double OrderOf(double rank, in Parts parts) => (parts.Own.Keep > 0 ? 0 : 2) - rank;

    /// <returns>The least rank that is chosen, and how many of that rank are.</returns>
    private (double Rank, int Count) Least(ReadOnlySpan<double> ranks)
    {
        if (ranks.Length <= ClauseTable.Most)
        {
            return (double.NegativeInfinity, 0);
        }

        ranks.CopyTo(sorted);
        var least = Selection.Of(sorted.AsSpan(0, ranks.Length), ranks.Length - ClauseTable.Most);
        var above = 0;
        foreach (var rank in ranks)
        {
            above += rank > least ? 1 : 0;
        }

        return (least, ClauseTable.Most - above);
    }

    private static double Rank(in Parts parts, in Range own, in Range theirs)
    {
        var (mine, other) = (parts.Own.Keep / own.Width, parts.Theirs.Keep / theirs.Width);
        return mine == 0 && other == 0 ? 0 : (mine + other) / (Math.Abs(mine) + Math.Abs(other));
    }

    private struct Range
    {
        private double low = double.MaxValue;
        private double high = double.MinValue;

        public Range()
        {
        }

        public readonly double Width => high > low ? high - low : 1;

        public void Take(double gain) => (low, high) = (Math.Min(low, gain), Math.Max(high, gain));
    }
}
