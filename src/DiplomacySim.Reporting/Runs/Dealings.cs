namespace DiplomacySim.Reporting;

/// <summary>Who dealt with whom in a run. An act goes to the one who speaks for the party that it is done to.</summary>
internal static class Dealings
{
    /// <summary>Each act of an actor that others can see, with whom it is done to. What is mutual is in the log once for each side.</summary>
    public static IReadOnlyList<(int From, int To, Act Act)> Of(Log log) => [.. log.Acts.SelectMany(act => Direction(act, log.Setting))];

    public static DealingsChart? Picture(PlayedRun run)
    {
        var all = Of(run.Log);
        if (all.Count == 0)
        {
            return null;
        }

        int[] names = [.. all.SelectMany(dealing => new[] { dealing.From, dealing.To }).Distinct().Order()];
        var edges = all.GroupBy(dealing => (dealing.From, dealing.To)).OrderBy(edge => edge.Key).ToArray();
        var most = edges.MaxBy(edge => edge.Count())!;
        return new()
        {
            Title = $"Of {Prose.Count(all.Count, "act")} towards somebody, {Prose.Whole(most.Count())} are {run.Setting.ActorName(most.Key.From)}’s "
                + $"towards {run.Setting.ActorName(most.Key.To)}",
            Subtitle = run.Rounds == 1 ? run.Month(1) : $"{run.Month(1)} to {run.Month(run.Rounds)}",
            Note = "An act goes to the one who speaks for the party that it is done to. Acts of nobody, towards nobody in particular or that nobody "
                + "can see are left out; a meeting and a deal count in both directions.",
            Names = [.. names.Select(run.Setting.ActorName)],
            Dealings = [.. edges.Select(edge => new Dealing(Array.IndexOf(names, edge.Key.From), Array.IndexOf(names, edge.Key.To), edge.Count()))],
        };
    }

    public static ReportSection Section(PlayedRun run)
    {
        const string Heading = "Who dealt with whom";
        var all = Of(run.Log);
        Phase[] phases = [.. all.Select(dealing => PhaseOf(dealing.Act)).Distinct().Order()];
        return all.Count == 0
            ? new(Heading) { Findings = ["Nobody did anything to anybody else."] }
            : new(Heading)
            {
                Tables =
                [
                    new("Acts by phase", ["who", "towards whom", .. phases.Select(phase => Words.Kebab(phase.ToString())), "all"],
                        [.. all.GroupBy(dealing => (dealing.From, dealing.To)).OrderBy(edge => edge.Key).Select(edge => (string[])[
                            run.Setting.ActorName(edge.Key.From), run.Setting.ActorName(edge.Key.To),
                            .. phases.Select(phase => Prose.Whole(edge.Count(dealing => PhaseOf(dealing.Act) == phase))),
                            Prose.Whole(edge.Count())])]),
                ],
            };
    }

    private static IEnumerable<(int From, int To, Act Act)> Direction(Act act, CompiledScenario setting)
    {
        var row = ActTable.Of(act.Kind);
        if (row.IsBackground || row.IsHidden || !act.HasTarget || setting.Voices[act.Target] is not { } to || From(act, setting) is not { } from
            || from == to)
        {
            yield break;
        }

        yield return (from, to, act);
    }

    private static int? From(in Act act, CompiledScenario setting) =>
        act.HasActor ? act.Actor : ActTable.Of(act.Kind).IsMutual && act.HasSource ? setting.Voices[act.Source] : null;

    private static Phase PhaseOf(in Act act) => ActTable.Of(act.Kind).Phase;
}
