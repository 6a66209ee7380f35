namespace DiplomacySim.Analysis;

/// <summary>What the mind of an actor would answer, with its reasons, as JSON.</summary>
/// <param name="Answer">In words that a seat can answer with.</param>
/// <param name="Decision">What it weighed; null where nothing was.</param>
public sealed record SuggestionDocument(string Schema, string Answer, DecisionDocument? Decision)
{
    public static SuggestionDocument Of(in Move move, CompiledScenario setting) => new(
        "diplomacysim/suggestion/1",
        AnswerWords.Of(move, setting),
        move.Decision is { } decision ? DecisionDocument.Of(decision) : null);
}
