using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>A log told so that the order of issues does not show: what is done in each round, by names, sorted.</summary>
public static class Retelling
{
    public static IReadOnlyList<string> Of(Scenario scenario, long seed, int rounds)
    {
        var setting = new CompiledScenario(scenario);
        var log = Simulation.Play(setting, seed, rounds);
        return [.. log.Acts.Select(act => Of(act, setting)).Order(StringComparer.Ordinal)];
    }

    private static string Of(Act act, CompiledScenario setting) => string.Join(
        ' ',
        act.Round.ToString("000", CultureInfo.InvariantCulture),
        act.Kind,
        act.Actor < 0 ? "-" : setting.Scenario.Actors[act.Actor].Id,
        act.Target < 0 ? "-" : setting.Scenario.Parties[act.Target].Id,
        act.Issue < 0 ? "-" : setting.Scenario.Issues[act.Issue].Id,
        Round(act.Amount),
        Round(act.Cost),
        act.Decision is { } decision ? $"{decision.Outcome} {Round(decision.Value)} {Round(decision.Threshold)}" : "",
        act.Tally.Ayes,
        Round(act.Belief.Trust),
        Round(act.Belief.Grievance),
        act.Deal is { } deal ? Clauses(deal, setting) : "");

    private static string Clauses(Deal deal, CompiledScenario setting) => string.Join(
        ',',
        Enumerable.Range(0, deal.Issues).Where(deal.Has).Select(issue => $"{setting.Scenario.Issues[issue].Id}:{deal.Targets[issue]}")
            .Order(StringComparer.Ordinal).Append(deal.Second is { } second ? setting.Scenario.Parties[second].Id : ""));

    private static string Round(double value) => (Math.Round(value, 8) + 0.0).ToString(CultureInfo.InvariantCulture);
}
