using System.Globalization;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests.Scenarios;

/// <summary>Reads scenarios for tests, and says what was expected.</summary>
internal static class Reading
{
    /// <summary>Marks in a text where a problem is expected; no part of the text.</summary>
    public const char Mark = '‸';

    public static Loaded.Ready Ready(Loaded loaded) => loaded switch
    {
        Loaded.Ready ready => ready,
        Loaded.Refused refused => throw new Xunit.Sdk.XunitException(string.Join('\n', refused.Problems)),
        _ => throw new InvalidOperationException(),
    };

    public static IReadOnlyList<Problem> Problems(Loaded loaded) => Assert.IsType<Loaded.Refused>(loaded).Problems;

    public static Loaded Parse(string text, params string[] sets) => ScenarioFile.Parse(text, "test.yaml", sets);

    public static Scenario Scenario(string text, params string[] sets) => Ready(Parse(text, sets)).Scenario;

    /// <summary>The small scenario with one part of it replaced.</summary>
    public static string Small(string part, string by)
    {
        Assert.Contains(part, Scenarios.Small.Text, StringComparison.Ordinal);
        int at = Scenarios.Small.Text.IndexOf(part, StringComparison.Ordinal);
        return Scenarios.Small.Text.Remove(at, part.Length).Insert(at, by);
    }

    /// <summary>Expects exactly one problem, at the mark.</summary>
    public static Problem Refuse(string marked)
    {
        int at = marked.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at >= 0, "the text has no mark");
        string before = marked[..at];
        Problem problem = Assert.Single(Problems(Parse(marked.Remove(at, 1))));
        Assert.Equal(("test.yaml", before.Count(letter => letter == '\n') + 1, at - before.LastIndexOf('\n')),
            (problem.File, problem.Line, problem.Column));
        return problem;
    }

    /// <summary>Expects exactly one problem, at the mark, whose message and hint hold the given words.</summary>
    public static void Refuse(string part, string by, string message, string hint)
    {
        Problem problem = Refuse(Small(part, by));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    /// <summary>Everything in a scenario, so that two can be compared.</summary>
    public static string Dump(Scenario scenario) => System.Text.Json.JsonSerializer.Serialize(scenario);

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
