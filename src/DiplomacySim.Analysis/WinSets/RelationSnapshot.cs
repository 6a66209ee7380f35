namespace DiplomacySim.Analysis;

/// <summary>A relation between two rounds: how things stand, and what each side believes of the other.</summary>
/// <param name="Round">The last round that was played; 0 for the start.</param>
/// <param name="First">Where the first party stands with the second, as it said at the end of the round.</param>
/// <param name="Second">Where the second party stands with the first.</param>
/// <param name="LastOffer">The last text that was on the table between the two; null for none.</param>
/// <param name="Minds">Those who answer in the run.</param>
public sealed record RelationSnapshot(int Round, World World, CompiledRelation Pair, Belief First, Belief Second, Deal? LastOffer,
    MindCatalogue Minds)
{
    /// <summary>Index of the party that goes second in the texts that are looked for near the last one; null where both start at once.</summary>
    public int? GoesSecond { get; init; }

    /// <param name="log">With the round complete.</param>
    /// <param name="relation">Index of the relation.</param>
    public static RelationSnapshot Of(Log log, int relation, int round)
    {
        var state = new PublicRecord(log.Setup);
        var pair = log.Setup.Start.Relations[relation];
        var (first, second) = (Start(log.Setup.Start, pair, pair.First), Start(log.Setup.Start, pair, pair.Second));
        Deal? last = null;
        foreach (var act in log.Acts.TakeWhile(act => act.Round <= round))
        {
            state.Hear(act);
            if (act.Relation != relation)
            {
                continue;
            }

            if (act.Kind == ActKind.Appraisal)
            {
                (first, second) = act.Source == pair.First ? (act.Belief, second) : (first, act.Belief);
            }

            last = act.Kind is ActKind.Offer or ActKind.Demand or ActKind.Counter or ActKind.Amendment ? act.Deal : last;
        }

        return new(round, state.World, state.World.Setting.Relations[relation], first, second, last, log.Minds);
    }

    /// <summary>A scenario before its first round.</summary>
    /// <param name="minds">Those who can answer; null for the minds of this program.</param>
    public static RelationSnapshot Of(CompiledScenario setting, int relation, MindCatalogue? minds = null) =>
        Of(new Log(setting, minds), relation, 0);

    private static Belief Start(CompiledScenario setting, CompiledRelation pair, int party) =>
        setting.Voices[party] is { } voice ? new Memory(setting, voice).Belief(pair.Other(party)) : default;
}
