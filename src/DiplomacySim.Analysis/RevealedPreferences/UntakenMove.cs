namespace DiplomacySim.Analysis;

/// <summary>A move towards the other side that a party can make alone and that its executive likes, but that has not been made.</summary>
/// <remarks>
/// By its conduct the executive does not want it, whatever is said of its wishes: revealed preference, Samuelson (1938), Economica 5. In a text such
/// a move is a gift that costs nothing.
/// </remarks>
/// <param name="Actor">Index of the executive.</param>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Relation">Index of the relation whose other executive likes the move too.</param>
/// <param name="Holder">Index of the party's legislature, where it has a say and does not want the move; null where nobody holds the issue.</param>
public sealed record UntakenMove(int Actor, int Issue, int Relation, int? Holder)
{
    /// <returns>Those of both parties; nothing where they do not talk.</returns>
    public static IReadOnlyList<UntakenMove> Of(World world, CompiledRelation pair) => !pair.Relation.Talks ? []
        : [.. Of(world, pair, pair.First), .. Of(world, pair, pair.Second)];

    private static IEnumerable<UntakenMove> Of(World world, CompiledRelation pair, int party) =>
        world.Executive(party) is not { } executive || world.Executive(pair.Other(party)) is not { } counterpart ? []
            : from issue in pair.Open
              where MovesAlone(party, world.Setting.Issues[issue]) && !world.IsBound(issue)
              let side = Side(executive, issue, world)
              where side != 0 && side == Side(counterpart, issue, world)
              select new UntakenMove(executive.Index, issue, pair.Index, HolderOf(party, issue, side, world));

    private static bool MovesAlone(int party, CompiledIssue issue) => issue.Controls[party] && issue.Controls.Count(moves => moves) == 1;

    private static int? HolderOf(int party, int issue, int side, World world) =>
        world.Setting.Legislatures[party] is { } index && world.Profile(index) is var legislature
            && HasASay(legislature, world.Setting.Issues[issue]) && legislature.Weight[issue] > 0 && Side(legislature, issue, world) != side
            ? index : null;

    private static bool HasASay(CompiledActor legislature, CompiledIssue issue) =>
        legislature.Actor.Chamber.Powers is var powers && ((powers.Ratify && powers.Veto) || (powers.Sanction && issue.Hostile != 0));

    /// <summary>To which side of where it stands an actor wants an issue. Points that are the same thousandth are the same, as in a text.</summary>
    /// <returns>-1, 0 or 1; 0 also where the issue does not matter to it.</returns>
    private static int Side(CompiledActor actor, int issue, World world)
    {
        var wanted = ContractCurve.Nearest(world.Setting.Issues[issue].Issue.Levels, actor.Ideal[issue]);
        return actor.Weight[issue] > 0 ? Math.Sign(Deal.Quantise(wanted) - Deal.Quantise(world.StatusQuo[issue])) : 0;
    }
}
