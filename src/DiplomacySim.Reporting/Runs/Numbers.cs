using DiplomacySim.Model;

namespace DiplomacySim.Reporting;

/// <summary>What the numbers of a scenario are called in a sentence.</summary>
internal static class Numbers
{
    /// <param name="path">As in <c>--set</c>, or <c>acts.ACT.ISSUE</c> for a clause.</param>
    public static string Name(string path, Setting setting) => path.Split('.') switch
    {
        ["acts", var act, var issue] => $"clause on {setting.IssueName(setting.Issue(issue))} in act {act}",
        ["issues", var issue, "statusQuo"] => $"the state of {setting.IssueName(setting.Issue(issue))}",
        ["issues", var issue, .. var rest] => $"{Words(rest)} of {setting.IssueName(setting.Issue(issue))}",
        ["actors", var actor, "salience", var issue] => $"the weight that {Actor(actor, setting)} gives {setting.IssueName(setting.Issue(issue))}",
        ["actors", var actor, "ideal", var issue] => $"the aim of {Actor(actor, setting)} on {setting.IssueName(setting.Issue(issue))}",
        ["actors", var actor, .. var rest] => $"{Actor(actor, setting)}’s {Words(rest)}",
        ["parties", var party, .. var rest] => $"{Words(rest)} in {setting.PartyName(setting.Party(party))}",
        ["relations", _, "ratification", var party] => $"how sure {setting.PartyName(setting.Party(party))} is of ratification on the other side",
        ["relations", _, var what, var party] => $"{what} of {setting.PartyName(setting.Party(party))}",
        ["relations", var relation, .. var rest] => $"{Words(rest)} in {relation}",
        _ => path,
    };

    private static string Actor(string id, Setting setting) => setting.ActorName(setting.Actor(id));

    private static string Words(string[] path) => path[^1] switch
    {
        "noDeal" => "value of no deal",
        "dealCost" => "cost of making any deal",
        "readiness" => "readiness to commit",
        "recognition" => "regard for the other side’s concerns",
        "asymmetryAversion" => "aversion to unreturned concessions",
        var last => string.Concat(last.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}
