namespace DiplomacySim.Reporting;

/// <summary>The votes of a run, and what else could stop a text: consent and objection.</summary>
internal static class Ballots
{
    private const int Most = 60;

    public static IReadOnlyList<Act> Of(Log log) =>
        [.. log.Acts.Where(act => act.Tally.WasTaken || act.Kind is ActKind.Objection or ActKind.Consent)];

    public static VoteChart? Picture(PlayedRun run)
    {
        Act[] votes = [.. Of(run.Log).Where(act => act.Tally.WasTaken)];
        if (votes.Length == 0)
        {
            return null;
        }

        var told = Nearest(votes);
        var carried = votes.Count(vote => vote.Tally.Carried);
        return new()
        {
            Title = $"{Prose.Count(votes.Length, "vote")}, of which "
                + $"{(carried == votes.Length ? "all" : carried == 0 ? "none" : Prose.Whole(carried))} carried",
            Subtitle = "Ayes against the number needed",
            Note = told.Length < votes.Length ? $"Shown are the {told.Length} votes that were nearest to what they needed." : "",
            Rows = [.. told.Select(vote => new VoteRow($"{run.Month(vote.Round)}, {run.Setting.ActorName(vote.Actor)}: {Matter(vote)} ({vote.Id})",
                vote.Tally.Ayes, vote.Tally.Noes, vote.Tally.Needed))],
        };
    }

    public static ReportSection Section(PlayedRun run)
    {
        var all = Of(run.Log);
        if (all.Count == 0)
        {
            return new("Votes") { Findings =
                ["There was no vote: no text got as far as an institution that has a say, and no legislature passed an act of its own."] };
        }

        var told = Nearest(all);
        return new("Votes")
        {
            Findings = [.. all.GroupBy(vote => vote.Actor).OrderBy(votes => votes.Key).Select(votes => Sentence(votes, run.Setting))],
            Tables =
            [
                new(
                    told.Length < all.Count ? $"The {told.Length} of {all.Count} that were nearest to what they needed"
                        : "In the order in which they were taken",
                    ["act", "when", "who", "what became of it", "ayes", "noes", "needed", "short by", "what cost most"],
                    [.. told.Select(vote => Row(vote, run))]),
            ],
            Remarks = told.Any(act => !act.Tally.WasTaken) ? ["A dash stands where one actor alone decides, without a vote."] : [],
        };
    }

    private static Act[] Nearest(IReadOnlyList<Act> votes) =>
        votes.Count <= Most ? [.. votes] : [.. votes.OrderBy(Distance).ThenBy(vote => vote.Id).Take(Most).OrderBy(vote => vote.Id)];

    private static double Distance(Act vote) =>
        vote.Tally.WasTaken ? Math.Abs(vote.Tally.Ayes - vote.Tally.Needed) / (double)(vote.Tally.Ayes + vote.Tally.Noes) : 0;

    /// <returns>"Congress amended 4 texts, and passed 4 bills."</returns>
    private static string Sentence(IEnumerable<Act> votes, CompiledScenario setting)
    {
        var kinds = votes.GroupBy(vote => vote.Kind).OrderBy(kind => kind.Key).Select(kind => kind.Count() is var times && kind.Key switch
        {
            ActKind.Ratification => ("ratified", "text"),
            ActKind.Amendment => ("amended", "text"),
            ActKind.Veto => ("vetoed", "text"),
            ActKind.Bill => ("passed", "bill"),
            ActKind.Override => ("overrode", "veto"),
            ActKind.Consent => ("consented to", "text"),
            ActKind.Objection => ("objected to", "text"),
            _ => throw new ArgumentOutOfRangeException(nameof(votes)),
        } is var (verb, what) ? $"{verb} {Prose.Count(times, what, what == "veto" ? "vetoes" : null)}" : "");
        return $"{setting.ActorName(votes.First().Actor)} {Prose.List(kinds)}.";
    }

    private static string[] Row(Act vote, PlayedRun run)
    {
        var (tally, setting) = (vote.Tally, run.Setting);
        return
        [
            FormattableString.Invariant($"{vote.Id}"),
            setting.ShortMonth(vote.Round),
            setting.ActorName(vote.Actor),
            Outcome(vote, setting),
            tally.WasTaken ? Prose.Whole(tally.Ayes) : "–",
            tally.WasTaken ? Prose.Whole(tally.Noes) : "–",
            tally.WasTaken ? Prose.Whole(tally.Needed) : "–",
            tally.WasTaken && !tally.Carried ? Prose.Whole(tally.Needed - tally.Ayes) : "",
            Explanation.Of(run.Log, run.Chance, vote.Id).Clauses.Where(clause => clause.Value < 0).OrderBy(clause => clause.Value)
                .Select(clause => $"{setting.IssueName(clause.Issue)} ({Prose.Signed(clause.Value)})").FirstOrDefault(""),
        ];
    }

    private static string Matter(Act vote) => vote.Kind switch
    {
        ActKind.Bill => "bill",
        ActKind.Override => "override",
        ActKind.Ratification or ActKind.Amendment or ActKind.Veto or ActKind.Consent or ActKind.Objection => "text",
        _ => throw new ArgumentOutOfRangeException(nameof(vote)),
    };

    private static string Outcome(Act vote, CompiledScenario setting) => vote.Kind switch
    {
        ActKind.Ratification => $"text with {setting.PartyName(vote.Target)} {(IsUnderReview(vote, setting) ? "let stand" : "ratified")}",
        ActKind.Amendment => $"text with {setting.PartyName(vote.Target)} sent back amended",
        ActKind.Veto => $"text with {setting.PartyName(vote.Target)} {(IsUnderReview(vote, setting) ? "stopped" : "vetoed")}",
        ActKind.Bill => $"bill passed on {setting.IssueName(vote.Issue)}",
        ActKind.Override => $"veto overridden on {setting.IssueName(vote.Issue)}",
        ActKind.Consent => "let it stand",
        ActKind.Objection => "objected",
        _ => throw new ArgumentOutOfRangeException(nameof(vote)),
    };
    private static bool IsUnderReview(Act vote, CompiledScenario setting) =>
        vote.Deal is { } deal && Procedures.Of(deal, setting) == Procedure.Review;
}
