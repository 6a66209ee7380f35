using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Lets stand what is worth no less to it than the status quo, or than the minimum that it asks; proposes nothing.</summary>
/// <remarks>Romer and Rosenthal (1978), Public Choice 33; Tsebelis (2002), Veto Players.</remarks>
public class VetoPlayer : ReferenceMind
{
    public override string Name => "veto-player";

    public override string Description =>
        "Lets stand what is worth no less to it than the status quo, or than the minimum that it asks, and proposes nothing (Tsebelis 2002).";

    public override bool Fits(Role role, Game? game) => game is null or Game.AlternatingOffers;

    private protected override Move? Play(in Turn turn, View view) => turn.Question switch
    {
        Question.Ratify => Judge(turn, view, Choice.Ratify, Choice.Veto),
        Question.Consent => Judge(turn, view, Choice.Consent, Choice.Withhold),
        Question.Consider => Judge(turn, view, Choice.Accept, Choice.Reject),
        Question.Reconsider => Judge(turn, view, Choice.Accept, Choice.Reject),
        _ => null,
    };

    public override bool Accepts(Text text, in Turn turn, View view) =>
        Tie.AtLeast(PolicyValue.Keep(view.Self, text, view.World), view.Self.Actor.Judgement.NoDeal);

    private static Move Judge(in Turn turn, View view, Choice yes, Choice no)
    {
        var own = OwnStance(view);
        var (value, least) = turn.Deal is { } deal ? (PolicyValue.Keep(view.Self, deal, view.World), view.Self.Actor.Judgement.NoDeal)
            : (own.Value(turn.Amount), own.Minimum);
        return Tie.AtLeast(value, least) ? Say(yes, turn.Amount, value, Math.Min(value, least)) : Say(no, turn.Amount, value, least);
    }
}

/// <summary>A legislature under open rule: puts its own ideal point in the place of whatever is proposed.</summary>
public sealed class OpenFloor : VetoPlayer
{
    public override string Name => "open-floor";

    public override string Description =>
        "A legislature under open rule: puts its own ideal point in the place of whatever is proposed (Romer and Rosenthal 1978).";

    public override bool Fits(Role role, Game? game) => role == Role.Legislature && game is (null or Game.AlternatingOffers);

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn is not { Question: Question.Ratify, Deal: null, Final: false })
        {
            return base.Play(turn, view);
        }

        var own = OwnStance(view);
        return Say(Choice.Amend, Math.Clamp(own.Ideal, 0, 1), own.Value(own.Ideal), own.Value(turn.Amount));
    }
}
