namespace DiplomacySim.Analysis;

/// <summary>A run as JSON: what <c>run</c>, <c>show</c>, <c>resume</c> and <c>replay</c> print.</summary>
/// <param name="Verdict">On the first relation; null before the first round is complete.</param>
/// <param name="EarlierVerdict">What earlier versions would have said of it, by level and trend of the index.</param>
/// <param name="Counts">How often what happened; where there are several relations, as <c>deals@us-iran</c> in each.</param>
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
    string? EarlierVerdict,
    AssessmentDocument? Assessment,
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
        log.EarlierVerdict is { } earlier ? Words.Kebab(earlier.ToString()) : null,
        log.Rounds == 0 ? null : AssessmentDocument.Of(log.Trajectory.Course(0)),
        log.Counts.ByName().Concat(log.Counts.ByRelation()).ToDictionary(),
        [.. log.Trajectory.Measures.Select(measure => MeasureDocument.Of(measure, log.Setting))],
        [.. log.Trajectory.Prospects.Select(prospects => RelationDocument.Of(prospects, log))]);
}

/// <summary>One direction of a relation at the end of a round.</summary>
public sealed record MeasureDocument(int Round, string From, string To, double Tone, double Substance, double Index, double Stock, double Trust,
    double Grievance)
{
    public static MeasureDocument Of(Measure measure, CompiledScenario setting) => new(
        measure.Round,
        setting.Scenario.Parties[measure.From].Id,
        setting.Scenario.Parties[measure.To].Id,
        measure.Tone,
        measure.Substance,
        measure.Index,
        measure.Stock,
        measure.Trust,
        measure.Grievance);
}

/// <summary>A relation as a whole at the end of a round.</summary>
/// <param name="Level">Of this round alone; <c>assessment.end</c> is the mean over the window at the end of the run.</param>
public sealed record RelationDocument(int Round, string Relation, double Level, double Zone, double Ratifiable, double Hazard)
{
    public static RelationDocument Of(Prospects prospects, Log log) => new(
        prospects.Round,
        log.Setting.Relations[prospects.Relation].Relation.Id,
        log.Trajectory.Course(prospects.Relation).Assessment.Levels[prospects.Round - 1],
        prospects.Zone.Possible,
        prospects.Zone.Ratifiable,
        prospects.Hazard);
}
