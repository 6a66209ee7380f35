using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Questions;

/// <summary>The choices that there are for a question, and what each says beside itself.</summary>
internal static class LegalChoices
{
    public static ChoiceSet Of(in Turn turn, World world) => turn.Question switch
    {
        Question.Mediate => ChoiceSet.Of(Choice.Mediate, Choice.Pass),
        Question.Guarantee => ChoiceSet.Of(Choice.Guarantee, Choice.Pass),
        Question.Spoil => ChoiceSet.Of(Choice.Spoil, Choice.Pass),
        Question.Support => ChoiceSet.Of(Choice.Aid, Choice.Pass),
        Question.Meet => ChoiceSet.Of(Choice.Meet, Choice.MeetAtSummit, Choice.Decline),
        Question.Propose => Propose(world.Setting.Scenario.Protocol),
        Question.Consider => Consider(turn, world),
        Question.Ratify => ChoiceSet.Of(Choice.Ratify, Choice.Veto).With(Choice.Amend, CanAmend(turn, world)),
        Question.Consent => IsBallot(world) ? ChoiceSet.Of(Choice.Consent) : ChoiceSet.Of(Choice.Consent, Choice.Withhold),
        Question.Reconsider => ChoiceSet.Of(Choice.Accept, Choice.Reject),
        Question.Comply when world.Setting.Scenario.Protocol is not null => ChoiceSet.Of(Choice.CarryOut, Choice.Breach),
        Question.Comply => ChoiceSet.Of(Choice.CarryOut, Choice.Delay, Choice.Suspend, Choice.Breach),
        Question.Act => ChoiceSet.Of(Choice.Pass)
            .With(Choice.Coerce, LegalSteps.HasAny(Choice.Coerce, turn, world))
            .With(Choice.Conciliate, LegalSteps.HasAny(Choice.Conciliate, turn, world)),
        Question.Legislate => ChoiceSet.Of(Choice.Pass).With(Choice.Coerce, LegalSteps.HasAny(Choice.Coerce, turn, world)),
        Question.Sign => ChoiceSet.Of(Choice.Sign, Choice.Refuse),
        Question.Override => ChoiceSet.Of(Choice.Override, Choice.Sustain),
        Question.Appraise => ChoiceSet.Of(Choice.Appraise),
        _ => throw new ArgumentOutOfRangeException(nameof(turn), turn.Question, "No such question."),
    };

    public static AnswerContent Content(Choice choice, in Turn turn, World world) => choice switch
    {
        Choice.Offer or Choice.Demand or Choice.Counter or Choice.Amend => world.Setting.Scenario.Protocol is null ? AnswerContent.Text : AnswerContent.Amount,
        Choice.Coerce or Choice.Conciliate when turn.Question is Question.Act or Question.Legislate => AnswerContent.Step,
        Choice.Mediate or Choice.Guarantee or Choice.Spoil or Choice.Aid => AnswerContent.Amount,
        Choice.Pass when turn.Question == Question.Act && world.Setting.Scenario.Protocol is not null => AnswerContent.Amount,
        Choice.Consent when IsBallot(world) => AnswerContent.Amount,
        _ => AnswerContent.Nothing,
    };

    public static AmountRange Amount(in Turn turn, World world)
    {
        var profile = world.Profile(turn.Actor);
        return turn.Question switch
        {
            Question.Mediate or Question.Guarantee or Question.Spoil or Question.Support => new(0, Strength.Most(turn.Question, profile, world.Setting)),
            Question.Consent => new(-world.Capability[profile.Party], world.Capability[profile.Party]),

            // What each partner gets; the proposer cannot keep less than nothing.
            Question.Propose when world.Setting.Scenario.Protocol is { Game: Game.ClosedRule } => new(0, 1.0 / Math.Max(1, profile.Actor.Chamber.Quorum - 1)),
            _ => AmountRange.Scale,
        };
    }

    private static ChoiceSet Propose(Protocol? protocol) => protocol switch
    {
        null => ChoiceSet.Of(Choice.Abstain, Choice.Offer, Choice.Demand),
        { Game: Game.PowerShift or Game.ClosedRule } => ChoiceSet.Of(Choice.Offer),
        _ => ChoiceSet.Of(Choice.Abstain, Choice.Offer),
    };

    private static ChoiceSet Consider(in Turn turn, World world) => world.Setting.Scenario.Protocol is { } protocol
        ? ChoiceSet.Of(Choice.Accept, Choice.Reject)
            .With(Choice.Decline, protocol.Game == Game.AlternatingOffers && world.Profile(turn.Actor).Actor.Strategy?.Outside is not null)
            .With(Choice.Coerce, protocol.Game == Game.PowerShift || protocol.Odds is not null)
        : ChoiceSet.Of(Choice.Accept, Choice.Reject).With(Choice.Counter, turn.Exchange + 1 < turn.Exchanges);

    private static bool CanAmend(in Turn turn, World world) =>
        !turn.Final && (world.Setting.Scenario.Protocol?.OpenRule ?? world.Profile(turn.Actor).Actor.Chamber.Powers.Amend);

    private static bool IsBallot(World world) => world.Setting.Scenario.Protocol is { Game: Game.Election };
}
