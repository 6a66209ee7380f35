namespace DiplomacySim.Model.Rounds;

/// <summary>A run of a log as it was before any of its rounds: some of these are kept, so that those between are near to one.</summary>
/// <param name="log">Its rounds before those that are asked for are complete.</param>
internal sealed class Openings(Log log)
{
    /// <summary>Rounds between two that are kept.</summary>
    private const int Apart = 16;

    private readonly List<Simulation> kept = [];

    /// <returns>To be played on from the start of the round.</returns>
    /// <param name="round">From 1.</param>
    /// <param name="chance">That of what is played.</param>
    public Simulation Before(int round, Chance chance)
    {
        var simulation = Near((round - 1) / Apart, chance);
        Recall(simulation, round);
        return simulation;
    }

    /// <returns>Before the first round, or one that is kept.</returns>
    private Simulation Near(int place, Chance chance)
    {
        if (place == 0)
        {
            return new Simulation(log.Setup, chance, log.Minds);
        }

        lock (kept)
        {
            while (kept.Count < place)
            {
                var next = kept.Count == 0 ? new Simulation(log.Setup, chance, log.Minds) : kept[^1].Copy(chance);
                Recall(next, ((kept.Count + 1) * Apart) + 1);
                kept.Add(next);
            }

            return kept[place - 1].Copy(chance);
        }
    }

    private void Recall(Simulation simulation, int round) => simulation.Run.Recall(log.From(simulation.Run.Acts).TakeWhile(act => act.Round < round));
}
