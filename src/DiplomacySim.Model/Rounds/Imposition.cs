using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Rounds;

/// <summary>An answer that is laid down: the actor's own with another outcome, so that its reasons stay to be read.</summary>
public static class Imposition
{
    /// <summary>What is laid on a decision that hangs in the balance.</summary>
    private const double Least = 0.001;

    private static readonly (Question Question, Choice[] Choices)[] ByQuestion = EnumTable.ByValue<Question, (Question Question, Choice[] Choices)>(
        "answers",
        [
            (Question.Mediate, [Choice.Mediate, Choice.Pass]),
            (Question.Guarantee, [Choice.Guarantee, Choice.Pass]),
            (Question.Spoil, [Choice.Spoil, Choice.Pass]),
            (Question.Support, [Choice.Aid, Choice.Pass]),
            (Question.Meet, [Choice.Meet, Choice.MeetAtSummit, Choice.Decline]),
            (Question.Propose, [Choice.Abstain]),
            (Question.Consider, [Choice.Accept, Choice.Reject]),
            (Question.Ratify, [Choice.Ratify, Choice.Veto]),
            (Question.Consent, [Choice.Consent, Choice.Withhold]),
            (Question.Reconsider, [Choice.Accept, Choice.Reject]),
            (Question.Comply, [Choice.CarryOut, Choice.Delay, Choice.Suspend, Choice.Breach]),
            (Question.Act, [Choice.Pass]),
            (Question.Legislate, [Choice.Pass]),
            (Question.Sign, [Choice.Sign, Choice.Refuse]),
            (Question.Override, [Choice.Override, Choice.Sustain]),
            (Question.Appraise, []),
        ],
        row => row.Question);

    /// <summary>Answers that a question can have laid down, beside those that come with a text of their own.</summary>
    public static IReadOnlyList<Choice> Answers(Question question) => ByQuestion[(int)question].Choices;

    /// <summary>Whether a choice goes for what was asked.</summary>
    public static bool IsYes(Choice choice) => choice is Choice.Meet or Choice.MeetAtSummit or Choice.Offer or Choice.Demand or Choice.Accept or Choice.Ratify
        or Choice.CarryOut or Choice.Coerce or Choice.Conciliate or Choice.Sign or Choice.Override or Choice.Mediate or Choice.Guarantee or Choice.Consent
        or Choice.Spoil or Choice.Aid;

    internal static Move Of(Intervention.Answer answer, in Turn turn, in Move move)
    {
        var choice = answer.Choice ?? move.Choice;
        return move with
        {
            Choice = choice,
            Deal = choice is Choice.Offer or Choice.Demand or Choice.Counter or Choice.Amend ? answer.Targets is { } targets ? new Deal(turn.Relation, targets) : move.Deal : null,
            Decision = move.Decision is { } decision ? Turned(decision, choice) : null,
        };
    }

    /// <summary>The decision as it would have to be for this outcome: where it goes the other way, what turns it is a term of its own.</summary>
    private static Decision Turned(Decision decision, Choice choice)
    {
        if (IsYes(choice) != decision.Margin >= 0)
        {
            var terms = decision.Terms;
            terms.Add(Term.Imposed, decision.Margin == 0 ? -Least : -2 * decision.Margin);
            decision = decision with { Terms = terms };
        }

        return decision with { Outcome = choice };
    }
}
