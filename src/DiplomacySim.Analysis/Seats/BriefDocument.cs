namespace DiplomacySim.Analysis;

/// <summary>What somebody who is to answer for an actor must know before the first round, as JSON: what <c>brief</c> prints.</summary>
/// <remarks>It holds what the actor's own mind goes by: the public record, what it wants itself, and what it believes. Of events to come it names
/// the elections, which have a date; shocks are not known beforehand.</remarks>
/// <param name="Parts">What a third party does; empty for others.</param>
/// <param name="Issues">What the actor cares about, most first.</param>
/// <param name="Relations">Those in which its assent is needed.</param>
/// <param name="Home">The institutions of its own party beside it.</param>
/// <param name="Others">What everybody else is known to want.</param>
public sealed record BriefDocument(
    string Schema,
    string Scenario,
    string About,
    string Actor,
    string Name,
    string Party,
    string Role,
    IReadOnlyList<string> Parts,
    int Rounds,
    DateOnly From,
    DateOnly To,
    double Support,
    double Economy,
    IReadOnlyList<BriefIssue> Issues,
    IReadOnlyList<BriefRelation> Relations,
    IReadOnlyList<BriefInstitution> Home,
    IReadOnlyList<BriefInstitution> Others,
    IReadOnlyList<BriefElection> Elections)
{
    /// <param name="actor">Index of the actor.</param>
    /// <param name="minds">Those who can answer.</param>
    public static BriefDocument Of(CompiledScenario setting, int actor, MindCatalogue minds)
    {
        var (scenario, world) = (setting.Scenario, new World(setting));
        var self = world.Profile(actor);
        var party = scenario.Parties[self.Party];
        BriefInstitution[] institutions = [.. Enumerable.Range(0, setting.Actors).Where(other => other != actor)
            .Select(other => BriefInstitution.Of(world.Profile(other), setting))];
        return new(
            "diplomacysim/brief/1",
            scenario.Name,
            scenario.About,
            self.Actor.Id,
            setting.ActorName(actor),
            party.Id,
            Words.Kebab(self.Actor.Role.ToString()),
            [.. self.Actor.Standing.Parts.Select(part => Words.Kebab(part.ToString()))],
            scenario.Rounds,
            setting.Timetable.Date(1),
            setting.Timetable.Date(scenario.Rounds),
            world.Support[self.Party],
            world.Economy[self.Party],
            [.. BriefIssue.OfConcern(self).Select(issue => BriefIssue.Of(issue, self, world))],
            [
                .. Enumerable.Range(0, setting.Relations.Length).Select(relation => BriefRelation.Of(setting, relation, actor, minds))
                    .OfType<BriefRelation>(),
            ],
            [.. institutions.Where(other => other.Party == party.Id)],
            [.. institutions.Where(other => other.Party != party.Id)],
            [.. scenario.Elections.Where(election => election.Round <= scenario.Rounds)
                .Select(election => new BriefElection(election.Actor, election.Round, setting.Timetable.Date(election.Round)))]);
    }
}

/// <param name="Now">Where it stands, from 0 to 1.</param>
/// <param name="Wanted">Where the actor wants it.</param>
/// <param name="Share">How much it matters: a share of 1.</param>
public sealed record BriefIssue(string Issue, string Name, double Now, double Wanted, double Share)
{
    /// <returns>Indices of the issues that matter to an actor, what matters most first.</returns>
    internal static IEnumerable<int> OfConcern(CompiledActor actor) => Enumerable.Range(0, actor.Weight.Length)
        .Where(issue => actor.Weight[issue] > 0).OrderByDescending(issue => actor.Weight[issue]);

    internal static BriefIssue Of(int issue, CompiledActor self, World world) => new(
        world.Setting.Scenario.Issues[issue].Id, world.Setting.IssueName(issue), world.StatusQuo[issue], self.Ideal[issue], self.Weight[issue]);
}

/// <summary>Somebody else, as everybody knows it.</summary>
/// <param name="Wants">By issue where it is wanted, what matters most first.</param>
/// <param name="Needs">For a legislature the ayes that a deal needs; null where deals do not come before it.</param>
/// <param name="UnderReview">The ayes with which a text under review stands; null where no issue goes by review, or it cannot stop one.</param>
/// <param name="Members">For a legislature; null for others.</param>
/// <param name="Powers">For a legislature; empty for others.</param>
public sealed record BriefInstitution(
    string Actor,
    string Name,
    string Party,
    string Role,
    IReadOnlyDictionary<string, double> Wants,
    int? Needs,
    int? UnderReview,
    int? Members,
    IReadOnlyList<string> Powers)
{
    internal static BriefInstitution Of(CompiledActor other, CompiledScenario setting)
    {
        var (actor, chamber) = (other.Actor, other.Members is null ? null : other.Actor.Chamber);
        return new(
            actor.Id,
            setting.ActorName(other.Index),
            actor.Party,
            Words.Kebab(actor.Role.ToString()),
            BriefIssue.OfConcern(other).ToDictionary(issue => setting.Scenario.Issues[issue].Id, issue => other.Ideal[issue]),
            chamber is { Powers.Ratify: true } ? chamber.Quorum : null,
            chamber is { Powers.Ratify: true } && setting.Scenario.Issues.Any(issue => issue.Procedure == Procedure.Review)
                ? Assent.UnderReview(other) : null,
            other.Members?.Count,
            chamber is null ? [] : [.. PowersOf(chamber.Powers)]);
    }

    private static IEnumerable<string> PowersOf(Powers powers) => new[]
    {
        (powers.Ratify, "ratify"), (powers.Amend, "amend"), (powers.Veto, "veto"), (powers.Sanction, "sanction"), (powers.Override, "override"),
    }.Where(power => power.Item1).Select(power => power.Item2);
}

public sealed record BriefElection(string Actor, int Round, DateOnly Date);
