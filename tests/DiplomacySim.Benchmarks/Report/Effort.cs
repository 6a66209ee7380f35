namespace DiplomacySim.Benchmarks;

/// <summary>How often everything is measured.</summary>
/// <param name="Iterations">Iterations of a run on one thread, each of many runs.</param>
/// <param name="Series">Measurements of one live run, of many at once fewer by their number; and of each race against plain code.</param>
/// <param name="Starts">Starts of the client, for each command.</param>
/// <param name="Ensembles">Ensembles of each kind.</param>
/// <param name="MostRuns">Runs of the largest ensemble.</param>
internal sealed record Effort(int Iterations, int Series, int Starts, int Ensembles, int MostRuns)
{
    public static Effort Full { get; } = new(15, 160, 20, 7, 1_000_000);

    public static Effort Short { get; } = new(5, 32, 10, 3, 100_000);
}
