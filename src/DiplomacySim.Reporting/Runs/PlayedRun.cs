using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>One run that was played, and what can be asked about it.</summary>
/// <param name="Id">Id of the run.</param>
/// <param name="Log">With complete rounds.</param>
/// <param name="Chance">That of the run.</param>
/// <param name="Turning">Says what would have turned a decision.</param>
public sealed record PlayedRun(string Id, Log Log, Chance Chance, Func<DecisionPoint, Flips> Turning)
{
    private const int MostPivots = 10;

    /// <summary>What else is to be said of the run as a whole, a sentence each: that it is a branch, that it is not complete.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Its decisions by what hangs on them.</summary>
    public TurningPoints Turned { get; init; } = TurningPoints.None;

    /// <summary>The decisions on which most hung, the weightiest first: those that its page looks into.</summary>
    public IReadOnlyList<TurningPoint> Pivots => [.. Turned.All.Take(MostPivots)];

    internal CompiledScenario Setting => Log.Setting;

    internal int Rounds => Log.Rounds;

    /// <returns>"United States and Russia".</returns>
    internal string Between(CompiledRelation pair) => Setting.PartyNames(pair);

    /// <returns>"March 2021".</returns>
    internal string Month(int round) => Setting.Month(round);

    internal bool HasExecutives(CompiledRelation pair) => Setting.Executives[pair.First] is not null && Setting.Executives[pair.Second] is not null;

    internal WinSet WinSet(CompiledRelation pair, int round) => Analysis.WinSet.Of(RelationSnapshot.Of(Log, pair.Index, round));

    /// <summary>Index of a relation before the first round.</summary>
    internal double Start(CompiledRelation pair) => new World(Log.Setup).IndexOf(pair.Index);
}
