using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>Where a response tips.</summary>
public static class TippingShowing
{
    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(TippingDocument document, IReadOnlyList<ReportFact> provenance)
    {
        var goal = Goal.Read(document.Until);
        var measured = Measured.Of(goal?.Response.Text ?? document.Until);
        var level = goal is null ? "the level" : measured.IsShare ? Prose.Percent(goal.Level) : Prose.Number(goal.Level);
        var finding = document.Threshold is not { } threshold
            ? $"No tipping point: {document.None ?? "none was found"}"
            : $"{(measured.IsShare ? "The" : "The mean of")} {measured.Name} crosses {level} at {document.Parameter} = {Prose.Value(threshold)}, "
                + $"between {Known(document.Low)} and {Known(document.High)}, and is above it at {(document.Rising ? "higher" : "lower")} values";
        return Showing.Of(
            $"Where the {(measured.IsShare ? "" : "mean of ")}{measured.Name} crosses {level}",
            $"{document.Scenario} by {document.Parameter}; runs of {Prose.Count(document.Rounds, "round")}, the same seeds at each value.",
            [Tipping(document, measured, goal, finding), Probes(document, measured), new(Prose.Limits)],
            provenance);
    }

    private static ReportPart Tipping(TippingDocument document, Measured measured, Goal? goal, string finding)
    {
        var section = new ReportSection("Where it tips")
        {
            Findings =
            [
                finding + ".",
                .. document.Crossings > 1
                    ? (string[])[
                    $"The first scan of the range crosses the level {document.Crossings} times; this is the first crossing. A narrower range shows "
                        + $"the others."] : [],
                .. document.Monotone ? (string[])[] : ["The response clearly rises in some part of the range and clearly falls in another."],
            ],
            Remarks =
            [
                "The band goes from the nearest value that is clearly on one side of the level to the nearest that is clearly on the other; the "
                    + "threshold is on a straight line through the values that were "
                + "tried between them. As values are tried many times over, a side counts as clear only where the level is one and a half times as "
                + "far from the mean as the limit of a 95 % interval. "
                + "Between two values that were tried, the response could cross the level and come back unseen.",
                measured.How,
            ],
        };
        return document.Probes.Count == 0 ? new(section) : new(section, ("tipping", new SweepChart
        {
            Title = finding,
            Subtitle = measured.Subtitle,
            Note = $"{Prose.Count(document.Probes.Min(probe => probe.Runs), "run")} at each value, up to "
                + $"{Prose.Whole(document.Probes.Max(probe => probe.Runs))} where the side was not clear; seed {document.Seed}. Whiskers are 95 % "
                + $"intervals ({(measured.IsShare ? "Wilson" : "Student's t")}).",
            Across = document.Parameter,
            Up = measured.Axis,
            Series = [new("", [.. document.Probes.Select(probe => probe.At)], [.. document.Probes.Select(Found)])],
            Level = goal?.Level,
            Threshold = document.Threshold is { } threshold ? Prose.Interval(threshold, document.Low, document.High, 0) : null,
        }));
    }

    private static ReportPart Probes(TippingDocument document, Measured measured) => new(new("Values that were tried")
    {
        Tables =
        [
            new(
                "In the order of the parameter",
                [document.Parameter, measured.Axis, "95 % interval", "runs", "side of the level"],
                [.. document.Probes.Select(probe => (string[])[
                    Prose.Value(probe.At), Prose.Number(Found(probe).Mean), Prose.Range(Found(probe)), Prose.Whole(probe.Runs), probe.Side > 0
                        ? "above" : probe.Side < 0 ? "below" : probe.Mean is null ? "no run has it" : "too close to call"])]),
        ],
    });

    private static string Known(double? limit) => limit is { } known ? Prose.Value(known) : "an unknown value";

    private static Interval Found(ProbeDocument probe) => Prose.Interval(probe.Mean, probe.Low, probe.High, probe.Runs);
}
