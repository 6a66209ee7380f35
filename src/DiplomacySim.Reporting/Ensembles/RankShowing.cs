using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What each party could change, and what would come of it.</summary>
public static class RankShowing
{
    private const int MostRows = 10;
    private const int MostPoints = 120;

    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(RankDocument document, IReadOnlyList<ReportFact> provenance)
    {
        var measured = Measured.Of(document.Of);
        (string Party, ChangeDocument[] Changes)[] parties = [.. document.Changes.GroupBy(change => change.Party)
            .Select(party => (party.Key, party.OrderByDescending(change => change.Difference ?? double.NegativeInfinity).ToArray()))];
        string[] findings = [.. parties.Select(party => Finding(party.Party, party.Changes))];
        return Showing.Of(
            $"What would raise the {measured.Name}",
            $"{document.Scenario}: each change by itself, by {Prose.Percent(document.Reach)} of what the parameter may be; "
                + $"{Prose.Count(document.Runs, "pair")} of runs of {Prose.Count(document.Rounds, "round")}, with and without it on the same seeds.",
            [Best(document, measured, parties, findings), All(document, parties), new(Prose.Limits)],
            provenance);
    }

    private static ReportPart Best(RankDocument document, Measured measured, (string Party, ChangeDocument[] Changes)[] parties, string[] findings)
    {
        var section = new ReportSection("What each party could do")
        {
            Findings = findings.Length == 0 ? ["No party has anything that could be changed."]
                : [.. findings.Select(finding => finding + "."), .. parties.SelectMany(party => Ties(party.Party, party.Changes))],
            Remarks =
            [
                "Differences are paired: of each seed, the run with the change less the run without it. " + (measured.IsShare
                    ? "Intervals are Newcombe's for paired shares, 95 %." : "Intervals are 95 % intervals by Student's t on these differences."),
                $"The best of {Prose.Count(document.Changes.Count, "change")} is also the luckiest: its true effect is on average smaller than what "
                    + $"is seen here, and of changes without any effect about one in forty would clearly raise "
                + "it by chance. Play those that matter again on other seeds. Changes are not equally hard to make, and two together need not add "
                + "up.",
            ],
        };
        return parties.Length == 0 ? new(section) : new(section, ("best-changes", new DifferenceChart
        {
            Title = $"What would raise the {measured.Name} most. {string.Join("; ", parties.Select(party => Title(party.Party, party.Changes[0])))}",
            Subtitle = $"The {MostRows} best changes of each party that change anything. {measured.Subtitle}",
            Note = $"{Prose.Count(document.Runs, "pair")} of runs, seed {document.Seed}. Whiskers are 95 % intervals of the paired difference.",
            HasOneAxis = true,
            Panels = [.. parties.Select(party => new DifferencePanel(
                $"{party.Party}: change of {measured.Axis}",
                [.. Telling(party.Changes).Take(MostRows).Select(change => new DifferenceRow(Label(change), Found(change)))]))],
        }));
    }

    private static ReportPart All(RankDocument document, (string Party, ChangeDocument[] Changes)[] parties)
    {
        var hidden = parties.Sum(party => Math.Max(party.Changes.Length - MostPoints, 0));
        return new(new("All changes")
        {
            Tables =
            [
                .. parties.Select(party => new ReportTable(
                    $"{party.Party}, the best first",
                    ["parameter", "from", "to", "difference", "95 % interval", "", "place"],
                    [.. party.Changes.Take(MostPoints).Select(change => (string[])[
                        Prose.Path(change.Path), Prose.Value(change.From), Prose.Value(change.To), Prose.Signed(change.Difference ?? double.NaN),
                            Prose.SignedRange(Found(change)),
                        change.Difference is null ? "not known" : IsEqual(change) ? "the same in every pair" : change.Low > 0 ? "raises"
                            : change.High < 0 ? "lowers" : "cannot be told", Prose.Places(change.FirstPlace, change.LastPlace)])])),
            ],
            Remarks = [Prose.HowPlaces, .. hidden > 0
                ? (string[])[$"{Prose.Count(hidden, "more change is", "more changes are")} not shown here; the document has all "
                    + $"{Prose.Whole(document.Changes.Count)}."] : []],
        });
    }

    private static string Finding(string party, ChangeDocument[] changes)
    {
        var raising = changes.Count(change => change.Low > 0);
        var (best, count) =
            (changes[0],
            $"of {Prose.Count(changes.Length, "change")} {(raising == 0 ? "none" : Prose.Whole(raising))} clearly "
                + $"{(raising <= 1 ? "raises" : "raise")} it");
        return raising == 0 ? $"{party}: {count}"
            : $"{party}: most by {Prose.Path(best.Path)} from {Prose.Value(best.From)} to {Prose.Value(best.To)}, {Prose.SignedOf(Found(best))}; "
                + $"{count}";
    }

    /// <summary>Where more than one change may be the best.</summary>
    private static IEnumerable<string> Ties(string party, ChangeDocument[] changes) =>
        changes[0].Low > 0 && changes.Count(change => change.FirstPlace == 1) is > 1 and var best
            ? [$"{party}: any of {Prose.Whole(best)} changes may be the best one; so few runs cannot tell them apart."] : [];

    private static string Title(string party, ChangeDocument best) =>
        best.Low > 0 ? $"{party}: {Prose.Path(best.Path)} ({Prose.SignedOf(Found(best))})" : $"{party}: nothing clearly does";

    /// <summary>Those that change anything; all where none does.</summary>
    private static IEnumerable<ChangeDocument> Telling(ChangeDocument[] changes) =>
        changes.All(IsEqual) ? changes : changes.Where(change => !IsEqual(change));

    /// <summary>What it is changed to matters more than the whole path, where there is no room for both.</summary>
    private static string Label(ChangeDocument change)
    {
        var (path, step) = (Prose.Path(Plain.Text(change.Path)), $" {Prose.Value(change.From)} → {Prose.Value(change.To)}");
        return path.Length + step.Length <= Plain.LongestLabel ? path + step
            : string.Concat("…", path.AsSpan(path.Length - Math.Max(Plain.LongestLabel - step.Length - 1, 0)), step);
    }

    /// <summary>No pair differs.</summary>
    private static bool IsEqual(ChangeDocument change) => change is { Difference: 0, Low: 0, High: 0 };

    private static Interval Found(ChangeDocument change) => Prose.Interval(change.Difference, change.Low, change.High, 0);
}
