using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Questions;

/// <summary>What a text that is put, amended or pledged can say. It need not have a clause on every issue, or on any; a
/// pledge has one at least.</summary>
internal static class LegalTexts
{
    /// <summary>
    /// A clause is on an issue that is open between the two and that no commitment binds. An amended text can keep and move the clauses that are
    /// there.
    /// </summary>
    public static bool CanHave(int issue, Choice choice, in Turn turn, World world) =>
        (choice == Choice.Amend && turn.Deal is { } deal && deal.Has(issue))
        || (!world.IsBound(issue) && world.Setting.Relations[turn.Relation].Open.AsSpan().Contains(issue));

    /// <summary>Levels bind those who draw up a text; an amendment moves a clause no further than is needed.</summary>
    /// <returns>None for the whole scale.</returns>
    public static IReadOnlyList<double> Levels(int issue, Choice choice, World world) =>
        choice == Choice.Amend ? [] : world.Setting.Issues[issue].Issue.Levels;

    /// <summary>Either side can go second where the rules know of that; an amendment leaves the order as it is.</summary>
    /// <param name="party">Index of the party; null where both start at once.</param>
    public static bool CanBeSecond(int? party, Choice choice, in Turn turn, World world) => choice == Choice.Amend ? party == turn.Deal?.Second
        : choice == Choice.Pledge ? party is null
        : party is null || (world.Setting.Rules.Sequenced && world.Setting.Relations[turn.Relation] is var pair
            && (party == pair.First || party == pair.Second));

    /// <summary>Whether there is anything to say: a pledge says something, another text can be without a clause.</summary>
    public static bool HasAny(Choice choice, in Turn turn, World world)
    {
        var has = choice != Choice.Pledge;
        for (var issue = 0; issue < world.Setting.Issues.Length && !has; issue++)
        {
            has = CanHave(issue, choice, turn, world);
        }

        return has;
    }

    public static bool Allow(Choice choice, Text text, in Turn turn, World world)
    {
        if (text.Relation != turn.Relation || text.Targets.Length != world.Setting.Issues.Length || !CanBeSecond(text.Second, choice, turn, world))
        {
            return false;
        }

        var says = choice != Choice.Pledge;
        for (var issue = 0; issue < text.Targets.Length; issue++)
        {
            says |= text.Has(issue);
            if (text.Has(issue) && !(CanHave(issue, choice, turn, world) && IsTarget(text.Targets[issue], Levels(issue, choice, world))))
            {
                return false;
            }
        }

        return says;
    }

    private static bool IsTarget(short target, IReadOnlyList<double> levels)
    {
        var isLevel = levels.Count == 0;
        for (var level = 0; level < levels.Count; level++)
        {
            isLevel |= Deal.Quantise(levels[level]) == target;
        }

        return isLevel && target is >= 0 and <= Deal.Scale;
    }
}
