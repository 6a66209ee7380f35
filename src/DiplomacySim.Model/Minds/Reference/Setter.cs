using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Makes the best of a single offer: the point nearest to its ideal that all who have a say let stand.</summary>
/// <remarks>Romer and Rosenthal (1978). Under open rule it proposes its ideal point, since nothing depends on it.</remarks>
public sealed class Setter : BestResponse
{
    public override string Name => "setter";

    public override string Description =>
        "Makes the best of a single offer: the point nearest to its ideal that all who have a say let stand (Romer and Rosenthal 1978).";

    public override bool Fits(Role role, Game? game) => role == Role.Executive && game is (null or Game.AlternatingOffers);

    private protected override Move Propose(in Turn turn, View view)
    {
        if (view.Setting.Scenario.Protocol is { OpenRule: true })
        {
            var own = OwnStance(view);
            return Say(Choice.Offer, Math.Clamp(own.Ideal, 0, 1), own.Value(own.Ideal), own.StatusQuo);
        }

        return base.Propose(turn, view);
    }
}
