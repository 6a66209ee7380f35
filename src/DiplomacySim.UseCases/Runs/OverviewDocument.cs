using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>A run at a glance, as JSON: what the page of a run begins with.</summary>
/// <param name="Started">When it was ordered, UTC.</param>
/// <param name="Failure">Why it could not go on; empty where it could.</param>
/// <param name="Parent">The run that it is a branch of; null for none.</param>
/// <param name="Round">Of a branch the first round that it plays itself.</param>
/// <param name="Changes">What was changed on the way, as words of a command.</param>
/// <param name="Months">What the rounds are called, the first first.</param>
/// <param name="Verdict">On the first relation; null before the first round is complete.</param>
public sealed record OverviewDocument(
    string Schema,
    string Run,
    string Scenario,
    string Title,
    string About,
    long Seed,
    int Rounds,
    int Played,
    string State,
    string Hash,
    DateTimeOffset Started,
    string Failure,
    string? Parent,
    int? Round,
    IReadOnlyList<string> Changes,
    string? Verdict,
    int Acts,
    IReadOnlyList<string> Months,
    CastDocument Cast)
{
    public const string Version = "diplomacysim/overview/1";

    public static OverviewDocument Of(RunOnRecord run)
    {
        var (order, scenario, log) = (run.Order, run.Setting.Scenario, run.Log);
        return new(
            Version,
            order.Run,
            order.File,
            scenario.Name,
            scenario.About,
            order.Seed,
            order.Rounds,
            log.Rounds,
            Words.Kebab(run.Status.State.ToString()),
            log.Rounds > 0 ? log.Hash : "",
            run.Status.Started,
            run.Status.Failure,
            order.Branch?.Parent,
            order.Branch?.Round,
            [.. order.Changes.SelectMany(change => change.Words())],
            log.Verdict is { } verdict ? Words.Kebab(verdict.ToString()) : null,
            log.Acts.Count,
            [.. Enumerable.Range(1, Math.Max(order.Rounds, log.Rounds)).Select(round => Story.Month(round, run.Setting))],
            CastDocument.Of(scenario));
    }
}

/// <summary>Something that has been started, as JSON.</summary>
/// <param name="Kind">Run or study.</param>
public sealed record StartedDocument(string Schema, string Kind, string Id)
{
    public const string Version = "diplomacysim/started/1";

    public static StartedDocument Of(string kind, string id) => new(Version, kind, id);
}
