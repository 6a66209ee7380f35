using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>The clauses on one issue that an executive looks at.</summary>
internal sealed class IssueClauses(short issue)
{
    /// <summary>Clauses at most: some steps towards each side's ideal point, and one that holds the issue where it is.</summary>
    public const int Most = (Steps * 2) + 1;

    private const int Steps = 4;

    private readonly PossibleClause[] clauses = new PossibleClause[Most];
    private short from;
    private short rank;
    private double now;
    private double most;
    private bool isHeld;

    /// <summary>How far a step moves the issue up and down, in thousandths; 0 where it can take certain values alone.</summary>
    private (int Up, int Down) step;

    public int Count { get; private set; }

    /// <summary>How often the clauses have been worked out anew.</summary>
    public int Version { get; private set; }

    public ref readonly PossibleClause this[int number] => ref clauses[number];

    /// <param name="rank">Of the issue among those of the relation.</param>
    /// <param name="furthest">How far both sides can be expected to let the issue be moved; 0 where it cannot be.</param>
    /// <param name="isSame">Whether the same leaders decide as when it was filled last, under the same circumstances.</param>
    public void Fill(
        short rank, double furthest, CompiledActor self, CompiledActor counterpart, View view, in PackageScore score, bool isSame)
    {
        this.rank = rank;
        var isAnnounced = furthest > 0 && view.World.IsAnnounced(issue);
        if (isSame && now == view.World.StatusQuo[issue] && most == furthest && !isHeld && !isAnnounced)
        {
            return;
        }

        (now, most, isHeld, Count, step) = (view.World.StatusQuo[issue], furthest, isAnnounced, 0, (0, 0));
        from = Deal.Quantise(now);
        Version++;
        if (most > 0)
        {
            if (isHeld && CanStay(view.Setting.Issues[issue].Issue.Levels))
            {
                Add(from, score);
            }

            Collect(self.Ideal[issue], view, score);
            Collect(counterpart.Ideal[issue], view, score);
        }
    }

    /// <returns>The parts of the clause with a target; null where it is none of these.</returns>
    public Parts? PartsOf(short target)
    {
        for (var number = 0; number < Count; number++)
        {
            if (clauses[number].Clause.Target == target)
            {
                return clauses[number].Parts;
            }
        }

        return null;
    }

    /// <returns>How far a step moves the issue on the side on which a target lies, in thousandths; 0 where it can take certain values alone.
    /// </returns>
    public int StepTo(int target) => target > from ? step.Up : step.Down;

    /// <summary>Whether a target lies as far at most as the last step, and not where the issue stands.</summary>
    public bool Reaches(int target) => target != from && Math.Abs(target - from) <= StepTo(target) * Steps;

    /// <summary>Whether a text can say that the issue stays: not where it stands between the values that it can take.</summary>
    private bool CanStay(IReadOnlyList<double> levels) => levels.Count == 0 || Deal.Quantise(ContractCurve.Nearest(levels, now)) == from;

    private void Collect(double ideal, View view, in PackageScore score)
    {
        var levels = view.Setting.Issues[issue].Issue.Levels;
        var way = Math.Clamp(ideal - now, -most, most);
        if (levels.Count == 0)
        {
            var each = (int)(Math.Abs(way) * Deal.Scale / Steps);
            step = way > 0 ? (Math.Max(step.Up, each), step.Down) : (step.Up, Math.Max(step.Down, each));
        }

        for (var steps = 1; steps <= Steps; steps++)
        {
            var target = Deal.Quantise(ContractCurve.Nearest(levels, now + (way * steps / Steps)));
            if (target != from && PartsOf(target) is null)
            {
                Add(target, score);
            }
        }
    }

    private void Add(short target, in PackageScore score) => clauses[Count++] = new(new(rank, issue, target), score.PartsOf(issue, target));
}

/// <summary>A clause that a text can have.</summary>
/// <param name="Parts">What it holds for those who decide.</param>
internal readonly record struct PossibleClause(PackageClause Clause, Parts Parts);
