namespace DiplomacySim.Tests;

/// <summary>A scenario in which the scale of an issue is told from its other end, and nothing else is different.</summary>
internal static class Mirror
{
    public static Scenario Of(Scenario scenario, string turned)
    {
        return scenario with
        {
            Issues = [.. scenario.Issues.Select(issue => issue.Id != turned ? issue : issue with
            {
                StatusQuo = 1 - issue.StatusQuo,
                Levels = [.. issue.Levels.Select(level => 1 - level).Order()],
                Instrument = issue.Instrument is { } instrument
                    ? instrument with { Hostile = instrument.Hostile == Direction.Up ? Direction.Down : Direction.Up } : null,
            })],
            Actors = [.. scenario.Actors.Select(Turned)],
            Shocks = [.. scenario.Shocks.Select(shock => shock with { Moves = Opposite(shock.Moves) })],
            Incidents = [.. scenario.Incidents.Select(incident => incident with { Moves = Opposite(incident.Moves) })],
            Elections = [.. scenario.Elections.Select(election => election with { Challenger = Turned(election.Challenger) })],
        };

        Actor Turned(Actor actor) => actor with
        {
            Ideal = actor.Ideal.ToDictionary(wish => wish.Key, wish => wish.Key == turned ? 1 - wish.Value : wish.Value),
            Chamber = actor.Chamber with { Hawkish = Opposite(actor.Chamber.Hawkish) },
        };

        Dictionary<string, double> Opposite(IReadOnlyDictionary<string, double> table) =>
            table.ToDictionary(entry => entry.Key, entry => entry.Key == turned ? -entry.Value : entry.Value);
    }
}
