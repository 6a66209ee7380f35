using DiplomacySim.Model.Decisions;

namespace DiplomacySim.Model.Questions;

/// <summary>One choice that there is for a turn, with what it can say beside itself.</summary>
/// <param name="Amount">Where it says a number, its range.</param>
/// <param name="Steps">Where it moves an issue, those that it can move.</param>
/// <param name="Clauses">Where it puts a text, those that the text can have.</param>
public sealed record LegalAnswer(Choice Choice, AmountRange? Amount, IReadOnlyList<LegalStep> Steps, IReadOnlyList<LegalClause> Clauses);

/// <summary>How far an issue can be moved.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Amount">Without 0, which is one of its ends.</param>
public readonly record struct LegalStep(int Issue, AmountRange Amount);

/// <summary>What a clause can say.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Target">In thousandths of the scale.</param>
/// <param name="Levels">The only targets that there are, in thousandths; none where all of the range are.</param>
public sealed record LegalClause(int Issue, AmountRange Target, IReadOnlyList<short> Levels);
