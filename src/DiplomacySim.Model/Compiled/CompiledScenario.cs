using System.Collections.Immutable;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Compiled;

/// <summary>A scenario made ready for play: indices instead of ids, weights that sum to 1, who can move what.</summary>
/// <remarks>Immutable; one instance serves any number of runs on any number of threads.</remarks>
public sealed class CompiledScenario
{
    private readonly CompiledActor[][] profiles;
    private readonly int?[,] relationOf;
    private readonly Lazy<Domain> domain;

    /// <exception cref="ArgumentException">An id refers to nothing: a scenario that was not checked.</exception>
    public CompiledScenario(Scenario scenario)
    {
        Scenario = scenario;
        Timetable = new Timetable(scenario);
        Retention = new Retention(scenario.Rules, Timetable);
        PartyPlaces = [.. scenario.Parties.Select(party => Chance.Place(party.Id))];
        Issues = [.. scenario.Issues.Select((issue, index) => new CompiledIssue(issue, index, scenario))];
        CompiledRelation[] pairs = [.. scenario.Relations.Select((relation, index) => new CompiledRelation(relation, index, scenario, Issues))];
        Relations = [.. pairs];
        RelationsInTurn = [.. pairs.OrderBy(pair => Chance.Turn(pair.Relation.Id))];
        profiles = [.. scenario.Actors.Select((actor, index) => ProfilesOf(actor, index))];
        Executives = Seats(Role.Executive);
        Speakers = [.. Executives.OfType<int>().OrderBy(actor => scenario.Actors[actor].Party, StringComparer.Ordinal)];
        Legislatures = Seats(Role.Legislature);
        Voices = [.. Executives.Select((executive, party) => executive ?? Array.Find(profiles, leaders => leaders[0].Party == party)?[0].Index)];
        relationOf = new int?[Parties, Parties];
        for (var from = 0; from < Parties; from++)
        {
            for (var to = 0; to < Parties; to++)
            {
                relationOf[from, to] = from == to ? null : Array.Find(pairs, pair => pair.Has(from) && pair.Has(to))?.Index;
            }
        }

        Shocks = [.. scenario.Shocks.Select(shock => EventOf(shock.Id, shock.Source, shock.Target, shock.Code))];
        ShocksInTurn = InTurn([.. scenario.Shocks.Select(shock => shock.Id)]);
        IncidentsInTurn = InTurn([.. scenario.Incidents.Select(incident => incident.Id)]);
        Announced = [.. scenario.Issues.Select(issue => AnnouncedOn(issue.Id))];
        Negotiable = [.. Issues.Where(stake => stake.Issue.Negotiable).Select(stake => stake.Index)];
        domain = new(() => new Domain([.. Negotiable.Select(issue => Issues[issue].Issue.Levels.Count)]));
        IsAnythingAnnounced = Announced.Any(events => !events.IsEmpty);
        Incidents = [.. scenario.Incidents.Select(incident => EventOf(incident.Id, incident.Source, incident.Target, incident.Code))];
    }

    public Scenario Scenario { get; }

    public Rules Rules => Scenario.Rules;

    public Timetable Timetable { get; }

    public Retention Retention { get; }

    public ImmutableArray<CompiledIssue> Issues { get; }

    /// <summary>Indices of the issues that can be agreed on.</summary>
    public ImmutableArray<int> Negotiable { get; }

    /// <summary>What can be agreed where all of these have levels.</summary>
    /// <exception cref="ArgumentException">One has none, or there are too many outcomes.</exception>
    public Domain Domain => domain.Value;

    /// <summary>The relations, in the order of the scenario.</summary>
    public ImmutableArray<CompiledRelation> Relations { get; }

    /// <summary>The same in the order in which they are played, which belongs to their ids.</summary>
    public ImmutableArray<CompiledRelation> RelationsInTurn { get; }

    public int Parties => Scenario.Parties.Count;

    /// <summary>For each party where draws about it are addressed: its id, so that the order of parties moves no draw.</summary>
    public ImmutableArray<ulong> PartyPlaces { get; }

    public int Actors => profiles.Length;

    /// <summary>For each party the index of its executive, if it has one.</summary>
    public ImmutableArray<int?> Executives { get; }

    /// <summary>The executives in the order in which they speak where all sit at one table: by the ids of their parties, so that the order of
    /// parties says nothing.</summary>
    public ImmutableArray<int> Speakers { get; }

    /// <summary>For each party the index of its legislature, if it has one.</summary>
    public ImmutableArray<int?> Legislatures { get; }

    /// <summary>For each party the actor that says where it stands: its executive, or the first that it has.</summary>
    public ImmutableArray<int?> Voices { get; }

    /// <summary>For two parties the index of their relation, if they have one.</summary>
    public int? RelationOf(int from, int to) => relationOf[from, to];

    /// <summary>The shocks, in the order of the scenario.</summary>
    public ImmutableArray<CompiledEvent> Shocks { get; }

    /// <summary>For each issue the events that a clause on it prevents, in the order of the scenario; none where events do not come.</summary>
    public ImmutableArray<ImmutableArray<Announcement>> Announced { get; }

    public bool IsAnythingAnnounced { get; }

    /// <summary>The incidents, in the order of the scenario.</summary>
    public ImmutableArray<CompiledEvent> Incidents { get; }

    /// <summary>Indices of the shocks in the order in which they come where several do in one round; it belongs to their ids.</summary>
    public ImmutableArray<int> ShocksInTurn { get; }

    /// <summary>The same of the incidents.</summary>
    public ImmutableArray<int> IncidentsInTurn { get; }

    /// <param name="leader">0 for who is in office at the start, then one for each election won by a challenger.</param>
    public CompiledActor Profile(int actor, int leader = 0) => profiles[actor][leader];

    /// <returns>The leader that an election may bring, as <see cref="Profile"/> numbers them.</returns>
    public int Challenger(int election) =>
        1 + Scenario.Elections.Take(election).Count(earlier => earlier.Actor == Scenario.Elections[election].Actor);

    private static ImmutableArray<int> InTurn(string[] ids) =>
        [.. Enumerable.Range(0, ids.Length).OrderBy(entry => Chance.Turn(ids[entry]))];

    /// <returns>First day of a round.</returns>
    public DateOnly Date(int round) => Timetable.Date(round);

    public int Party(string id) => IndexOf(Scenario.Parties, party => party.Id, id, "party");

    public int Actor(string id) => IndexOf(Scenario.Actors, actor => actor.Id, id, "actor");

    public int Relation(string id) => IndexOf(Scenario.Relations, relation => relation.Id, id, "relation");

    public int Issue(string id) => IndexOf(Scenario.Issues, issue => issue.Id, id, "issue");

    /// <summary>Whether a run by another setting can go on by this one: the same issues, parties, actors and relations, its events first, and time
    /// cut as before.</summary>
    public bool Continues(CompiledScenario before)
    {
        var (now, then) = (Scenario, before.Scenario);
        return (now.MonthsPerRound, now.Rules.Pace) == (then.MonthsPerRound, then.Rules.Pace) && Same(now.Issues, then.Issues, issue => issue.Id)
            && Same(now.Parties, then.Parties, party => party.Id)
            && Same(now.Actors, then.Actors, actor => $"{actor.Id} {actor.Party} {actor.Role}")
            && Same(now.Relations, then.Relations, relation => $"{relation.Id} {relation.Between[0]} {relation.Between[1]}")
            && Same(now.Shocks.Take(then.Shocks.Count), then.Shocks, shock => shock.Id)
            && Same(now.Incidents.Take(then.Incidents.Count), then.Incidents, incident => incident.Id)
            && Same(now.Elections.Take(then.Elections.Count), then.Elections, election => $"{election.Id} {election.Actor}");
    }

    private static bool Same<T>(IEnumerable<T> these, IEnumerable<T> those, Func<T, string> id) => these.Select(id).SequenceEqual(those.Select(id));

    /// <summary>Name of an office or state for people; the words of its id where it has none.</summary>
    public string ActorName(int actor) => Words.Called(Scenario.Actors[actor].Name, Scenario.Actors[actor].Id);

    public string PartyName(int party) => Words.Called(Scenario.Parties[party].Name, Scenario.Parties[party].Id);

    /// <returns>"Greece and Macedonia".</returns>
    public string PartyNames(CompiledRelation pair) => $"{PartyName(pair.First)} and {PartyName(pair.Second)}";

    /// <returns>Name of a bloc of a party's legislature, in the plural.</returns>
    /// <param name="bloc">Its place.</param>
    public string BlocName(int party, int bloc)
    {
        var called = Profile(Legislatures[party]!.Value).Actor.Chamber.Blocs[bloc];
        return Words.Called(called.Name, called.Id);
    }

    public string IssueName(int issue) => Words.Called(Scenario.Issues[issue].Name, Scenario.Issues[issue].Id);

    internal static int IndexOf<T>(IReadOnlyList<T> list, Func<T, string> idOf, string id, string kind)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (string.Equals(idOf(list[index]), id, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"The scenario has no {kind} '{id}'.");
    }

    /// <param name="source">Id of the party whose act it is; empty for none.</param>
    /// <param name="target">Id of the party that it is done to; empty for none.</param>
    private CompiledEvent EventOf(string id, string source, string target, string code)
    {
        int? from = source.Length > 0 ? Party(source) : null;
        int? to = target.Length > 0 ? Party(target) : null;
        return new(Chance.Place(id), from, to, from is { } one && to is { } other ? RelationOf(one, other) : null, Cameo.Of(code));
    }

    private ImmutableArray<Announcement> AnnouncedOn(string issue) =>
    [
        .. from shock in Scenario.Shocks
           where Rules.Drift && shock.Unless == issue
           select new Announcement(shock.Round, [.. shock.Moves.Select(move => (Issue(move.Key), move.Value))]),
    ];

    private CompiledActor[] ProfilesOf(Actor actor, int index)
    {
        var leaders = Scenario.Elections.Where(election => election.Actor == actor.Id).Select(election => election.Challenger with { Id = actor.Id });
        return [.. leaders.Prepend(actor).Select(leader => new CompiledActor(leader, index, this))];
    }

    private ImmutableArray<int?> Seats(Role role) => [.. Scenario.Parties.Select(party =>
        profiles.Select(leaders => leaders[0]).FirstOrDefault(profile => profile.Actor.Role == role && profile.Actor.Party == party.Id)?.Index)];
}
