namespace DiplomacySim.Analysis;

/// <summary>The exchange as a tree, as JSON: what <c>trace</c> prints.</summary>
public sealed record TraceDocument(string Schema, string Run, IReadOnlyList<TraceRoundDocument> Rounds)
{
    /// <param name="acts">Of the rounds to tell.</param>
    /// <param name="log">Of the run up to them.</param>
    public static TraceDocument Of(string run, IEnumerable<Act> acts, Log log) => new(
        "diplomacysim/trace/1",
        run,
        [.. acts.GroupBy(act => act.Round).Select(round => new TraceRoundDocument(
            round.Key,
            [.. Exchange.Of(round).GroupBy(exchange => exchange.Phase).Select(phase => new TracePhaseDocument(
                Words.Kebab(phase.Key.ToString()), [.. phase.Select(exchange => ExchangeDocument.Of(exchange, log.Setting))]))],
            [.. log.Setting.Relations.Where(_ => round.Key <= log.Rounds).Select(pair => StandingDocument.Of(
                pair.Relation.Id, log.Trajectory.Course(pair.Index), round.Key))]))]);
}

/// <param name="Relations">At its end; none while it is played.</param>
public sealed record TraceRoundDocument(
    int Round, IReadOnlyList<TracePhaseDocument> Phases, IReadOnlyList<StandingDocument> Relations);

/// <summary>Where a relation stands at the end of a round.</summary>
public sealed record StandingDocument(string Relation, double Index, double Stock, double Level)
{
    internal static StandingDocument Of(string relation, Course course, int round) => new(
        relation, course.Assessment.Index[round - 1], course.Points[round - 1].Stock, course.Assessment.Levels[round - 1]);
}

public sealed record TracePhaseDocument(string Phase, IReadOnlyList<ExchangeDocument> Acts);

/// <summary>An act with what was answered to it in the same phase.</summary>
public sealed record ExchangeDocument(ActDocument Act, IReadOnlyList<ExchangeDocument> Answers)
{
    public static ExchangeDocument Of(Exchange exchange, CompiledScenario setting) =>
        new(ActDocument.Of(exchange.Act, setting), [.. exchange.Answers.Select(answer => Of(answer, setting))]);
}
