namespace DiplomacySim.Analysis;

/// <summary>The futures of a run as it was and with something changed, as JSON: what <c>whatif</c> prints.</summary>
/// <param name="Changes">As options of <c>branch</c>.</param>
/// <param name="From">The first round that something is changed in.</param>
/// <param name="Common">The last round with the run's own chance; after it each pair has that of its own seed.</param>
/// <param name="Rounds">Of a whole run.</param>
/// <param name="Pairs">How many pairs of futures were played.</param>
/// <param name="Own">The pair with the run's own chance to its end; it is not one of the others.</param>
/// <param name="Differences">What if less as it was, of whole runs.</param>
/// <param name="Report">The page that was written; null where none was asked for.</param>
public sealed record WhatIfDocument(
    string Schema,
    string Run,
    long Seed,
    IReadOnlyList<string> Changes,
    int From,
    int Common,
    int Rounds,
    int Pairs,
    OwnFuturesDocument Own,
    IReadOnlyList<DifferenceDocument> Differences,
    WhatIfReportDocument? Report = null)
{
    public const string Version = "diplomacysim/whatif/1";
}

/// <summary>The run as it was and with something changed, both with its own chance.</summary>
/// <param name="Parts">Id of the first act that differs; null where the logs are the same.</param>
/// <param name="Round">Of that act.</param>
/// <param name="First">That act as it was; null where the run has ended.</param>
/// <param name="Second">That act in the other one; null where it has ended.</param>
/// <param name="Verdicts">As it was, and of the other one.</param>
/// <param name="Levels">Mean level over the window at the end, which the verdict looks at: as it was, and of the other one.</param>
/// <param name="Hashes">Of both logs.</param>
public sealed record OwnFuturesDocument(
    int? Parts,
    int? Round,
    ActDocument? First,
    ActDocument? Second,
    IReadOnlyList<string> Verdicts,
    IReadOnlyList<double> Levels,
    IReadOnlyList<string> Hashes)
{
    public static OwnFuturesDocument Of(Log first, Log second)
    {
        var parts = RunDifference.Of(first, second).Parts;
        var (one, other) = (At(first, parts), At(second, parts));
        return new(parts, (one ?? other)?.Round, one, other, [Verdict(first), Verdict(second)], [Level(first), Level(second)],
            [first.Hash, second.Hash]);
    }

    private static ActDocument? At(Log log, int? act) =>
        act is { } id && id <= log.Acts.Count ? ActDocument.Of(log.Acts[id - 1], log.Setting) : null;

    private static string Verdict(Log log) => Words.Kebab(log.Trajectory.Course(0).Assessment.Verdict.ToString());

    private static double Level(Log log) => log.Trajectory.Course(0).Assessment.End;
}

/// <param name="File">As it was named.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record WhatIfReportDocument(string File, long Bytes, string Sha256);
