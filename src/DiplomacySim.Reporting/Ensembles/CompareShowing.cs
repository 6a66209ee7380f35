using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What differs between two ways to play a scenario.</summary>
public static class CompareShowing
{
    private const string Verdict = "verdict=";

    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(CompareDocument document, IReadOnlyList<ReportFact> provenance)
    {
        DifferenceDocument[] known = [.. document.Differences.Where(difference => difference.Difference is not null)];
        DifferenceDocument[] clear = [.. known.Where(difference => Prose.IsClear(Found(difference))).OrderByDescending(Clarity)];
        var finding = clear.Length == 0 ? "No difference can be told in any measure"
            : $"Clearest difference: {Text(clear[0])}, second less first; none can be told in {known.Length - clear.Length} of {known.Length} "
                + $"measures";
        return Showing.Of(
            $"What changes: {document.Second} against {document.First}",
            $"{Prose.Count(document.Runs, "pair")} of runs of {Prose.Count(document.Rounds, "round")}; both runs of a pair have the same seed, so "
                + $"that the same chance meets both. First is {document.First}, second is {document.Second}.",
            [Differences(document, known, clear, finding), .. Verdicts(document), All(document), new(Prose.Limits)],
            provenance);
    }

    private static ReportPart Differences(CompareDocument document, DifferenceDocument[] known, DifferenceDocument[] clear, string finding)
    {
        DifferenceDocument[] equal = [.. known.Where(IsEqual)], unclear = [.. known.Except(clear).Except(equal)];
        DifferencePanel[] panels =
        [
            .. document.Differences.Where(IsShown).GroupBy(Unit).OrderBy(panel => Place(panel.Key)).Select(panel => new DifferencePanel(
                $"second less first, {panel.Key}", [.. panel.Select(difference => new DifferenceRow(Name(difference), Found(difference)))])),
        ];
        string[] findings =
        [
            finding + ".",
            .. clear.GroupBy(Unit).OrderBy(unit => Place(unit.Key)).Select(unit =>
                $"Largest clear difference in {unit.Key}: {Text(unit.MaxBy(difference => Math.Abs(difference.Difference!.Value))!)}."),
            .. unclear.Length == 0 ? (string[])[]
                : [$"No difference can be told in {Prose.List(unclear.Select(Name))}. That is not to say that there is none."],
            .. equal.Length == 0 ? (string[])[] : [$"The same in both runs of every pair: {Prose.List(equal.Select(Name))}."],
            .. known.Length == document.Differences.Count ? (string[])[]
                : [$"Not known, as no pair has a value on both sides: {Prose.List(document.Differences.Except(known).Select(Name))}."],
        ];
        var section = new ReportSection("What differs")
        {
            Findings = findings,
            Remarks =
            [
                "Differences are paired: of each seed, the second run less the first, so that what chance does to both cancels out. Intervals of "
                    + "means are 95 % intervals by Student's t on these differences; "
                + "those of shares of runs are Newcombe's, which join Wilson's intervals of both shares by how much they go together.",
                $"Of {Prose.Count(known.Length - equal.Length, "interval")} of 95 %, about {Prose.ByChance(known.Length - equal.Length)} would "
                    + $"leave out 0 by chance alone if nothing differed anywhere. A single difference that is only just clear is weak evidence.",
            ],
        };
        return panels.Length == 0 ? new(section) : new(section, ("differences", new DifferenceChart
        {
            Title = finding,
            Subtitle = $"{document.Second}, less {document.First}",
            Note = $"{Prose.Count(document.Runs, "pair")} of runs, seed {document.Seed}. Whiskers are 95 % intervals of the paired difference "
                + $"(means: Student's t; shares of runs: Newcombe). What happens in neither is left out.",
            Panels = panels,
        }));
    }

    /// <summary>Shares on both sides, each with an interval of its own.</summary>
    private static IEnumerable<ReportPart> Verdicts(CompareDocument document)
    {
        DifferenceDocument[] verdicts =
            [.. document.Differences.Where(difference => IsVerdict(difference) && difference is { First: not null, Second: not null })];
        if (verdicts.Length > 0)
        {
            var most = verdicts.MaxBy(verdict => Math.Abs(verdict.Second!.Value - verdict.First!.Value))!;
            yield return new(
                new("What becomes of the relation, on both sides")
                {
                    Remarks = ["Intervals here are of each share by itself; whether two shares differ is better read from the paired differences "
                        + "above, which can be clear where these overlap. " + Prose.Wilson],
                },
                ("verdicts", new ShareChart
                {
                    Title = $"{Prose.Percent(most.First!.Value)} of runs end {Word(most)} in the first, {Prose.Percent(most.Second!.Value)} in the "
                        + $"second{(Prose.IsClear(Found(most)) ? "" : ": no difference can be told")}",
                    Subtitle = $"First: {document.First}. Second: {document.Second}",
                    Note = $"{Prose.Count(document.Runs, "run")} each, the same seeds; whiskers are 95 % intervals of each share (Wilson).",
                    Rows = [.. verdicts.Select(Word)],
                    Series = [Series("first", verdict => verdict.First!.Value), Series("second", verdict => verdict.Second!.Value)],
                }));
        }

        ShareSeries Series(string label, Func<DifferenceDocument, double> share) =>
            new(label, [.. verdicts.Select(verdict => Interval.OfShare((int)Math.Round(share(verdict) * verdict.Pairs), verdict.Pairs))]);
    }

    private static ReportPart All(CompareDocument document) => new(new("All measures")
    {
        Tables =
        [
            new(
                "Means and shares on both sides; the difference is second less first, before rounding",
                ["measure", "first", "second", "difference", "95 % interval", "", "pairs", "pairing saves"],
                [.. document.Differences.Select(difference => (string[])[
                    Name(difference), Prose.Number(difference.First ?? double.NaN), Prose.Number(difference.Second ?? double.NaN),
                        Prose.Signed(difference.Difference ?? double.NaN), Prose.SignedRange(Found(difference)),
                    difference.Difference is null ? "not known" : IsEqual(difference) ? "the same in every pair" : Prose.IsClear(Found(difference))
                        ? "clear" : "cannot be told", Prose.Whole(difference.Pairs),
                    difference.Saved is { } saved ? $"{Prose.Number(saved)} ×" : "–"])]),
        ],
        Remarks =
        [
            "Pairing saves: how many times as many runs it would take to be as sure without pairs. Below 1 the two runs of a seed go against each "
                + "other, and pairing costs. Measures that are missing in some runs, as the "
            + "round of a first deal that never came, are compared on the pairs that have them on both sides, which are not all pairs; first and "
            + "second are means of the runs that have them.",
        ],
    });

    private static bool IsVerdict(DifferenceDocument difference) => difference.Measure.StartsWith(Verdict, StringComparison.Ordinal);

    private static string Word(DifferenceDocument verdict) => Prose.List(verdict.Measure[Verdict.Length..].Split('|'), "or");

    private static string Name(DifferenceDocument difference) =>
        IsVerdict(difference) ? $"runs that end {Word(difference)}" : Measured.Of(difference.Measure).Name;

    private static Interval Found(DifferenceDocument difference) =>
        Prose.Interval(difference.Difference, difference.Low, difference.High, difference.Pairs);

    /// <summary>No pair differs: neither in the mean nor around it. Shares have no interval of no width, so that both must be those of
    /// none.</summary>
    private static bool IsEqual(DifferenceDocument difference) =>
        difference is { Difference: 0, Low: 0, High: 0 }
        || (IsVerdict(difference) && difference is ({ First: 0, Second: 0 } or { First: 1, Second: 1 }));

    private static bool IsShown(DifferenceDocument difference) =>
        difference.Difference is not null && !(difference.First == 0 && difference.Second == 0);

    /// <summary>How many times as far from 0 as the interval reaches.</summary>
    private static double Clarity(DifferenceDocument difference) =>
        Math.Abs(difference.Difference!.Value) / (Found(difference).High - Found(difference).Low);

    private static string Text(DifferenceDocument difference) => $"{Name(difference)}, {Prose.SignedOf(Found(difference))}";

    private static string Unit(DifferenceDocument difference) => IsVerdict(difference) ? "share of runs" : Measured.Of(difference.Measure).Unit switch
    {
        "probability" or "share" => "probability or share",
        "round" => "rounds",
        var unit => unit,
    };

    private static int Place(string unit) => Array.IndexOf(["share of runs", "Goldstein units", "probability or share", "rounds", "acts"],
        unit) is >= 0 and var place ? place : int.MaxValue;
}
