using DiplomacySim.Model.Acts;

namespace DiplomacySim.Model.Why;

/// <summary>An act with what was answered to it in the same phase: the exchange as a tree.</summary>
/// <param name="Answers">In order.</param>
public sealed record Exchange(Act Act, Phase Phase, IReadOnlyList<Exchange> Answers)
{
    /// <summary>The acts of one round, without what only closes it.</summary>
    /// <returns>Those that answer nothing said in their phase, in order, each with its answers.</returns>
    public static IReadOnlyList<Exchange> Of(IEnumerable<Act> round)
    {
        var roots = new List<Exchange>();
        var told = new Dictionary<int, Exchange>();
        foreach (var act in round.Where(IsTold))
        {
            var asked = told.GetValueOrDefault(act.Cause);
            var exchange = new Exchange(act, PhaseOf(act, asked?.Act), new List<Exchange>());
            told[act.Id] = exchange;
            ((List<Exchange>?)(asked?.Phase == exchange.Phase ? asked.Answers : null) ?? roots).Add(exchange);
        }

        return roots;
    }

    /// <summary>Climate, stock-taking and the end of a round are no part of what is exchanged.</summary>
    public static bool IsTold(Act act) => act.Kind is not (ActKind.Appraisal or ActKind.Climate or ActKind.RoundEnd);

    /// <param name="asked">What the act answers; null where that was in another round.</param>
    private static Phase PhaseOf(in Act act, Act? asked) => act.Kind switch
    {
        ActKind.Invitation or ActKind.Declined or ActKind.Meeting or ActKind.GoodOffices or ActKind.Guarantee or ActKind.Provocation or ActKind.Aid => Phase.Contact,
        ActKind.Acceptance or ActKind.Rejection when asked?.Kind == ActKind.Amendment => Phase.Ratification,
        ActKind.Offer or ActKind.Demand or ActKind.Counter or ActKind.Acceptance or ActKind.Rejection or ActKind.Departure or ActKind.Position => Phase.Bargaining,
        ActKind.Ratification or ActKind.Amendment or ActKind.Veto or ActKind.Consent or ActKind.Objection or ActKind.Deal or ActKind.DealFailed
            or ActKind.Commitment or ActKind.SummitWithoutResult or ActKind.Result => Phase.Ratification,
        ActKind.Conduct or ActKind.Tranche or ActKind.Delay or ActKind.Suspension or ActKind.Breach or ActKind.Fulfilment => Phase.Compliance,
        ActKind.Coercion or ActKind.Conciliation or ActKind.Bill or ActKind.Signature or ActKind.ExecutiveVeto or ActKind.Override or ActKind.Conflict => Phase.Coercion,
        _ => Phase.Drift,
    };
}
