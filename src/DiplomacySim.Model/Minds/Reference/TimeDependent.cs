using System.Runtime.CompilerServices;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;
using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Gives way with time alone at a table of stacked alternating offers: see <see cref="TimeBased"/>.</summary>
public sealed class TimeDependent : ReferenceMind
{
    /// <summary>What is played follows from the scenario: it is made once for all runs.</summary>
    private static readonly ConditionalWeakTable<CompiledScenario, Negotiation> Tables = [];

    public override string Name => "time-dependent";

    public override string Description =>
        "Gives way with time alone: accepts what reaches its target, and offers the outcome that is nearest above it (Faratin, Sierra and Jennings "
            + "1998).";

    public override bool Fits(Role role, Game? game) => role == Role.Executive && game == Game.StackedOffers;

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question is not (Question.Propose or Question.Consider)
            || view.Setting.Scenario.Protocol is not { Game: Game.StackedOffers } protocol)
        {
            return null;
        }

        var table = Tables.GetValue(view.Setting, setting => new OutcomeSpace(setting).Table(protocol.Exchanges));
        var place = view.Setting.Speakers.IndexOf(view.Self.Index);
        var (own, mind) = (table.Seats[place].Utility, (TimeBased)table.Seats[place].Mind);
        var isFirst = turn.Question == Question.Propose;
        var asked = new OfferTurn(turn.Exchange, turn.Exchanges, place, isFirst ? -1 : (int)turn.Amount);
        var reply = mind.Answer(asked, own);
        var outcome = reply.Accepts ? asked.Offer : reply.Outcome;
        return Say(reply.Accepts ? Choice.Accept : isFirst ? Choice.Offer : Choice.Counter, outcome, own[outcome], mind.Target(asked, own));
    }
}
