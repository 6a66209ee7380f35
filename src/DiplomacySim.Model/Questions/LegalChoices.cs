using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Questions;

/// <summary>The choices that there are for a question, and what each says beside itself.</summary>
internal static class LegalChoices
{
    /// <summary>For each question its choices in the six phases; a counter-offer and an amendment come in where they can.</summary>
    private static readonly (Question Question, ChoiceSet Choices)[] InSixPhases =
        EnumTable.ByValue<Question, (Question Question, ChoiceSet Choices)>(
        "answers",
        [
            (Question.Mediate, ChoiceSet.Of(Choice.Mediate, Choice.Pass)),
            (Question.Guarantee, ChoiceSet.Of(Choice.Guarantee, Choice.Pass)),
            (Question.Spoil, ChoiceSet.Of(Choice.Spoil, Choice.Pass)),
            (Question.Support, ChoiceSet.Of(Choice.Aid, Choice.Pass)),
            (Question.Meet, ChoiceSet.Of(Choice.Meet, Choice.MeetAtSummit, Choice.Decline)),
            (Question.Propose, ChoiceSet.Of(Choice.Abstain, Choice.Offer, Choice.Demand)),
            (Question.Consider, ChoiceSet.Of(Choice.Accept, Choice.Reject)),
            (Question.Ratify, ChoiceSet.Of(Choice.Ratify, Choice.Veto)),
            (Question.Consent, ChoiceSet.Of(Choice.Consent, Choice.Withhold)),
            (Question.Reconsider, ChoiceSet.Of(Choice.Accept, Choice.Reject)),
            (Question.Comply, ChoiceSet.Of(Choice.CarryOut, Choice.Delay, Choice.Suspend, Choice.Breach)),
            (Question.Act, ChoiceSet.Of(Choice.Pass, Choice.Coerce, Choice.Conciliate)),
            (Question.Legislate, ChoiceSet.Of(Choice.Pass, Choice.Coerce)),
            (Question.Sign, ChoiceSet.Of(Choice.Sign, Choice.Refuse)),
            (Question.Override, ChoiceSet.Of(Choice.Override, Choice.Sustain)),
            (Question.Appraise, ChoiceSet.Of(Choice.Appraise)),
            (Question.StandFirm, ChoiceSet.Of(Choice.StandFirm, Choice.BackDown)),
            (Question.WinOver, ChoiceSet.Of(Choice.WinOver, Choice.Pass)),
            (Question.Pledge, ChoiceSet.Of(Choice.Pledge, Choice.Pass)),
        ],
        row => row.Question);

    /// <returns>Those that move an issue too, whether or not there is one that can be moved.</returns>
    public static ChoiceSet Of(in Turn turn, World world)
    {
        if (world.Setting.Scenario.Protocol is { } protocol)
        {
            return InGame(turn, protocol, world);
        }

        var choices = InSixPhases[(int)turn.Question].Choices;
        return turn.Question switch
        {
            Question.Consider => choices.With(Choice.Counter, turn.Exchange + 1 < turn.Exchanges),
            Question.Ratify => choices.With(Choice.Amend, !turn.Final && world.Profile(turn.Actor).Actor.Chamber.Powers.Amend),
            _ => choices,
        };
    }

    public static AnswerContent Content(Choice choice, in Turn turn, World world) => choice switch
    {
        Choice.Offer or Choice.Demand or Choice.Counter or Choice.Amend when world.Setting.Scenario.Protocol is null => AnswerContent.Text,
        Choice.Offer or Choice.Demand or Choice.Counter or Choice.Amend => AnswerContent.Amount,
        Choice.Pledge => AnswerContent.Text,
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
            Question.Mediate or Question.Guarantee or Question.Spoil or Question.Support =>
                new(0, Strength.Most(turn.Question, profile, world.Setting)),
            Question.Consent => new(-world.Capability[profile.Party], world.Capability[profile.Party]),

            Question.Propose or Question.Consider when world.Setting.Scenario.Protocol is { Game: Game.StackedOffers } =>
                new(0, world.Setting.Domain.Outcomes - 1, IsWhole: true),

            // What each partner gets; the proposer cannot keep less than nothing.
            Question.Propose when world.Setting.Scenario.Protocol is { Game: Game.ClosedRule } =>
                new(0, 1.0 / Math.Max(1, profile.Actor.Chamber.Quorum - 1)),
            _ => AmountRange.Scale,
        };
    }

    private static ChoiceSet InGame(in Turn turn, Protocol protocol, World world) => turn.Question switch
    {
        Question.Propose when protocol.Game is Game.PowerShift or Game.ClosedRule or Game.StackedOffers => ChoiceSet.Of(Choice.Offer),
        Question.Propose => ChoiceSet.Of(Choice.Abstain, Choice.Offer),
        Question.Consider when protocol.Game == Game.StackedOffers => ChoiceSet.Of(Choice.Accept, Choice.Counter),
        Question.Consider => ChoiceSet.Of(Choice.Accept, Choice.Reject)
            .With(Choice.Decline, protocol.Game == Game.AlternatingOffers && world.Profile(turn.Actor).Actor.Strategy?.Outside is not null)
            .With(Choice.Coerce, protocol.Game == Game.PowerShift || protocol.Odds is not null),
        Question.Ratify => InSixPhases[(int)Question.Ratify].Choices.With(Choice.Amend, !turn.Final && protocol.OpenRule),
        Question.Consent when protocol.Game == Game.Election => ChoiceSet.Of(Choice.Consent),
        Question.Comply => ChoiceSet.Of(Choice.CarryOut, Choice.Breach),
        Question.Act => ChoiceSet.Of(Choice.Pass),
        _ => InSixPhases[(int)turn.Question].Choices,
    };

    private static bool IsBallot(World world) => world.Setting.Scenario.Protocol is { Game: Game.Election };
}
