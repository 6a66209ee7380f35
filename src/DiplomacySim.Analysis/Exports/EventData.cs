using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>The public acts of a run as event data, in the columns that users of ICEWS and GDELT know.</summary>
public static class EventData
{
    public const string Header = "date,source,target,cameo,goldstein,quad,issue,text,round,id";

    /// <summary>One line of RFC 4180; the date is the first day of the round's first month.</summary>
    /// <returns>Null for an act that event data do not see.</returns>
    public static string? Line(in Act act, CompiledScenario setting)
    {
        if (act.Coding.Quad == Quad.None)
        {
            return null;
        }

        return string.Join(
            ',',
            setting.Date(act.Round).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Cell(Code(act.Source, setting)),
            Cell(Code(act.Target, setting)),
            act.Coding.Code,
            act.Goldstein.ToString("0.0", CultureInfo.InvariantCulture),
            ((int)act.Coding.Quad).ToString(CultureInfo.InvariantCulture),
            Cell(act.HasIssue ? setting.Scenario.Issues[act.Issue].Id : ""),
            Cell(Wording.Of(act, setting)),
            act.Round.ToString(CultureInfo.InvariantCulture),
            act.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    public static string Cell(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        var safe = plain.Length > 0 && "=+-@".Contains(plain[0], StringComparison.Ordinal) ? "'" + plain : plain;
        return safe.AsSpan().IndexOfAny(",\"") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Code(int party, CompiledScenario setting) =>
        party < 0 ? "" : setting.Scenario.Parties[party].Code is { Length: > 0 } code ? code : setting.Scenario.Parties[party].Id;
}
