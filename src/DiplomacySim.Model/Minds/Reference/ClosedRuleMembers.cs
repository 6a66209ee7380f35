using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>The members of a legislature under closed rule: the proposer buys the votes it needs at what waiting is worth, the others vote by
/// that.</summary>
/// <remarks>Baron and Ferejohn (1989): the stationary equilibrium, found as the fixed point of what the next session is worth to a member.</remarks>
public sealed class ClosedRuleMembers : ReferenceMind
{
    private const int Steps = 1000;

    public override string Name => "closed-rule";

    public override string Description =>
        "Buys the votes that a proposal needs at what waiting is worth to a member, and votes by that (Baron and Ferejohn 1989).";

    public override bool Fits(Role role, Game? game) => role == Role.Legislature && game == Game.ClosedRule;

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question is not (Question.Propose or Question.Ratify) || turn.Deal is not null)
        {
            return null;
        }

        var price = StrategyOf(view.Self).Discount * Continuation(view.Self);
        return turn.Question == Question.Propose ? Say(Choice.Offer, price, 1 - ((view.Self.Actor.Chamber.Quorum - 1) * price), price)
            : Say(Tie.AtLeast(turn.Amount, price) ? Choice.Ratify : Choice.Veto, turn.Amount, turn.Amount, price);
    }

    /// <returns>What a member expects of the next session: to propose with the probability of a lot, or to be one of those whose votes are
    /// bought.</returns>
    private static double Continuation(CompiledActor legislature)
    {
        var chamber = legislature.Actor.Chamber;
        var (members, partners) = (chamber.Members, chamber.Quorum - 1);
        var worth = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            var price = StrategyOf(legislature).Discount * worth;
            var next = ((1 - (partners * price)) / members) + ((members - 1.0) / members * partners / Math.Max(1, members - 1) * price);
            if (next == worth)
            {
                break;
            }

            worth = next;
        }

        return worth;
    }
}
