namespace DiplomacySim.Analysis;

/// <summary>A relation in which a deal needs the actor's assent, as it stands before the first round.</summary>
/// <param name="With">The other party; for a consenter both, in words.</param>
/// <param name="Trust">Probability, as the actor sees it, that the other party is trustworthy.</param>
/// <param name="Grievance">What the actor holds against it, from 0 to 1.</param>
/// <param name="Ratification">Probability, as the actor sees it, that the other side's ratifiers let a deal stand.</param>
/// <param name="Lines">For each issue that is open between the two, what the actor cannot give whatever it gets for it.</param>
public sealed record BriefRelation(
    string Relation, string With, double Trust, double Grievance, double Ratification, IReadOnlyList<BriefLine> Lines)
{
    /// <returns>Null where a deal does not need the actor.</returns>
    internal static BriefRelation? Of(CompiledScenario setting, int relation, int actor, MindCatalogue minds)
    {
        var snapshot = RelationSnapshot.Of(setting, relation, minds);
        if (Assenter.Of(snapshot).FirstOrDefault(assenter => assenter.Actor == actor) is not { } self)
        {
            return null;
        }

        var (world, pair, party) = (snapshot.World, snapshot.Pair, snapshot.World.Profile(actor).Party);
        var isSide = pair.Has(party);
        var belief = isSide ? new Memory(setting, actor).Belief(pair.Other(party)) : default;
        return new(
            pair.Relation.Id,
            isSide ? setting.PartyName(pair.Other(party)) : setting.PartyNames(pair),
            belief.Trust,
            belief.Grievance,
            belief.Ratification,
            [.. ClauseSpace.Negotiable(world, pair).Select(issue => BriefLine.Of(snapshot, self, issue))]);
    }
}

/// <summary>How far the actor can go on an issue if it got all that it wants on the others: beyond lie its red lines.</summary>
/// <param name="Least">Lowest target that it would sign then, in steps of a twentieth; null where it would sign none.</param>
/// <param name="Most">Highest such target.</param>
public sealed record BriefLine(string Issue, double? Least, double? Most)
{
    private const int Steps = 20;

    internal static BriefLine Of(RelationSnapshot snapshot, Assenter self, int issue)
    {
        var world = snapshot.World;
        var open = world.Setting.Issues[issue].Issue;
        var issues = ClauseSpace.Negotiable(world, snapshot.Pair);
        double[] signed = [.. ClauseSpace.Scale(open, Steps).Where(Signs).Select(target => target / (double)Deal.Scale)];
        return signed.Length == 0 ? new(open.Id, null, null) : new(open.Id, signed.Min(), signed.Max());

        bool Signs(short target) => self.Lets(new Text(snapshot.Pair.Index, ClauseSpace.Text(world, issues, place =>
            issues[place] == issue ? target : Wanted(issues[place]))));

        short Wanted(int other) => Deal.Quantise(
            ContractCurve.Nearest(world.Setting.Issues[other].Issue.Levels, world.Profile(self.Actor).Ideal[other]));
    }
}
