using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What each mechanism of a scenario does.</summary>
public static class AblationShowing
{
    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(AblationDocument document, IReadOnlyList<ReportFact> provenance) => Showing.Of(
        $"What each mechanism does: {document.Scenario}",
        $"Each mechanism taken out by itself, then some circumstances that are otherwise; {Prose.Count(document.Runs, "pair")} of runs of "
            + $"{Prose.Count(document.Rounds, "round")}, with and without it on the same seeds.",
        [Picture(document), All(document), new(Prose.Limits)],
        provenance);

    private static ReportPart Picture(AblationDocument document)
    {
        string[] findings = [.. document.Of.Select((measure, place) => Finding(measure, place, document))];
        return new(new("What changes")
        {
            Findings = findings,
            Remarks =
            [
                "Differences are paired: of each seed, the run with the change less the run without it. Intervals are 95 % intervals by Student's t "
                    + "on these differences; those of shares of runs are Newcombe's.",
                "Mechanisms work together: what two do together need not be the sum of what each does, and one that changes nothing by itself may "
                    + "still matter where another one is out.",
            ],
        }, ("ablation", new DifferenceChart
        {
            Title = findings[0].TrimEnd('.'),
            Subtitle = $"{document.Scenario}: with each change less as it is",
            Note = $"{Prose.Count(document.Runs, "pair")} of runs, seed {document.Seed}. Whiskers are 95 % intervals of the paired difference.",
            Panels = [.. document.Of.Select((measure, place) => new DifferencePanel(
                $"change of {Measured.Of(measure).Axis}",
                [.. document.Changes.Select(change => new DifferenceRow(Name(change), Found(change, place)))]))],
        }));
    }

    private static ReportPart All(AblationDocument document) => new(new("All changes")
    {
        Tables =
        [
            new("With each change less as it is", ["change", .. document.Of.SelectMany(measure => (string[])[measure, "95 % interval"]), "overrides"],
                [.. document.Changes.Select(change => (string[])
                    [
                        Name(change),
                        .. document.Of.SelectMany((_, place) => (string[])
                            [Prose.Signed(Found(change, place).Mean), Prose.SignedRange(Found(change, place))]),
                        string.Join(' ', change.Sets),
                    ])]),
        ],
    });

    private static string Finding(string measure, int place, AblationDocument document)
    {
        AblationRowDocument[] clear = [.. document.Changes.Where(change => Prose.IsClear(Found(change, place)))
            .OrderByDescending(change => Math.Abs(Found(change, place).Mean))];
        return clear.Length == 0 ? $"No change of {Measured.Of(measure).Name} can be told."
            : $"{Words.Capital(Measured.Of(measure).Name)}: most {(clear[0].IsMechanism ? "" : "with ")}{Name(clear[0])}, "
                + $"{Prose.SignedOf(Found(clear[0], place))}; {clear.Length} of "
                + $"{Prose.Count(document.Changes.Count, "change")} clearly change it.";
    }

    private static string Name(AblationRowDocument change) => Plain.Text(change.IsMechanism ? $"without {change.Name}" : change.Name);

    private static Interval Found(AblationRowDocument change, int place) =>
        Prose.Interval(change.Differences[place].Difference, change.Differences[place].Low, change.Differences[place].High,
            change.Differences[place].Pairs);
}
