using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What happened in a run, in a few sentences.</summary>
public static class RunStory
{
    /// <summary>Rounds in which a fall or a rise of the index is looked for.</summary>
    private const int Swing = 12;

    /// <summary>Of Goldstein's scale, below which nothing is told of a fall or a rise.</summary>
    private const double Told = 0.3;

    internal static IEnumerable<string> Of(PlayedRun run)
    {
        if (run.Rounds == 0)
        {
            return ["No round has been played yet."];
        }

        var pair = run.Setting.Relations[0];
        var acts = run.Log.Acts.Where(act => act.Relation == 0 && Counts.IsCounted(act, run.Setting)).ToArray();
        return
        [
            .. Verdict(run, pair), Index(run, pair), Talks(acts, pair, run), .. Texts(acts, run), .. Nearest(run), .. Refusals(acts, run),
                .. Kept(run),
                .. Swings(run, pair), .. Pressure(acts, run), .. Chances(acts, run),
            .. run.Setting.Relations.Skip(1).Select(other => Other(run, other)),
        ];
    }

    /// <returns>"Index of us-russia: from −0.87 to −0.72, lowest in October 2020 (−3.20)".</returns>
    internal static string Title(PlayedRun run, CompiledRelation pair)
    {
        var (start, index) = (run.Start(pair), run.Log.Trajectory.Index(pair.Index));
        var (low, high) = (index.Min(), index.Max());
        return $"{run.Between(pair)}: the index goes from {Prose.Number(start)} to {Prose.Number(index[^1])}"
            + (low < Math.Min(start, index[^1]) ? $", lowest in {run.Month(Array.IndexOf(index, low) + 1)} ({Prose.Number(low)})"
                : high > Math.Max(start, index[^1]) ? $", highest in {run.Month(Array.IndexOf(index, high) + 1)} ({Prose.Number(high)})" : "");
    }

    /// <summary>What became of a relation, and what that rests on.</summary>
    /// <param name="run">With a round that is complete.</param>
    public static IEnumerable<string> Verdict(PlayedRun run, CompiledRelation pair)
    {
        var course = run.Log.Trajectory.Course(pair.Index);
        var found = course.Assessment;
        yield return $"After {Prose.Count(run.Rounds, "round")}, {run.Month(1)} to {run.Month(run.Rounds)}, the relation between {run.Between(pair)} "
            + $"is {VerdictWords.Name(found.Verdict)}: {VerdictWords.Meaning(found.Verdict)}.";
        if (!course.IsModelled)
        {
            yield break;
        }

        yield return VerdictWords.Change(run.Log, pair.Index);
        yield return $"Its level, of what stands and what is done, goes from {Prose.Number(found.Start)} to {Prose.Number(found.End)} on average "
            + $"over the last {Prose.Count(found.Late, "round")}; its stock, what stands, from {Prose.Number(course.Start.Stock)} to "
            + $"{Prose.Number(course.Points[^1].Stock)}.";
        if (VerdictWords.Close(course) is { Length: > 0 } close)
        {
            yield return close;
        }

        if (found.RiskOfWar is { } risk)
        {
            yield return $"The risk that it would have come to war on the way is {Prose.Percent(risk)}.";
        }
    }

    private static string Other(PlayedRun run, CompiledRelation pair)
    {
        var verdict = run.Log.Trajectory.Course(pair.Index).Assessment.Verdict;
        return verdict == Model.Measures.Verdict.NotModelled
            ? $"{run.Between(pair)}: {VerdictWords.Meaning(verdict)}, so that nothing is said of the relation."
            : $"{Title(run, pair)}. It is {VerdictWords.Name(verdict)}.";
    }

    private static string Index(PlayedRun run, CompiledRelation pair) => $"{Title(run, pair)}.";

    private static string Talks(Act[] acts, CompiledRelation pair, PlayedRun run)
    {
        int Count(ActKind kind) => acts.Count(act => act.Kind == kind);
        var (meetings, summits, empty) =
            (Count(ActKind.Meeting), acts.Count(act => act.Is(out MeetingHeld meeting) && meeting.IsSummit), Count(ActKind.SummitWithoutResult));
        var texts = acts.Count(act => act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter);
        if (meetings == 0)
        {
            return $"{run.Between(pair)} never met.";
        }

        var atSummits = summits == 0 ? "" : summits == meetings ? ", each time at a summit" : $", {Prose.Whole(summits)} of these at a summit";
        var (rejections, acceptances) = (Count(ActKind.Rejection), Count(ActKind.Acceptance));
        var amended = Count(ActKind.Amendment) is > 0 and var back
            ? $"; {Prose.Count(back, "text")} agreed on {(back == 1 ? "was" : "were")} amended" : "";
        var table = texts == 0 ? "no text came to the table"
            : $"{Prose.Count(texts, "text")} came to the table: "
                + $"{(rejections == 0 ? "no rejection" : Prose.Count(rejections, "rejection"))}, "
                + (acceptances == 0 ? "no acceptance" : Prose.Count(acceptances, "acceptance")) + amended;
        return $"They met {Times(meetings)}{atSummits}{(empty > 0 ? $" ({Prose.Whole(empty)} without result)" : "")}, and {table}.";
    }

    private static IEnumerable<string> Texts(Act[] acts, PlayedRun run)
    {
        var deals = acts.Where(act => act.Kind == ActKind.Deal).ToArray();
        var fell = acts.Count(act => act.Kind == ActKind.DealFailed);
        var agreed = deals.Length + fell;
        if (agreed == 0)
        {
            yield return "The executives never agreed on a text, so that there was nothing to ratify.";
            yield break;
        }

        var stops = acts.Where(act => act.Kind is ActKind.Veto or ActKind.Amendment or ActKind.Objection).GroupBy(act => (act.Actor, act.Kind))
            .OrderByDescending(stop => stop.Count())
            .Select(stop =>
            $"{run.Setting.ActorName(stop.Key.Actor)} "
                + $"{(stop.Key.Kind == ActKind.Veto ? "vetoed" : stop.Key.Kind == ActKind.Amendment ? "amended" : "objected to")} "
                + $"{Prose.Whole(stop.Count())}").ToArray();
        var because = stops.Length > 0 ? $": {Prose.List(stops)}" : "";
        const string On = "on which both executives agreed";
        var all = $"All {Prose.Whole(agreed)} texts {On}";
        yield return deals.Length == 0 ? $"{(agreed == 1 ? $"The only text {On}" : all)} fell{because}. No deal came into force."
            : fell == 0 ? $"{(agreed == 1 ? $"The text {On}" : all)} came into force{because}."
            : $"Of {Prose.Whole(agreed)} texts {On} {Prose.Whole(deals.Length)} came into force and {Prose.Whole(fell)} fell{because}.";
        foreach (var deal in deals.Take(3))
        {
            yield return $"The deal of {run.Month(deal.Round)} (act {deal.Id}): {Clauses(deal, run)}.";
        }

        if (deals.Length > 3)
        {
            yield return $"{Prose.Count(deals.Length - 3, "deal")} more came later.";
        }
    }

    private static string Clauses(in Act act, PlayedRun run) => act.Deal is { } deal
        ? Wording.Clauses(deal, run.Setting, run.Log.Baseline(act)) : Wording.Clauses(act, run.Setting);

    private static IEnumerable<string> Refusals(Act[] acts, PlayedRun run)
    {
        Act[] noes = [.. acts.Where(act => act.Kind == ActKind.Rejection && act.Decision is not null)];
        if (noes.Length > 1)
        {
            var most = noes.GroupBy(act => act.Actor).OrderByDescending(actor => actor.Count()).ThenBy(actor => actor.Key).First();
            var reason = most.GroupBy(act => act.Decision!.Value.MainReason).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key)
                .First();
            yield return $"{run.Setting.ActorName(most.Key)} turned down {(most.Count() == noes.Length ? "all" : Prose.Whole(most.Count()))} of the "
                + $"{Prose.Whole(noes.Length)} rejected texts, "
                + $"{(most.Count() == 1 ? "" : reason.Count() == most.Count() ? "each time " : "most often ")}for one reason: "
                + $"{Reasons.Of(reason.Key, false)}.";
        }
    }

    /// <summary>The text that both executives agreed on and that failed by the least.</summary>
    private static IEnumerable<string> Nearest(PlayedRun run)
    {
        var stops = run.Log.Acts.Where(act => act.Kind is ActKind.Veto or ActKind.Amendment or ActKind.Objection && act.Relation == 0
            && act.Decision is not null).ToArray();
        if (stops.Length > 1 && stops.MinBy(act => Math.Abs(act.Decision!.Value.Margin)) is var nearest)
        {
            yield return $"The narrowest of these noes came in {run.Month(nearest.Round)}: "
                + $"{Wording.Brief(nearest with { Decision = null }, run.Setting)}, {Prose.Number(Math.Abs(nearest.Decision!.Value.Margin))} short "
                + $"of a yes (act {nearest.Id}).";
        }
    }

    private static IEnumerable<string> Kept(PlayedRun run)
    {
        if (LedgerDocument.Of(run.Id, run.Log, run.Rounds) is { Commitments.Count: > 0 } ledger)
        {
            yield return Promises.Sentence(ledger, run.Setting);
        }
    }

    /// <summary>When the index fell most and when it rose most, and what happened then.</summary>
    private static IEnumerable<string> Swings(PlayedRun run, CompiledRelation pair)
    {
        double[] index = [run.Start(pair), .. run.Log.Trajectory.Index(pair.Index)];
        var reach = Math.Min(Swing, Math.Max(2, run.Rounds / 4));
        if (index.Length <= reach)
        {
            yield break;
        }

        foreach (var sign in new[] { -1, 1 })
        {
            var from = Enumerable.Range(0, index.Length - reach).MaxBy(round => sign * (index[round + reach] - index[round]));
            var change = index[from + reach] - index[from];
            if (sign * change >= Told)
            {
                yield return $"The index {(sign < 0 ? "fell" : "rose")} most from {run.Month(from + 1)} to {run.Month(from + reach)}, by "
                    + $"{Prose.Number(Math.Abs(change))}{Meanwhile(run, pair, from + 1, from + reach)}.";
            }
        }
    }

    private static string Meanwhile(PlayedRun run, CompiledRelation pair, int from, int to)
    {
        var acts = run.Log.Acts.Where(act => act.Round >= from && act.Round <= to && act.Relation == pair.Index && Counts.IsCounted(act, run.Setting))
            .ToArray();
        int Count(params ActKind[] kinds) => acts.Count(act => kinds.Contains(act.Kind));
        (int Count, string One, string Many)[] kinds =
        [
            (Count(ActKind.Coercion, ActKind.Signature, ActKind.Override), "act of pressure", "acts of pressure"),
                (Count(ActKind.Incident, ActKind.Shock), "incident or shock", "incidents and shocks"),
            (Count(ActKind.Conciliation), "conciliatory step", "conciliatory steps"), (Count(ActKind.Meeting), "meeting", "meetings"),
                (Count(ActKind.Deal), "deal", "deals"),
            (Count(ActKind.Tranche), "tranche carried out", "tranches carried out"), (Count(ActKind.Breach), "breach", "breaches"),
        ];
        string[] told = [.. kinds.Where(kind => kind.Count > 0).Select(kind => Prose.Count(kind.Count, kind.One, kind.Many))];
        return told.Length == 0 ? "" : $", with {Prose.List(told)}";
    }

    private static IEnumerable<string> Pressure(Act[] acts, PlayedRun run)
    {
        Act[] pressure = [.. acts.Where(act => act.Kind is ActKind.Coercion or ActKind.Signature or ActKind.Override)];
        if (pressure.Length > 0)
        {
            var by = pressure.GroupBy(act => act.Actor).OrderByDescending(actor => actor.Count()).ThenBy(actor => actor.Key)
                .Select(actor => $"{run.Setting.ActorName(actor.Key)} {Prose.Whole(actor.Count())}");
            var relief = acts.Count(act => act.Kind == ActKind.Conciliation);
            yield return $"Pressure was put on {Times(pressure.Length)} ({string.Join(", ", by)}) and "
                + $"{(relief == 0 ? "never taken back" : $"taken back {Times(relief)}")}.";
        }
    }

    private static IEnumerable<string> Chances(Act[] acts, PlayedRun run)
    {
        string[] told =
        [
            .. run.Log.Acts.Where(act => act.Kind is ActKind.Shock or ActKind.Election).Take(6)
                .Select(act => $"{run.Log.Sentence(act)} ({run.Month(act.Round)})"),
            .. acts.Count(act => act.Kind == ActKind.Incident) is > 0 and var incidents ? (string[])[Prose.Count(incidents, "incident")] : [],
        ];
        if (told.Length > 0)
        {
            yield return $"What came from outside: {Prose.List(told)}.";
        }
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{Prose.Whole(count)} times",
    };
}
