using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Rounds;

/// <summary>An answer that is laid down: the actor's own with another outcome, so that its reasons stay to be read.</summary>
public static class Imposition
{
    /// <summary>What is laid on a decision that hangs in the balance.</summary>
    private const double Least = 0.001;

    /// <summary>Whether a choice goes for what was asked.</summary>
    public static bool IsYes(Choice choice) =>
        choice is Choice.Meet or Choice.MeetAtSummit or Choice.Offer or Choice.Demand or Choice.Accept or Choice.Ratify
        or Choice.CarryOut or Choice.Coerce or Choice.Conciliate or Choice.Sign or Choice.Override or Choice.Mediate or Choice.Guarantee
        or Choice.Consent
        or Choice.Spoil or Choice.Aid or Choice.StandFirm or Choice.WinOver or Choice.Pledge;

    internal static Move Of(Intervention.Answer answer, in Turn turn, in Move move, World world)
    {
        var choice = answer.Choice ?? move.Choice;
        return move with
        {
            Choice = choice,
            Deal = new LegalAnswers(turn, world).Content(choice) != AnswerContent.Text ? null
                : answer.Targets is { } targets ? new Deal(turn.Relation, targets, answer.Second)
                : move.Deal,
            Issue = answer.Issue ?? move.Issue,
            Amount = answer.Amount ?? move.Amount,
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
