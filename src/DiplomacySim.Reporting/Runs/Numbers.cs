using System.Globalization;

namespace DiplomacySim.Reporting;

/// <summary>What the numbers of a scenario are called in a sentence.</summary>
internal static class Numbers
{
    /// <param name="path">As in <c>--set</c>, or <c>acts.ACT.ISSUE</c> for a clause.</param>
    public static string Name(string path, CompiledScenario setting) => path.Split('.') switch
    {
        ["acts", var act, var issue] => $"clause on {setting.IssueName(setting.Issue(issue))} in act {act}",
        ["issues", var issue, "statusQuo"] => $"the level of {setting.IssueName(setting.Issue(issue))}",
        ["issues", var issue, .. var rest] => $"{Words(rest)} of {setting.IssueName(setting.Issue(issue))}",
        ["actors", var actor, "salience", var issue] => $"the weight that {Actor(actor, setting)} gives {setting.IssueName(setting.Issue(issue))}",
        ["actors", var actor, "ideal", var issue] => $"the aim of {Actor(actor, setting)} on {setting.IssueName(setting.Issue(issue))}",
        ["actors", var actor, .. var rest] => $"{Actor(actor, setting)}’s {Words(rest)}",
        ["parties", var party, .. var rest] => $"{Words(rest)} in {setting.PartyName(setting.Party(party))}",
        ["relations", _, "ratification", var party] => $"how sure {setting.PartyName(setting.Party(party))} is of ratification on the other side",
        ["relations", _, "tone", var party] => $"the tone of {setting.PartyName(setting.Party(party))}’s words",
        ["relations", _, "substance", var party] => $"the substance of {setting.PartyName(setting.Party(party))}’s deeds",
        ["relations", var relation, "crisis", var number] =>
            $"{Words([number])} of a crisis between {setting.PartyNames(setting.Relations[setting.Relation(relation)])}",
        ["relations", _, var what, var party] => $"{setting.PartyName(setting.Party(party))}’s {what}",
        ["relations", var relation, .. var rest] => $"{Words(rest)} in {relation}",
        _ => path,
    };

    /// <summary>Two values with as many digits as it takes to tell them apart.</summary>
    public static (string From, string To) Values(double from, double to)
    {
        for (var digits = 2; digits < 9; digits++)
        {
            if (Math.Round(from, digits) != Math.Round(to, digits) && Math.Abs(to - from) > 3 * Math.Pow(10, -digits))
            {
                return (Digits(from, digits), Digits(to, digits));
            }
        }

        return (Digits(from, 9), Digits(to, 9));
    }

    private static string Digits(double value, int digits) =>
        (Math.Round(value, digits) + 0.0).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Actor(string id, CompiledScenario setting) => setting.ActorName(setting.Actor(id));

    private static string Words(string[] path) => path[^1] switch
    {
        "noDeal" => "value of no deal",
        "dealCost" => "cost of making any deal",
        "readiness" => "readiness to commit",
        "recognition" => "regard for the other side’s concerns",
        "audience" => "price of backing down",
        "war" => "risk of war",
        "asymmetryAversion" => "aversion to unreturned concessions",
        var last => string.Concat(last.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}
