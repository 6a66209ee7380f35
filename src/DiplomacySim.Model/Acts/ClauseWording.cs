using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>The clauses of a text in words.</summary>
/// <remarks>
/// Where it is known how things stand, a clause says from where to where, and one that changes nothing is not told. A short text uses the
/// scenario's words for the points of a scale, "sanctions from almost none to all lifted (0.10 → 1.00)"; a long one has numbers only.
/// </remarks>
internal static class ClauseWording
{
    private const int MostInWords = 4;

    /// <param name="most">How many clauses to tell, those that change most; null for all, in the order of the scenario.</param>
    public static string Of(Deal deal, CompiledScenario setting, TextBaseline? baseline, int? most = null)
    {
        var changed = Enumerable.Range(0, deal.Issues)
            .Where(issue => Changes(issue, deal, baseline) || Holds(issue, deal, setting, baseline)).ToArray();
        if (changed.Length == 0)
        {
            return "everything stays as it is";
        }

        var order = baseline is not { Amended: not null } ? Order(deal, setting) : "";
        var told = most is { } few && few < changed.Length && baseline is not null
            ? [.. changed.OrderByDescending(issue => Change(issue, deal, baseline)).ThenBy(issue => issue).Take(few)]
            : changed;
        var clauses = string.Join(", ", told.Select(issue => Clause(issue, deal, setting, baseline, changed.Length <= MostInWords)));
        return (told.Length < changed.Length ? $"{clauses} and {changed.Length - told.Length} more" : clauses) + order;
    }

    /// <returns>The levels of an outcome: "cargo: none, crew: two".</returns>
    public static string Of(int outcome, CompiledScenario setting) => string.Join(", ", setting.Negotiable.Select((issue, place) =>
    {
        var stake = setting.Scenario.Issues[issue];
        var level = stake.Levels[setting.Domain.Level(outcome, place)];
        return $"{setting.IssueName(issue)}: {stake.Points.GetValueOrDefault(level) ?? new ScaleWords(stake).Number(level)}";
    }));

    private static string Order(Deal deal, CompiledScenario setting) => deal.Second is not { } second ? ""
        : $"; {setting.PartyName(second)}'s part starts when "
            + $"{setting.PartyName(setting.Relations[deal.Relation].Other(second))}'s first tranche is seen";

    private static bool Changes(int issue, Deal deal, TextBaseline? baseline) => baseline switch
    {
        { Amended: { } voted } => deal.Targets[issue] != voted.Targets[issue],
        { } stands => deal.Has(issue) && deal.Targets[issue] != Deal.Quantise(stands.Issues[issue]),
        null => deal.Has(issue),
    };

    /// <summary>Whether a clause that changes nothing prevents something.</summary>
    private static bool Holds(int issue, Deal deal, CompiledScenario setting, TextBaseline? baseline) =>
        baseline is { Amended: null } && deal.Has(issue) && !setting.Announced[issue].IsEmpty;

    private static double Change(int issue, Deal deal, TextBaseline baseline) =>
        Math.Abs(deal.Target(issue, baseline.Issues[issue]) - (baseline.Amended?.Target(issue, baseline.Issues[issue]) ?? baseline.Issues[issue]));

    private static string Clause(int issue, Deal deal, CompiledScenario setting, TextBaseline? baseline, bool inWords)
    {
        var (scale, name) = (new ScaleWords(setting.Scenario.Issues[issue]), setting.IssueName(issue));
        if (baseline is { Amended: { } voted })
        {
            if (!deal.Has(issue))
            {
                return $"nothing on {name}";
            }

            var (before, after) = scale.Numbers(voted.Target(issue, 0), deal.Target(issue, 0));
            return voted.Has(issue) ? $"{name} to {after} instead of {before}" : $"{name} to {scale.Number(deal.Target(issue, 0))}";
        }

        var target = deal.Target(issue, 0);
        if (baseline is null)
        {
            return $"{name} to {scale.Number(target)}";
        }

        if (!Changes(issue, deal, baseline))
        {
            return $"{name} held at {scale.Number(target)}";
        }

        var (from, to) = scale.Numbers(baseline.Issues[issue], target);
        return inWords && scale.Move(baseline.Issues[issue], target) is { } move ? $"{name} {move} ({from} → {to})" : $"{name} {from} → {to}";
    }
}
