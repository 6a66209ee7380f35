namespace DiplomacySim.Analysis;

/// <summary>Two runs side by side, as JSON: what <c>diff</c> prints.</summary>
/// <param name="Parts">Id of the first act that differs; null where the logs are the same.</param>
/// <param name="Verdicts">Of the first and of the second run.</param>
/// <param name="Measures">At the end of the last round that both have.</param>
public sealed record DiffDocument(
    string Schema,
    string First,
    string Second,
    int? Parts,
    int? Round,
    IReadOnlyList<ActDocument> OnlyFirst,
    IReadOnlyList<ActDocument> OnlySecond,
    IReadOnlyList<string?> Verdicts,
    IReadOnlyList<DiffMeasureDocument> Measures,
    IReadOnlyList<DiffCountDocument> Counts)
{
    public static DiffDocument Of(string first, Log one, string second, Log other, RunDifference difference)
    {
        var parts = difference.Parts is { } act ? (act <= one.Acts.Count ? one : other).Acts[act - 1].Round : (int?)null;
        return new(
            "diplomacysim/diff/1",
            first,
            second,
            difference.Parts,
            parts,
            [.. difference.OnlyFirst.Select(act => ActDocument.Of(act, one.Setting))],
            [.. difference.OnlySecond.Select(act => ActDocument.Of(act, other.Setting))],
            [Verdict(one), Verdict(other)],
            [.. Compared(one, other)],
            [.. one.Counts.ByName().Zip(other.Counts.ByName(), (left, right) => new DiffCountDocument(left.Key, left.Value, right.Value))]);
    }

    private static string? Verdict(Log log) => log.Verdict is { } verdict ? Words.Kebab(verdict.ToString()) : null;

    private static double Level(Log log, int relation, int round) => log.Trajectory.Course(relation).Assessment.Levels[round - 1];

    private static IEnumerable<DiffMeasureDocument> Compared(Log one, Log other)
    {
        var rounds = Math.Min(one.Rounds, other.Rounds);
        if (rounds == 0 || one.Setting.Relations.Length != other.Setting.Relations.Length)
        {
            yield break;
        }

        var pairs = one.Setting.Relations.Length;
        for (var pair = 0; pair < pairs; pair++)
        {
            var (left, right) = (one.Trajectory.Prospects[((rounds - 1) * pairs) + pair], other.Trajectory.Prospects[((rounds - 1) * pairs) + pair]);
            var relation = one.Setting.Relations[pair].Relation.Id;
            yield return new($"{relation} index", one.Trajectory.Index(pair)[rounds - 1], other.Trajectory.Index(pair)[rounds - 1]);
            yield return new($"{relation} level", Level(one, pair, rounds), Level(other, pair, rounds));
            yield return new($"{relation} zone", left.Zone.Possible, right.Zone.Possible);
            yield return new($"{relation} ratifiable", left.Zone.Ratifiable, right.Zone.Ratifiable);
            for (var side = 0; side < 2; side++)
            {
                var place = ((rounds - 1) * pairs * 2) + (pair * 2) + side;
                var (here, there) = (one.Trajectory.Measures[place], other.Trajectory.Measures[place]);
                var way = $"{one.Setting.Scenario.Parties[here.From].Id} to {one.Setting.Scenario.Parties[here.To].Id}";
                yield return new($"{way} tone", here.Tone, there.Tone);
                yield return new($"{way} substance", here.Substance, there.Substance);
                yield return new($"{way} stock", here.Stock, there.Stock);
                yield return new($"{way} trust", here.Trust, there.Trust);
                yield return new($"{way} grievance", here.Grievance, there.Grievance);
            }
        }
    }
}

public sealed record DiffMeasureDocument(string Name, double First, double Second);

public sealed record DiffCountDocument(string Name, int First, int Second);
