namespace DiplomacySim.Tests;

/// <summary>A scenario in which two parties have exchanged their names, and nothing else.</summary>
public static class Swap
{
    public static Scenario Parties(Scenario scenario, string one, string other)
    {
        return scenario with
        {
            Issues = [.. scenario.Issues.Select(issue => issue with
            {
                Control = [.. issue.Control.Select(Named)],
                Instrument = issue.Instrument is { } instrument ? instrument with { Against = Named(instrument.Against) } : null,
            })],
            Parties = [.. scenario.Parties.Select(party => party with { Id = Named(party.Id) })],
            Actors = [.. scenario.Actors.Select(Renamed)],
            Relations = [.. scenario.Relations.Select(relation => relation with
            {
                Between = [.. relation.Between.Select(Named)],
                Trust = Keyed(relation.Trust),
                Grievance = Keyed(relation.Grievance),
                Ratification = Keyed(relation.Ratification),
                Tone = Keyed(relation.Tone),
                Substance = Keyed(relation.Substance),
            })],
            Shocks = [.. scenario.Shocks.Select(shock => shock with
            {
                Source = Named(shock.Source), Target = Named(shock.Target), Support = Keyed(shock.Support), Economy = Keyed(shock.Economy),
            })],
            Incidents = [.. scenario.Incidents.Select(incident => incident with { Source = Named(incident.Source),
                Target = Named(incident.Target) })],
            Elections = [.. scenario.Elections.Select(election => election with { Challenger = Renamed(election.Challenger) })],
        };

        string Named(string party) => party == one ? other : party == other ? one : party;

        Actor Renamed(Actor actor) => actor with
        {
            Party = Named(actor.Party),
            Standing = actor.Standing with { Client = Named(actor.Standing.Client) },
        };

        Dictionary<string, double> Keyed(IReadOnlyDictionary<string, double> table) =>
            table.ToDictionary(entry => Named(entry.Key), entry => entry.Value);
    }
}
