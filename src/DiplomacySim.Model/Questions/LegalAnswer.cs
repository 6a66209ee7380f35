using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Questions;

/// <summary>One choice that there is for a turn, with what it can say beside itself.</summary>
/// <param name="Content">What it says beside itself.</param>
/// <param name="Amount">Where it says a number, its range.</param>
/// <param name="Steps">Where it moves an issue, those that it can move.</param>
/// <param name="Clauses">Where it puts a text, those that the text can have.</param>
/// <param name="Seconds">Where it puts a text, the indices of the parties that can go second in it, where both need not start at once.</param>
public sealed record LegalAnswer(
    Choice Choice, AnswerContent Content, AmountRange? Amount, IReadOnlyList<LegalStep> Steps, IReadOnlyList<LegalClause> Clauses,
    IReadOnlyList<int> Seconds);

/// <summary>How far an issue can be moved.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Amount">Without 0, which is one of its ends, unless pressure can be renewed.</param>
/// <param name="IsUp">Direction on the scale.</param>
/// <param name="CanRenew">Whether 0 is an amount too: pressure that has worn off is renewed and the issue stays where it is.</param>
public readonly record struct LegalStep(int Issue, AmountRange Amount, bool IsUp, bool CanRenew)
{
    /// <summary>Where the issue stands, on its scale.</summary>
    public double From => IsUp ? 1 - Amount.Most : 0 - Amount.Least;

    /// <returns>The amount of a step of an instrument, as far as there is room for it.</returns>
    public double Usual(Instrument instrument) => instrument.Kind == InstrumentKind.Share
        ? Math.Min(1, 2 * instrument.Step) * (IsUp ? Amount.Most : Amount.Least)
        : Math.Clamp(IsUp ? instrument.Step : -instrument.Step, Amount.Least, Amount.Most);
}

/// <summary>What a clause can say.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Target">In thousandths of the scale.</param>
/// <param name="Levels">The only targets that there are, in thousandths; none where all of the range are.</param>
public sealed record LegalClause(int Issue, AmountRange Target, IReadOnlyList<short> Levels);
