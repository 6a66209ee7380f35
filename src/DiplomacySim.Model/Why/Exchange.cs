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
    public static bool IsTold(Act act) => !ActTable.Of(act.Kind).IsBackground;

    /// <summary>An act against a clause in force breaks it there and then, out of turn.</summary>
    /// <param name="asked">What the act answers; null where that was in another round.</param>
    private static Phase PhaseOf(in Act act, Act? asked) => ActTable.Of(act.Kind) is var row && asked?.Kind == ActKind.Amendment
        ? row.AfterAmendment ?? row.Phase
        : act.Kind is ActKind.Breach or ActKind.Suspension && asked is { } cause && ActTable.Of(cause.Kind).Phase == Phase.Coercion ? Phase.Coercion
        : row.Phase;
}
