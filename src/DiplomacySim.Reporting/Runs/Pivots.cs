namespace DiplomacySim.Reporting;

/// <summary>The decisions of a run on which most hung.</summary>
public static class Pivots
{
    public const string Rule =
        "Told are ten decisions at most. First, up to seven, those that stop or bind — vetoes, amendments, objections, overrides, refused "
            + "signatures, broken and suspended promises, acceptances, ratifications: "
        + "of each kind the one nearest to its threshold, then of each kind the next, three of a kind at most. What room is left goes to rejected "
        + "texts, declined meetings, delays and acts of pressure or conciliation "
        + "that were nearest to their threshold, two of a kind at most.";

    private const int Most = 10;
    private const int MostBinding = 7;
    private const int MostOfAKind = 3;
    private const int MostOfOtherKinds = 2;

    private enum Kind
    {
        Veto,
        Amendment,
        Objection,
        Override,
        Refusal,
        Breach,
        Suspension,
        Acceptance,
        Ratification,
        Rejection,
        Declined,
        Delay,
        Coercion,
        Conciliation,
    }

    /// <returns>Acts in the order of the log.</returns>
    public static IReadOnlyList<Act> Of(Log log)
    {
        var decisions = log.Acts.Where(act => act.Decision is not null && KindOf(act) is not null && act.Round <= log.Rounds)
            .ToLookup(act => KindOf(act)!.Value);
        Act[] binding = [.. InTurns(decisions.Where(kind => kind.Key < Kind.Rejection), MostOfAKind).Take(MostBinding)];
        Act[] others = [.. InTurns(decisions.Where(kind => kind.Key >= Kind.Rejection), MostOfOtherKinds).Take(Most - binding.Length)];
        return [.. binding.Concat(others).OrderBy(act => act.Id)];
    }

    /// <summary>The nearest of each kind, then the next of each.</summary>
    private static IEnumerable<Act> InTurns(IEnumerable<IGrouping<Kind, Act>> kinds, int most)
    {
        var ordered = kinds.OrderBy(kind => kind.Key)
            .Select(kind => kind.OrderBy(act => Math.Abs(act.Decision!.Value.Margin)).ThenBy(act => act.Id).Take(most).ToArray()).ToArray();
        return Enumerable.Range(0, most).SelectMany(turn => ordered.Where(kind => turn < kind.Length).Select(kind => kind[turn]));
    }

    private static Kind? KindOf(Act act) => act.Kind switch
    {
        ActKind.Veto => Kind.Veto,
        ActKind.Amendment => Kind.Amendment,
        ActKind.Objection => Kind.Objection,
        ActKind.Override => Kind.Override,
        ActKind.ExecutiveVeto => Kind.Refusal,
        ActKind.Conduct => act.Decision!.Value.Outcome switch
        {
            Choice.Breach => Kind.Breach,
            Choice.Suspend => Kind.Suspension,
            Choice.Delay => Kind.Delay,
            _ => null,
        },
        ActKind.Acceptance => Kind.Acceptance,
        ActKind.Ratification => Kind.Ratification,
        ActKind.Rejection => Kind.Rejection,
        ActKind.Declined => Kind.Declined,
        ActKind.Coercion => Kind.Coercion,
        ActKind.Conciliation => Kind.Conciliation,
        _ => null,
    };
}
