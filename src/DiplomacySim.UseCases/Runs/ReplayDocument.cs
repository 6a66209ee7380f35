namespace DiplomacySim.UseCases;

/// <summary>A run that was played again on one thread, as JSON: what <c>replay</c> prints.</summary>
/// <param name="Hash">Of the log on record.</param>
/// <param name="Replayed">Hash of the log that came out now.</param>
/// <param name="FirstDifference">Null where both are the same.</param>
public sealed record ReplayDocument(string Schema, string Run, int Rounds, string Hash, string Replayed, bool Same, LogDifference? FirstDifference)
{
    public const string Version = "diplomacysim/replay/1";

    /// <summary>Plays the rounds that are on record again.</summary>
    public static ReplayDocument Of(RunOnRecord run)
    {
        var log = run.Log;
        var again = Simulation.Play(log.Setup, run.Order.Seed, log.Rounds, log.Minds);
        var difference = again.Hash == log.Hash ? null : LogDifference.First(log, again);
        return new(Version, run.Order.Run, log.Rounds, log.Hash, again.Hash, difference is null, difference);
    }
}
