namespace DiplomacySim.Analysis;

/// <summary>A run as JSON: what <c>run</c>, <c>show</c>, <c>resume</c> and <c>replay</c> print.</summary>
public sealed record RunDocument(
    string Schema,
    string Run,
    string Scenario,
    long Seed,
    int Rounds,
    int Played,
    string State,
    string Hash,
    string? Verdict,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<MeasureDocument> Measures,
    IReadOnlyList<RelationDocument> Relations)
{
    public const string Version = "diplomacysim/run/1";

    /// <param name="state">Where the run stands, in a word.</param>
    public static RunDocument Of(Log log, string run, string scenario, long seed, int rounds, string state) => new(
        Version,
        run,
        scenario,
        seed,
        rounds,
        log.Rounds,
        state,
        log.Hash,
        log.Verdict is { } verdict ? Words.Kebab(verdict.ToString()) : null,
        log.Counts.ByName().ToDictionary(),
        [.. log.Trajectory.Measures.Select(measure => MeasureDocument.Of(measure, log.Setting))],
        [.. log.Trajectory.Prospects.Select(prospects => RelationDocument.Of(prospects, log.Setting))]);
}

/// <summary>One direction of a relation at the end of a round.</summary>
public sealed record MeasureDocument(int Round, string From, string To, double Tone, double Substance, double Index, double Trust, double Grievance)
{
    public static MeasureDocument Of(Measure measure, CompiledScenario setting) => new(
        measure.Round,
        setting.Scenario.Parties[measure.From].Id,
        setting.Scenario.Parties[measure.To].Id,
        measure.Tone,
        measure.Substance,
        measure.Index,
        measure.Trust,
        measure.Grievance);
}

/// <summary>A relation as a whole at the end of a round.</summary>
public sealed record RelationDocument(int Round, string Relation, double Zone, double Ratifiable, double Hazard)
{
    public static RelationDocument Of(Prospects prospects, CompiledScenario setting) => new(
        prospects.Round,
        setting.Relations[prospects.Relation].Relation.Id,
        prospects.Zone.Possible,
        prospects.Zone.Ratifiable,
        prospects.Hazard);
}
