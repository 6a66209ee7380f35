using System.Text.RegularExpressions;
using DiplomacySim.Reporting;

namespace DiplomacySim.Tests;

/// <summary>What no sentence may have in it, whatever it is about.</summary>
internal static partial class Prosaic
{
    /// <summary>All that is to be read on a page: headings, findings, remarks, captions, lines of the chronicle, titles of pictures.</summary>
    public static IEnumerable<string> Of(ReportPage page) => page.Sections.Concat(page.Sections.SelectMany(section => section.Parts))
        .SelectMany(section => section.Findings.Concat(section.Remarks).Append(section.Heading)
            .Concat(section.Pictures.SelectMany(picture => new[] { picture.Title, picture.Subtitle }))
            .Concat(section.Tables.Select(table => table.Caption))
            .Concat(section.Entries.SelectMany(entry => entry.Lines).Select(line => line.Text)))
        .Concat([page.Title, page.Subtitle]).Where(text => text.Length > 0);

    /// <summary>Ids of a scenario that are no words of its names, so that a sentence with one of them is not English.</summary>
    public static string[] Ids(Scenario scenario)
    {
        var names = string.Join('\n', scenario.Parties.Select(party => party.Name).Concat(scenario.Actors.Select(actor => actor.Name))
            .Concat(scenario.Issues.SelectMany(issue => (string?[])[issue.Name, issue.Instrument?.HostileText, issue.Instrument?.ConciliatoryText])));
        return [.. All(scenario).Where(id => id.Any(letter => letter == '-' || char.IsAsciiDigit(letter))
            && !names.Contains(id, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> All(Scenario scenario) =>
    [
        .. scenario.Parties.Select(party => party.Id).Concat(scenario.Actors.Select(actor => actor.Id))
            .Concat(scenario.Issues.Select(issue => issue.Id)).Concat(scenario.Relations.Select(relation => relation.Id))
            .Concat(scenario.Shocks.Select(shock => shock.Id)).Concat(scenario.Incidents.Select(incident => incident.Id))
            .Concat(scenario.Elections.Select(election => election.Id))
            .Concat(scenario.Actors.SelectMany(actor => actor.Chamber.Blocs).Select(bloc => bloc.Id)),
    ];

    /// <returns>What is wrong with a sentence; empty where nothing is.</returns>
    public static IEnumerable<string> Faults(string sentence, IEnumerable<string> ids)
    {
        foreach (var id in ids.Where(id => Regex.IsMatch(sentence, $@"(?<![\w-]){Regex.Escape(id)}(?![\w-])")))
        {
            yield return $"the id '{id}'";
        }

        foreach (var fault in new[] { Doubled(), Singular(), Plural(), Broken() }.SelectMany(law => law.Matches(sentence)))
        {
            yield return $"'{fault.Value}'";
        }
    }

    [GeneratedRegex(@"\b([A-Za-z]+) \1\b")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(?<![\w.,−/-])1 (?!is\b|was\b|has\b|less\b)[a-z]+[^s\W]s\b(?! been)")]
    private static partial Regex Singular();

    [GeneratedRegex(@"(?<![\w.,−/-])[02-9]\d* (vote|text|deal|run|round|clause|tranche|commitment|act)\b")]
    private static partial Regex Plural();

    [GeneratedRegex(@"NaN|∞|Infinity|  |\.\.|;\.|, \.|\(\)|\{|\}|\bnull\b|\[\]")]
    private static partial Regex Broken();
}
