namespace DiplomacySim.Reporting;

/// <summary>The exchange, round by round.</summary>
internal static class Chronicle
{
    /// <summary>Rounds of a long run that are told at its start and at its end whatever happened in them.</summary>
    private const int Edge = 12;
    private const int MostLines = 1000;

    public static ReportSection Section(PlayedRun run, IReadOnlyList<Act> pivots)
    {
        var entries = run.Log.Acts.GroupBy(act => act.Round).Select(round => (Round: round.Key, Lines: Exchange.Of(round)
            .SelectMany(exchange => Lines(exchange, 0, run.Log)).ToArray())).Where(entry => entry.Lines.Length > 0).ToArray();
        var all = entries.Sum(entry => entry.Lines.Length);
        var isLong = all > MostLines;
        if (isLong)
        {
            var turns = run.Log.Acts.Where(IsTurn).Concat(pivots).Select(act => act.Round).ToHashSet();
            entries = [.. entries.Where(entry => entry.Round <= Edge || entry.Round > run.Rounds - Edge || turns.Contains(entry.Round))];
            entries = [.. Within(entries)];
        }

        return new("Round by round")
        {
            Findings = isLong
                ? [$"This is a long run: of {Prose.Whole(run.Rounds)} rounds {Prose.Whole(entries.Length)} are told, of {Prose.Whole(all)} lines "
                    + $"{Prose.Whole(entries.Sum(entry => entry.Lines.Length))}."] : [],
            Remarks =
            [
                "+ leans to cooperation, − to conflict, · to neither; what answers something stands below it, set in. Left out is what is routine: "
                    + "readiness to meet and that both would rather not, tranches carried out, mediation, guarantees, support and provocation from "
                    + "outside.",
                .. isLong ? (string[])[
                    $"Told are the first and the last {Edge} rounds, those with a text accepted, a vote, a deal, a breach, a leader or a shock, and "
                        + $"those of the decisions above; {Prose.Whole(MostLines)} lines at most, the earliest first."] : [],
            ],
            Entries = [.. entries.Select(entry => new ReportEntry($"{run.Month(entry.Round)} ({entry.Round})", entry.Lines))],
        };
    }

    private static IEnumerable<(int Round, ReportLine[] Lines)> Within(IEnumerable<(int Round, ReportLine[] Lines)> entries)
    {
        var told = 0;
        return entries.TakeWhile(entry => (told += entry.Lines.Length) <= MostLines);
    }

    private static IEnumerable<ReportLine> Lines(Exchange exchange, int depth, Log log)
    {
        var act = exchange.Act;
        var isTold = act.IsTold && act.Kind != ActKind.Provocation && Counts.IsCounted(act, log.Setting);
        if (isTold)
        {
            yield return new(depth, act.Leaning,
                $"{Prose.Capital(Text(act, log))}{(act.Decision is null ? "" : FormattableString.Invariant($" [{act.Id}]"))}");
        }

        foreach (var line in exchange.Answers.SelectMany(answer => Lines(answer, isTold ? depth + 1 : depth, log)))
        {
            yield return line;
        }
    }

    /// <summary>Of texts only how much is in them; a deal and an amendment in full.</summary>
    private static string Text(in Act act, Log log) => act.Kind is ActKind.Deal or ActKind.Amendment ? log.Sentence(act)
        : act.Deal is { } deal && act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter
        ? $"{Wording.Brief(act, log.Setting)} ({Prose.Count(deal.Clauses, "clause")})"
        : Wording.Brief(act, log.Setting);

    private static bool IsTurn(Act act) => act.Kind is ActKind.Acceptance or ActKind.Ratification or ActKind.Amendment or ActKind.Veto
        or ActKind.Objection or ActKind.Deal or ActKind.Breach
        or ActKind.Bill or ActKind.Override or ActKind.Election or ActKind.Shock;
}
