namespace DiplomacySim.Benchmarks;

/// <summary>How often everything is measured.</summary>
/// <param name="Iterations">Iterations of a run on one thread, each of many runs.</param>
/// <param name="Series">Measurements of one live run, of many at once fewer by their number; and of each race against plain code.</param>
/// <param name="Starts">Starts of the client, for each command.</param>
internal sealed record Effort(int Iterations, int Series, int Starts)
{
    public static Effort Full { get; } = new(15, 160, 20);

    public static Effort Short { get; } = new(5, 32, 10);
}
