using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What happened in one run, for somebody who was not there.</summary>
public static class RunShowing
{
    /// <param name="provenance">What the run follows from, and how to get it again.</param>
    public static Showing Of(PlayedRun run, IReadOnlyList<ReportFact> provenance)
    {
        Act[] pivots = [.. run.Pivots.Select(point => point.Act)];
        var scenario = run.Setting.Scenario;
        ReportPart[] parts =
        [
            new(new("What happened") { Findings = [.. run.Notes, .. RunStory.Of(run)] }, [.. Trajectory(run, 0)]),
            .. Others(run),
            new(Dealings.Section(run), RunPictures.Dealings(run) is { } dealings ? [("dealings", dealings)] : []),
            new(Ballots.Section(run), RunPictures.Votes(run) is { } votes ? [("votes", votes)] : []),
            new(PivotPart.All(run)),
            new(Promises.Section(run)),
            WinSets(run),
            new(Chronicle.Section(run, pivots)),
            new(new("What this cannot say") { Remarks =
                ["This is one run: what followed from the assumptions of the scenario and one draw of chance. Another seed may go otherwise; "
                    + "`ensemble` says how often. It is no forecast."] }),
        ];
        var showing = Showing.Of(
            scenario.Name.Length > 0 ? scenario.Name : run.Id,
            scenario.About,
            parts,
            provenance);
        return showing with { Pictures = [.. showing.Pictures, .. showing.Page.Sections.SelectMany(section => section.Parts).Zip(pivots)
            .Select(pivot => ($"terms-{pivot.Second.Id}", pivot.First.Pictures[0]))] };
    }

    /// <summary>Nothing where there is nothing to draw.</summary>
    private static IEnumerable<ReportPart> Others(PlayedRun run)
    {
        (string, Picture)[] pictures = [.. run.Setting.Relations.Skip(1).SelectMany(pair => Trajectory(run, pair.Index))];
        return pictures.Length == 0 ? [] : [new(new("The other relations"), pictures)];
    }

    private static IEnumerable<(string, Picture)> Trajectory(PlayedRun run, int relation)
    {
        if (RunPictures.Trajectory(run, relation) is { } picture)
        {
            yield return (relation == 0 ? "trajectory" : $"trajectory-{relation + 1}", picture);
        }
    }

    /// <summary>At the start and at the end: maps of the first relation, shares of all.</summary>
    private static ReportPart WinSets(PlayedRun run)
    {
        const string Heading = "What could have been agreed";
        CompiledRelation[] pairs = [.. run.Setting.Relations.Where(run.HasExecutives)];
        if (pairs.Length == 0)
        {
            return new(new(Heading) { Findings = ["In no relation have both parties an executive, so that nobody could agree on anything."] });
        }

        int[] rounds = run.Rounds == 0 ? [0] : [0, run.Rounds];
        WinSet[] found = [.. pairs.SelectMany(pair => rounds.Select(round => run.WinSet(pair, round)))];
        return new(
            new(Heading)
            {
                Findings = [.. found.Take(rounds.Length).Select(one => Sentence(run, one))],
                Tables =
                [
                    new(
                        "Share of texts that each of those who have a say lets pass, and share that all but it let pass",
                        ["relation", "when", "who", "lets pass", "alone stands in the way of"],
                        [.. found.SelectMany(one => one.Says.Select((say, place) => (string[])[
                            run.Between(one.Snapshot.Pair), RunPictures.When(run, one.Snapshot.Round).ToLowerInvariant(), run.Setting.ActorName(
                                say.Actor), RunPictures.Share(one.Lets[place], one), RunPictures.Share(one.Alone[place], one)]))]),
                ],
                Remarks =
                [
                    "Looked at are texts on all open issues that no commitment binds: a grid where it is small enough, otherwise an even sample "
                        + "(then with 95 % intervals by Wilson’s method). "
                    + "An executive is taken to sign what is worth more to it than no deal, without chance; a ratifier’s quorum and a consenter’s "
                    + "no count as in a vote.",
                ],
            },
            [.. found.Take(rounds.Length).Select((one, place) => (Name: place == 0 ? "winset-start" : "winset-end", Picture: RunPictures.WinSet(run,
                one))).Where(one => one.Picture is not null).Select(one => (one.Name, (Picture)one.Picture!))]);
    }

    private static string Sentence(PlayedRun run, WinSet found)
    {
        var when = RunPictures.When(run, found.Snapshot.Round);
        if (found.Space.Texts.Count == 0)
        {
            return $"{when} {run.Between(found.Snapshot.Pair)} had nothing to agree on: every issue that is open was bound by a commitment.";
        }

        string Of(Interval share) => share.Mean == 0 ? "none" : RunPictures.Share(share, found);
        var shares = $"{when} both executives would have signed {Of(found.Agreeable)} of {Prose.Count(found.Space.Texts.Count, "text")} looked at "
            + $"between {run.Between(found.Snapshot.Pair)}, and everybody would have let {Of(found.Overlap)} pass";
        var most = found.Says.Select((say, place) => (say.Actor, found.Alone[place].Mean)).MaxBy(say => say.Mean);
        var alone = most.Mean > 0 ? $"; {run.Setting.ActorName(most.Actor)} alone stood in the way of {Prose.Percent(most.Mean)}" : "";
        var from = found.Snapshot.LastOffer is null ? "how things stood" : "the last text";
        var nearest = found.Nearest is not { } text ? "No text was found that everybody would have let pass"
            : found.Distance == 0 ? $"The last text would have passed"
            : $"{(found.Overlap.Mean == 0 ? "A closer search found one that would have passed, the nearest to" : "The nearest to")} {from}"
                + $"{(found.Overlap.Mean == 0 ? "" : " that would have passed")}: {Wording.Clauses(text, run.Setting)}";
        return $"{shares}{alone}. {nearest}.";
    }
}
