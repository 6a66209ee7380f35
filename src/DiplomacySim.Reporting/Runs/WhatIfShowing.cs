using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>The futures of a run as it was and with something changed.</summary>
public static class WhatIfShowing
{
    private const string AsItWas = "as it was";
    private const string Changed = "what if";

    /// <param name="first">The run as it was, with its own chance to its end.</param>
    /// <param name="second">The run with what is changed, with the same chance.</param>
    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static ReportPage Of(WhatIfDocument document, PlayedRun first, PlayedRun second, IReadOnlyList<ReportFact> provenance)
    {
        var many = CompareShowing.Of(
            new(CompareDocument.Version, AsItWas, Changed, [], document.Seed, document.Pairs, document.Rounds, document.Differences), []).Page;
        var name = first.Setting.Scenario.Name is { Length: > 0 } named ? named : document.Run;
        return new($"{name}: what if?", [Question(document, first), Own(document, first, second), .. many.Sections], provenance)
        {
            Subtitle = string.Join(' ', document.Changes),
        };
    }

    private static ReportSection Question(WhatIfDocument document, PlayedRun run) => new("What is changed")
    {
        Findings =
        [
            $"Run {document.Run} is played again with {string.Join(' ', document.Changes)}, in {run.Month(document.From)} (round {document.From}).",
            $"What follows is played {Prose.Count(document.Pairs, "time")} as it was and {Prose.Count(document.Pairs, "time")} with the change, to "
                + $"round {document.Rounds}.",
        ],
        Remarks =
        [
            $"Up to round {document.Common} all futures have the chance of the run itself. After it each pair of futures has the chance of a seed of "
                + "its own, and both futures of a pair have the same. So these numbers say what the change does from here on, and not only in the "
                + "one future that came.",
        ],
    };

    /// <summary>The run itself, with its own chance to the end.</summary>
    private static ReportSection Own(WhatIfDocument document, PlayedRun first, PlayedRun second) => new("In the run itself")
    {
        Findings = document.Own.Parts is null ? ["Nothing is otherwise: both logs are the same."]
            : [Parting(document.Own, first), Ends(document.Own)],
        Pictures = [.. Trajectory(first, AsItWas), .. document.Own.Parts is null ? [] : Trajectory(second, Changed)],
        Remarks = ["This pair is not among those that are counted below."],
    };

    private static string Parting(OwnFuturesDocument own, PlayedRun run) => $"The two part in {run.Month(own.Round!.Value)} with act {own.Parts}: "
        + $"{AsItWas}, {own.First?.Text ?? "the run has ended"}; {Changed}, {own.Second?.Text ?? "the run has ended"}"
        + $"{(own.First?.Text == own.Second?.Text ? " (they read alike, and differ in what was weighed or in the last digits)" : "")}.";

    private static string Ends(OwnFuturesDocument own) => $"It ends {own.Verdicts[0]} {AsItWas} and {own.Verdicts[1]} with the change; the level is "
        + $"{Prose.Signed(own.Levels[0])} and {Prose.Signed(own.Levels[1])}.";

    private static IEnumerable<Picture> Trajectory(PlayedRun run, string which)
    {
        if (RunPictures.Trajectory(run, 0) is { } picture)
        {
            yield return picture with { Title = $"{Prose.Capital(which)}: {picture.Title}" };
        }
    }
}
