using DiplomacySim.Analysis;

namespace DiplomacySim.UseCases;

/// <summary>A round that is complete, as JSON: what those who watch a run are told, one after another.</summary>
/// <param name="Acts">As <c>log</c> has them.</param>
/// <param name="Measures">Of this round, as <c>show</c> has them.</param>
/// <param name="Relations">At the end of this round, as <c>show</c> has them.</param>
public sealed record RoundDocument(
    string Schema, string Run, int Round, int Rounds, IReadOnlyList<ActDocument> Acts, IReadOnlyList<MeasureDocument> Measures,
    IReadOnlyList<RelationDocument> Relations)
{
    public const string Version = "diplomacysim/round/1";

    /// <param name="first">Place in the log of the first act of the round.</param>
    /// <returns>The round, and the place of the first act of the next one.</returns>
    public static (RoundDocument Round, int Next) Of(RunOnRecord run, int round, int first)
    {
        var (log, relations) = (run.Log, run.Setting.Relations.Length);
        var acts = new List<ActDocument>();
        for (; first < log.Acts.Count && log.Acts[first].Round <= round; first++)
        {
            acts.Add(ActDocument.Of(log.Acts[first], run.Setting));
        }

        var trajectory = log.Trajectory;
        return (new(Version, run.Order.Run, round, run.Order.Rounds, acts,
            [.. Part(trajectory.Measures, round, relations * 2).Select(measure => MeasureDocument.Of(measure, run.Setting))],
            [.. Part(trajectory.Prospects, round, relations).Select(prospects => RelationDocument.Of(prospects, log))]), first);
    }

    private static IEnumerable<T> Part<T>(IReadOnlyList<T> all, int round, int count) =>
        Enumerable.Range((round - 1) * count, count).Select(place => all[place]);
}

/// <summary>Where a run stands, as JSON: what those who watch it are told at first and at its end.</summary>
public sealed record WatchDocument(string Schema, string Run, string State, int Played, int Rounds, string Failure)
{
    public const string Version = "diplomacysim/watch/1";

    public static WatchDocument Of(RunOnRecord run) => new(Version, run.Order.Run, Words.Kebab(run.Status.State.ToString()), run.Log.Rounds,
        run.Order.Rounds, run.Status.Failure);
}
