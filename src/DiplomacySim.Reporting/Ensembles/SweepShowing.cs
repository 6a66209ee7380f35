using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What comes of a scenario at many points.</summary>
public static class SweepShowing
{
    private const int MostPoints = 200;

    /// <param name="of">What is shown, each as <see cref="Response"/> reads it; none for the index.</param>
    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(SweepDocument document, IReadOnlyList<string> of, IReadOnlyList<ReportFact> provenance)
    {
        Measured[] measures = [.. (of.Count == 0 ? ["index"] : of.Distinct()).Select(Measured.Of)];
        var pictures = new SweepPictures(document);
        var by = document.Parameters.Count <= 3 ? Prose.List(document.Parameters) : $"{document.Parameters.Count} parameters";
        return Showing.Of(
            $"{document.Scenario} by {by}",
            $"{Prose.Count(document.Points.Count, "point")}, at each {Prose.Count(document.Runs, "run")} of {Prose.Count(document.Rounds, "round")} "
                + $"on the same seeds.",
            [.. measures.Select((measured, place) => Response(document, pictures, measured, place)), .. Verdicts(document, pictures),
                Points(document, measures), new(Prose.Limits)],
            provenance);
    }

    private static ReportPart Response(SweepDocument document, SweepPictures pictures, Measured measured, int place)
    {
        var finding = Finding(document, pictures, measured);
        var picture = pictures.Of(measured, finding);
        var section = new ReportSection(Prose.Capital(measured.Name))
        {
            Findings = [finding + "."],
            Remarks =
            [
                .. picture is null
                    ? (string[])[
                    $"There are more than {SweepPictures.MostRows} points that make neither a line nor a full grid of numbers, so that there is no "
                        + $"picture; the table has them."] : [],
                .. pictures.IsSample && !pictures.IsGrid
                    ? (string[])[
                    "Each plot shows all points against one parameter while the others vary too: a slope in the cloud is what that parameter does "
                        + "on average over the others, and width is what they and chance do."] : [],
                measured.How,
                "All points are played on the same seeds, so that differences between points are surer than their intervals make them look: "
                    + "intervals that overlap do not say that there is no difference. "
                + "To see whether two points differ, compare them run by run. The highest and the lowest of many points are also the luckiest: by "
                + "chance they lie further apart than their true values.",
            ],
        };
        return picture is null ? new(section) : new(section, (place == 0 ? "response" : $"response-{place + 1}", picture));
    }

    private static string Finding(SweepDocument document, SweepPictures pictures, Measured measured)
    {
        (PointDocument Point, Interval Found)[] known =
            [.. document.Points.Select(point => (Point: point, Found: measured.At(point, document.Runs)))
            .Where(point => double.IsFinite(point.Found.Mean)).OrderBy(point => point.Found.Mean)];
        var name = Prose.Capital(measured.Name);
        if (known.Length == 0)
        {
            return $"{name} is not known at any point";
        }

        var (least, most) = (known[0], known[^1]);
        return least.Found.Mean == most.Found.Mean ? $"{name} is {Say(least.Found)} at every point where it is known"
            : $"{name} goes from {Say(least.Found)} at {pictures.Name(least.Point)} to {Say(most.Found)} at {pictures.Name(most.Point)}"
                + (least.Found.High < most.Found.Low ? "" : "; these intervals overlap, so that from them no difference can be told");

        string Say(Interval found) => measured.IsShare ? Prose.Percent(found) : Prose.Of(found);
    }

    private static IEnumerable<ReportPart> Verdicts(SweepDocument document, SweepPictures pictures)
    {
        if (pictures.IsLine)
        {
            var (verdict, low, high) = document.Points[0].Verdicts.Keys
                .Select(verdict => (verdict, Low: document.Points.Min(point => point.Verdicts[verdict].Share), High: document.Points.Max(point =>
                point.Verdicts[verdict].Share)))
                .MaxBy(verdict => verdict.High - verdict.Low);
            var finding = high > low ? $"Of all verdicts, {verdict} varies most: from {Prose.Percent(low)} to {Prose.Percent(high)} of runs"
                : "Every verdict has the same share of runs at all points";
            yield return new(new("Verdicts") { Findings = [finding + "."], Remarks = [Prose.Wilson] }, ("verdicts", pictures.Verdicts(finding)));
        }
    }

    private static ReportPart Points(SweepDocument document, Measured[] measures)
    {
        string[] verdicts = document.Points.Count == 0 ? []
            : [.. document.Points[0].Verdicts.Keys.Where(verdict => document.Points.Any(point => point.Verdicts[verdict].Count > 0))];
        return new(new("All points")
        {
            Tables =
            [
                new(
                    "By the number of the point; verdicts are shares of runs",
                    ["point", .. document.Parameters, .. measures.SelectMany(measured => (string[])[measured.Axis, "95 % interval"]), .. verdicts,
                        "runs with a deal"],
                    [.. document.Points.Take(MostPoints).Select(point => (string[])[
                        Prose.Whole(point.Point),
                        .. document.Parameters.Select(path => point.Parameters.GetValueOrDefault(path, "–")),
                        .. measures.Select(measured => (measured.IsShare, Found: measured.At(point, document.Runs))).SelectMany(one => one.IsShare
                            ? (string[])[Prose.Percent(one.Found.Mean), Prose.PercentRange(one.Found)]
                            : [Prose.Number(one.Found.Mean), Prose.Range(one.Found)]),
                        .. verdicts.Select(verdict => Prose.Percent(point.Verdicts[verdict].Share)),
                        Prose.Percent(point.FirstDeal.Share)])]),
            ],
            Remarks = document.Points.Count > MostPoints
                ? [$"{Prose.Count(document.Points.Count - MostPoints, "more point is", "more points are")} not shown here; exported tables have all "
                    + $"of them."] : [],
        });
    }
}
