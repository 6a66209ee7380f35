using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Looks for the text that is worth most to an executive, given whether it passes and whether the other side signs.</summary>
/// <remarks>
/// All texts of one and two clauses, out of at most 48, and longer ones from the best of those: ranked roughly, the best weighed in full. Each clause
/// of the very best is then moved by parts of its step. What one side gives for what the other gives is what is looked for (Sebenius 1983,
/// International Organization 37).
/// </remarks>
internal ref struct PackageSearch
{
    /// <summary>The best texts of which the clauses are moved.</summary>
    private const int Refined = 2;

    private static ReadOnlySpan<Order> EitherWay => [Order.First, Order.Second];

    private readonly PackageScore score;
    private readonly RoughScore rough;
    private readonly Turn turn;
    private readonly View view;
    private readonly PackageList best;
    private readonly DraftSpace space;
    private readonly int clauses;

    private PackageSearch(in Turn turn, View view, PackageList best)
    {
        (this.turn, this.view, this.best) = (turn, view, best);
        score = new(turn, view);
        space = best.Space;
        space.Fill(turn, view, score, best.IsSameSetting(score, turn, view));
        rough = new(turn, view, score);
        rough.Limit(space.Table, space.Count);
        var agenda = view.Self.Actor.Tactic.Agenda;
        clauses = Math.Min(Package.Most, agenda is null ? Package.Most : turn.IsSummit(view.Setting.Rules) ? agenda.Summit : agenda.Working);
    }

    /// <summary>Fills a list with the best texts.</summary>
    public static void Fill(PackageList best, in Turn turn, View view)
    {
        best.Clear();
        new PackageSearch(turn, view, best).Run();
    }

    private readonly void Run()
    {
        Span<float> held = stackalloc float[ClauseTable.Rows];
        held.Clear();
        Extend(default, held, 0);
        for (var first = 0; clauses > 1 && first < space.Count; first++)
        {
            space.Table.CopyTo(held, first);
            Extend(default(Package).With(space[first].Clause), held, first + 1);
        }

        for (var size = 3; size <= clauses && Lengthen(size); size++)
        {
        }

        Weigh();
        Refine();
        LetOneSideGoFirst();
    }

    /// <summary>Tries the texts that a text makes with one clause more.</summary>
    /// <param name="held">Its sums, one for each row of the table.</param>
    /// <param name="from">Place of the first clause.</param>
    private readonly void Extend(in Package shorter, ReadOnlySpan<float> held, int from)
    {
        best.Looked += space.Count - from;
        for (var place = from; place < space.Count; place += LongerTexts.Count)
        {
            var texts = new LongerTexts(space.Table, held, place);
            var least = (float)best.Least;
            if (rough.CanExceed(texts, least) && rough.Rate(texts, least, out var rated))
            {
                Take(shorter, place, rated);
            }
        }
    }

    /// <summary>Takes those texts in that are among the best.</summary>
    /// <param name="place">Of the first clause that is added.</param>
    private readonly void Take(in Package shorter, int place, in RoughRating rated)
    {
        for (var lane = 0; lane < Math.Min(LongerTexts.Count, space.Count - place); lane++)
        {
            ref readonly var clause = ref space[place + lane];
            if (rated.Most[lane] > best.Least && !shorter.Has(clause.Clause.Issue))
            {
                var package = shorter.With(clause.Clause);
                score.Rate(ref package, rated, lane);
                best.Take(package);
            }
        }
    }

    /// <returns>Whether any longer text is among the best.</returns>
    private readonly bool Lengthen(int size)
    {
        Span<float> held = stackalloc float[ClauseTable.Rows];
        Span<Package> shorter = stackalloc Package[PackageList.Most];
        var count = best.CopyOf(size - 1, shorter);
        foreach (ref readonly var package in shorter[..count])
        {
            space.Sum(package, held);
            Extend(package, held, 0);
        }

        return best.CopyOf(size, shorter) > 0;
    }

    /// <summary>Weighs the best in full.</summary>
    private readonly void Weigh()
    {
        Span<Package> packages = stackalloc Package[PackageList.Most];
        var count = best.MoveTo(packages);
        foreach (ref var package in packages[..count])
        {
            score.Rate(ref package, PartsOf(package));
            best.Take(package);
        }
    }

    /// <summary>Moves each clause of the best texts by a half and by a quarter of its step.</summary>
    private readonly void Refine()
    {
        Span<Package> packages = stackalloc Package[PackageList.Most];
        for (var part = 2; part <= 4; part *= 2)
        {
            var count = Math.Min(Refined, best.Count);
            for (var rank = 0; rank < count; rank++)
            {
                packages[rank] = best[rank];
            }

            foreach (ref var package in packages[..count])
            {
                for (var place = 0; place < package.Count; place++)
                {
                    Move(ref package, place, part);
                }

                best.Take(package);
            }
        }
    }

    /// <summary>Tries each of the best texts with one side going first, where a text can say so; it is taken in where that makes it better.</summary>
    private readonly void LetOneSideGoFirst()
    {
        if (!view.Setting.Rules.Sequenced)
        {
            return;
        }

        var pair = view.Setting.Relations[turn.Relation];
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        Span<Package> packages = stackalloc Package[PackageList.Most];
        var count = best.Count;
        for (var place = 0; place < count; place++)
        {
            packages[place] = best[place];
        }

        foreach (ref readonly var package in packages[..count])
        {
            package.WriteTo(targets);
            var text = new Text(turn.Relation, targets, turn.Other);
            var parts = PartsOf(package);
            foreach (var own in pair.OrderOf(turn.Other, text, view.World.StatusQuo) == Order.Together ? [] : EitherWay)
            {
                var tried = package;
                tried.Own = own;
                best.Looked++;
                score.Rate(ref tried, parts, package.Score + PackageList.Same);
                best.Take(tried);
            }
        }
    }

    private readonly void Move(ref Package package, int place, int part)
    {
        var clause = package[place];
        var clauses = space.Of(clause.Issue);
        var step = clauses.StepTo(clause.Target) / part;
        var rest = PartsOf(package, place);
        foreach (var moved in (ReadOnlySpan<int>)[clause.Target - step, clause.Target + step])
        {
            if (moved != clause.Target && clauses.Reaches(moved))
            {
                var tried = package.With(clause with { Target = (short)moved });
                best.Looked++;
                score.Rate(ref tried, rest + PartsOf(clause.Issue, (short)moved), package.Score);
                package = tried.Score > package.Score ? tried : package;
            }
        }
    }

    /// <param name="except">Place of a clause that is left out; none where it is -1.</param>
    private readonly Parts PartsOf(in Package package, int except = -1)
    {
        var parts = default(Parts);
        for (var place = 0; place < package.Count; place++)
        {
            if (place != except)
            {
                parts += PartsOf(package[place].Issue, package[place].Target);
            }
        }

        return parts;
    }

    private readonly Parts PartsOf(short issue, short target) => space.Of(issue).PartsOf(target) ?? score.PartsOf(issue, target);
}
