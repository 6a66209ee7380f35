using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>The pictures of a run.</summary>
public static class RunPictures
{
    private const int Columns = 61;
    private const int Rows = 41;

    private static readonly (string Label, Predicate<Act> Is)[] Lanes =
    [
        ("meeting", act => act.Is(out MeetingHeld meeting) && !meeting.IsSummit),
        ("summit", act => act.Is(out MeetingHeld meeting) && meeting.IsSummit),
        ("deal", act => act.Kind == ActKind.Deal),
        ("text stopped", act => act.Kind is ActKind.Veto or ActKind.Amendment or ActKind.Objection),
        ("breach", act => act.Kind == ActKind.Breach),
        ("pressure", act => act.Kind is ActKind.Coercion or ActKind.Signature or ActKind.Override),
        ("conciliation", act => act.Kind == ActKind.Conciliation),
        ("incident, shock", act => act.Kind is ActKind.Incident or ActKind.Shock),
    ];

    /// <summary>How a relation went over the rounds.</summary>
    /// <returns>Null where no round was played, or neither side did anything to the other.</returns>
    public static TrajectoryChart? Trajectory(PlayedRun run, int relation)
    {
        if (run.Rounds == 0 || !run.Log.Trajectory.Course(relation).IsModelled)
        {
            return null;
        }

        var (pair, trajectory) = (run.Setting.Relations[relation], run.Log.Trajectory);
        var prospects = trajectory.Prospects.Where(prospect => prospect.Relation == relation).ToArray();
        var (there, back) = (Ways(pair.First, pair.Second), Ways(pair.Second, pair.First));
        return new()
        {
            Title = RunStory.Title(run, pair),
            Subtitle = $"{run.Month(1)} to {run.Month(run.Rounds)}; a mark stands for a round in which it happened at least once",
            Note = "The index weighs tone and substance, words and deeds, on Goldstein’s scale from −10 (war) to 10; the stock is what stands, "
                + "pressure in force and commitments kept and broken, and the level both in one. The zone is that along the contract curve: the "
                + "share of the texts between status quo and curve that both executives would sign; dashed, its ratifiable part, that all who ratify "
                + "or consent would let pass.",
            Rounds = run.Rounds,
            Marks = [.. Months.Marks(run.Setting, run.Rounds)],
            Lanes = [.. Lanes.Select(lane => new TrajectoryLane(lane.Label, RoundsOf(run, relation, lane.Is)))
                .Where(lane => lane.Rounds.Count > 0 || lane.Label == "deal")],
            Panels =
            [
                new("index of the relation", "Goldstein units", [new("", trajectory.Index(relation))], 1),
                new("level: index and stock in one", "Goldstein units", [new("", trajectory.Course(relation).Assessment.Levels)], 1),
                Both("stock (what stands)", "Goldstein units", measure => measure.Stock, 1),
                Both("tone (words)", "Goldstein units", measure => measure.Tone, 1),
                    Both("substance (deeds)", "Goldstein units", measure => measure.Substance, 1),
                Both("trust", "0 to 1", measure => measure.Trust), Both("grievance", "0 to 1", measure => measure.Grievance),
                new("zone along the contract curve; dashed: ratifiable", "share of texts", [new("", [.. prospects.Select(prospect =>
                    prospect.Zone.Possible)]), new("", [.. prospects.Select(prospect => prospect.Zone.Ratifiable)])]) { Limits = (-0.02, 1.02) },
                new("probability of an incident next round", "0 to 1", [new("", [.. prospects.Select(prospect => prospect.Hazard)])]) { Limits =
                    (0, Math.Max(0.05, 1.1 * prospects.Max(prospect => prospect.Hazard))) },
            ],
        };

        Measure[] Ways(int from, int to) => [.. trajectory.Measures.Where(measure => measure.From == from && measure.To == to)];

        TrajectoryPanel Both(string name, string unit, Func<Measure, double> measure, double least = 0.2) => new(
            name, unit, [new($"{run.Setting.PartyName(pair.First)} to {run.Setting.PartyName(pair.Second)}", [.. there.Select(measure)]),
                new($"{run.Setting.PartyName(pair.Second)} to {run.Setting.PartyName(pair.First)}", [.. back.Select(measure)])], least);
    }

    /// <summary>Who would let pass what after a round, 0 being before the first.</summary>
    /// <returns>Null where nobody can agree, or there are not two issues to agree on.</returns>
    public static WinSetChart? WinSet(PlayedRun run, int relation, int round) =>
        run.HasExecutives(run.Setting.Relations[relation]) ? WinSet(run, run.WinSet(run.Setting.Relations[relation], round)) : null;

    /// <summary>The votes of a run.</summary>
    /// <returns>Null where there were none.</returns>
    public static VoteChart? Votes(PlayedRun run) => Ballots.Picture(run);

    /// <summary>Who dealt with whom.</summary>
    /// <returns>Null where nobody did anything to anybody else.</returns>
    public static DealingsChart? Dealings(PlayedRun run) => Reporting.Dealings.Picture(run);

    internal static WinSetChart? WinSet(PlayedRun run, WinSet found)
    {
        var axes = found.Axes();
        if (axes.Across == axes.Up || found.Says.Count == 0)
        {
            return null;
        }

        var (snapshot, setting, world) = (found.Snapshot, run.Setting, found.Snapshot.World);
        var others = found.Nearest is not null ? "in the nearest text that everybody lets pass" : snapshot.LastOffer is not null
            ? "in the last text on the table" : "they stood";
        return new()
        {
            Title = $"{When(run, snapshot.Round)} both executives would sign {Prose.Percent(found.Agreeable.Mean)} of all texts, and everybody "
                + $"would let {Prose.Percent(found.Overlap.Mean)} pass",
            Subtitle = $"{run.Between(snapshot.Pair)}, on the two issues that matter most to both executives; the other issues are as {others}",
            Note = "Chance apart. Shares are of all texts on the open issues, of which the map is one cut; "
                + "those near the contract curve pass more often.",
            Across = setting.IssueName(axes.Across),
            Up = setting.IssueName(axes.Up),
            Executives = (setting.ActorName(found.Says[0].Actor), setting.ActorName(found.Says[1].Actor)),
            Cells = [.. found.Map(axes.Across, axes.Up, Columns, Rows, found.Nearest ?? snapshot.LastOffer)
                .Select(row => row.Select(assents => Cell(assents, found.Says.Count)).ToArray())],
            Places =
            [
                new("how things stand", world.StatusQuo[axes.Across], world.StatusQuo[axes.Up]),
                .. Without(axes, world),
                .. snapshot.LastOffer is { } offer ? (WinSetMark[])[new("last text", offer.Target(axes.Across, world.StatusQuo[axes.Across]),
                    offer.Target(axes.Up, world.StatusQuo[axes.Up]))] : [],
            ],
        };
    }

    /// <returns>Where the two issues go without a text, where that is not where they stand.</returns>
    private static WinSetMark[] Without((int Across, int Up) axes, World world) =>
        (Reversion.Of(axes.Across, world), Reversion.Of(axes.Up, world)) is var (across, up)
        && (across, up) != (world.StatusQuo[axes.Across], world.StatusQuo[axes.Up]) ? [new("without a text", across, up)] : [];

    /// <returns>"At the start", "In March 2021".</returns>
    internal static string When(PlayedRun run, int round) =>
        round == 0 ? "At the start" : round == run.Rounds ? "At the end" : $"After {run.Month(round)}";

    internal static string Share(Interval share, WinSet found) => found.Space.IsWhole ? Prose.Percent(share.Mean) : Prose.Percent(share);

    private static WinSetCell Cell(int assents, int says) => assents == (1 << says) - 1 ? WinSetCell.Everybody : (assents & 3) switch
    {
        3 => WinSetCell.Executives,
        1 => WinSetCell.First,
        2 => WinSetCell.Second,
        _ => WinSetCell.Neither,
    };

    private static int[] RoundsOf(PlayedRun run, int relation, Predicate<Act> isTold) =>
        [.. run.Log.Acts.Where(act => isTold(act) && (act.Relation == relation || act.Kind == ActKind.Shock)).Select(act => act.Round).Distinct()];
}
