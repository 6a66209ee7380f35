namespace DiplomacySim.Analysis;

/// <summary>An act of an ensemble as a row of whole numbers.</summary>
public static class ActNumbers
{
    /// <summary>
    /// Numbers of a row: run, round, id, kind, actor, source, target, relation, issue, amount, Goldstein weight, cause, ayes, noes, reason.
    /// </summary>
    public const int Width = 15;

    internal static void Write(List<int> rows, int run, in Act act)
    {
        rows.AddRange(
        [
            run, act.Round, act.Id, (int)act.Kind, act.Actor, act.Source, act.Target, act.Relation, act.Issue,
            Fixed.Of(act.Amount),
            act.Coding.Quad == Quad.None ? Fixed.Missing : Fixed.Of(act.Goldstein),
            act.Cause,
            act.Tally.WasTaken ? act.Tally.Ayes : Fixed.Missing,
            act.Tally.WasTaken ? act.Tally.Noes : Fixed.Missing,
            act.Decision is { } decision ? (int)decision.MainReason : Fixed.Missing,
        ]);
    }
}
