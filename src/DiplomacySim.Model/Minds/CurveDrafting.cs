using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Texts on all issues, on the contract curve, as far along it as the tactic has come.</summary>
public sealed class CurveDrafting : IDrafting
{
    public string Name => "contract-curve";

    public string Description =>
        "A leader of bounded rationality: weighs by expected utility with logistic noise, and moves along the contract curve by its tactic "
            + "(Faratin, Sierra and Jennings 1998).";

    public Draft? Next(in Turn turn, View view)
    {
        var (self, world) = (view.Self, view.World);
        var belief = view.Memory.Belief(turn.Other);
        var credibility = ExpectedDelivery.Trust(belief, world, turn.Relation);
        var recognition = self.Actor.Judgement.Recognition;
        var weight = recognition + ((1 - recognition) * GivingWay.Of(turn, view));
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        var pair = view.Setting.Relations[turn.Relation];
        if (ContractCurve.Point(self, world.Executive(turn.Other)!, pair, world, credibility, weight, targets, belief.Optimism) == 0)
        {
            return null;
        }

        var deal = new Deal(turn.Relation, targets);
        var text = SignedText.Of(deal, turn, view);
        return text.Ledger.Sum >= text.NoDeal ? new Draft(deal, text) : null;
    }

    public bool IsNew(in Draft draft, in Turn turn, View view) =>
        !draft.Deal.Equals(view.Memory.Of(turn.Other).LastOffer) && !draft.Deal.Equals(turn.Deal);
}
