namespace DiplomacySim.Analysis;

/// <summary>The exchange as a tree, as JSON: what <c>trace</c> prints.</summary>
public sealed record TraceDocument(string Schema, string Run, IReadOnlyList<TraceRoundDocument> Rounds)
{
    public static TraceDocument Of(string run, IEnumerable<Act> acts, CompiledScenario setting) => new(
        "diplomacysim/trace/1",
        run,
        [.. acts.GroupBy(act => act.Round).Select(round => new TraceRoundDocument(
            round.Key,
            [.. Exchange.Of(round).GroupBy(exchange => exchange.Phase).Select(phase => new TracePhaseDocument(
                Words.Kebab(phase.Key.ToString()), [.. phase.Select(exchange => ExchangeDocument.Of(exchange, setting))]))]))]);
}

public sealed record TraceRoundDocument(int Round, IReadOnlyList<TracePhaseDocument> Phases);

public sealed record TracePhaseDocument(string Phase, IReadOnlyList<ExchangeDocument> Acts);

/// <summary>An act with what was answered to it in the same phase.</summary>
public sealed record ExchangeDocument(ActDocument Act, IReadOnlyList<ExchangeDocument> Answers)
{
    public static ExchangeDocument Of(Exchange exchange, CompiledScenario setting) =>
        new(ActDocument.Of(exchange.Act, setting), [.. exchange.Answers.Select(answer => Of(answer, setting))]);
}
