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

        var (pair, party) = (snapshot.Pair, snapshot.World.Profile(actor).Party);
        var isSide = party == pair.First || party == pair.Second;
        var belief = isSide ? new Memory(setting, actor).Belief(pair.Other(party)) : default;
        return new(
            pair.Relation.Id,
            isSide ? setting.PartyName(pair.Other(party)) : $"{setting.PartyName(pair.First)} and {setting.PartyName(pair.Second)}",
            belief.Trust,
            belief.Grievance,
            belief.Ratification,
            [.. pair.Open.ToArray().Where(issue => !snapshot.World.IsBound(issue)).Select(issue => BriefLine.Of(snapshot, self, issue))]);
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
        int[] issues = [.. snapshot.Pair.Open.ToArray().Where(other => !world.IsBound(other))];
        double[] scale = open.Levels.Count > 0 ? [.. open.Levels] : [.. Enumerable.Range(0, Steps + 1).Select(step => step / (double)Steps)];
        double[] signed = [.. scale.Where(target => Signs(target))];
        return signed.Length == 0 ? new(open.Id, null, null) : new(open.Id, signed.Min(), signed.Max());

        bool Signs(double target) => self.Lets(new Text(snapshot.Pair.Index, ClauseSpace.Text(world, issues, place => Deal.Quantise(
            issues[place] == issue ? target
            : ContractCurve.Nearest(world.Setting.Issues[issues[place]].Issue.Levels, world.Profile(self.Actor).Ideal[issues[place]])))));
    }
}
