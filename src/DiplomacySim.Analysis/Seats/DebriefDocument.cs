namespace DiplomacySim.Analysis;

/// <summary>A run looked back on at both levels, between the capitals and at home, as JSON: what <c>debrief</c> prints.</summary>
/// <param name="Relations">What became of each relation.</param>
/// <param name="Steps">What was agreed, voted on, carried out and broken, in order; each stands at one of the two levels.</param>
/// <param name="Gains">What the run was worth to each actor that wants anything.</param>
/// <param name="Seats">How those outside answered.</param>
public sealed record DebriefDocument(
    string Schema,
    string Run,
    string Scenario,
    int Rounds,
    IReadOnlyList<DebriefRelation> Relations,
    IReadOnlyList<DebriefStep> Steps,
    IReadOnlyList<DebriefGain> Gains,
    IReadOnlyList<DebriefSeat> Seats)
{
    /// <param name="log">With at least one round.</param>
    public static DebriefDocument Of(string run, Log log, IReadOnlyList<DebriefSeat> seats)
    {
        var (setting, before, after) = (log.Setting, new World(log.Setup), new PublicRecord(log.Setup));
        foreach (var act in log.Acts)
        {
            after.Hear(act);
        }

        return new(
            "diplomacysim/debrief/1",
            run,
            setting.Scenario.Name,
            log.Rounds,
            [.. Enumerable.Range(0, setting.Relations.Length).Select(relation => DebriefRelation.Of(log, relation, before))],
            [.. log.Acts.Where(act => DebriefStep.LevelOf(act, setting) > 0).Select(act => DebriefStep.Of(act, setting))],
            [.. Enumerable.Range(0, setting.Actors).Where(actor => BriefIssue.OfConcern(before.Profile(actor)).Any())
                .Select(actor => DebriefGain.Of(actor, before, after.World))],
            seats);
    }
}

/// <param name="Start">Index of the relation, from -10 (conflict) to 10 (cooperation), before the first round.</param>
/// <param name="LowestIn">Round of the lowest index.</param>
/// <param name="Counts">How often what happened in it, by the names of counts; what never happened is left out.</param>
public sealed record DebriefRelation(
    string Relation, double Start, double Lowest, int LowestIn, double End, IReadOnlyDictionary<string, int> Counts)
{
    internal static DebriefRelation Of(Log log, int relation, World before)
    {
        var index = log.Trajectory.Index(relation);
        return new(
            log.Setting.Relations[relation].Relation.Id,
            before.IndexOf(relation),
            index.Min(),
            Array.IndexOf(index, index.Min()) + 1,
            index[^1],
            Model.Measures.Counts.All.Select(count => KeyValuePair.Create(count.Name, log.Counts.Of(count.Kinds, relation)))
                .Where(count => count.Value > 0).ToDictionary());
    }
}

/// <summary>Something that mattered at one of the two levels.</summary>
/// <param name="Level">1 between the capitals, 2 at home, as Putnam (1988), International Organization 42, has them.</param>
/// <param name="Tally">Null where nobody voted.</param>
public sealed record DebriefStep(int Act, int Round, DateOnly Date, int Level, string? Relation, string Text, TallyDocument? Tally)
{
    /// <returns>0 for what is left out.</returns>
    internal static int LevelOf(in Act act, CompiledScenario setting) => act.Kind switch
    {
        ActKind.Acceptance or ActKind.SummitWithoutResult or ActKind.DealFailed or ActKind.Suspension or ActKind.Breach or ActKind.Fulfilment
            or ActKind.Coercion or ActKind.Conciliation or ActKind.Conflict or ActKind.Shock or ActKind.Incident or ActKind.Result => 1,
        ActKind.Deal => Counts.IsCounted(act, setting) ? 1 : 0,
        // A third party whose consent is needed is at nobody's home.
        ActKind.Ratification or ActKind.Amendment or ActKind.Veto or ActKind.Consent or ActKind.Objection or ActKind.Bill or ActKind.Signature
            or ActKind.ExecutiveVeto or ActKind.Override or ActKind.Election =>
                setting.Profile(act.Actor).Actor.Role == Role.ThirdParty ? 1 : 2,
        _ => 0,
    };

    internal static DebriefStep Of(in Act act, CompiledScenario setting) => new(
        act.Id,
        act.Round,
        setting.Timetable.Date(act.Round),
        LevelOf(act, setting),
        act.HasRelation ? setting.Relations[act.Relation].Relation.Id : null,
        Wording.Brief(act, setting),
        act.Tally.WasTaken ? new(act.Tally.Ayes, act.Tally.Noes, act.Tally.Needed) : null);
}

/// <param name="Start">Policy value of how things stood: 1 is every issue where the actor wants it.</param>
/// <param name="End">The same of how things stand now, to whoever is in office now.</param>
public sealed record DebriefGain(string Actor, string Name, string Party, double Start, double End)
{
    internal static DebriefGain Of(int actor, World before, World after)
    {
        var self = before.Profile(actor).Actor;
        return new(self.Id, before.Setting.ActorName(actor), self.Party, PolicyValue.Value(before.Profile(actor), before),
            PolicyValue.Value(after.Profile(actor), after));
    }
}

/// <param name="Asked">Questions that were put.</param>
/// <param name="Given">Answers that somebody outside gave; the others were the mind's.</param>
public sealed record DebriefSeat(string Actor, int Asked, int Given);
