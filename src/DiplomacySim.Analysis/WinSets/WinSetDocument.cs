namespace DiplomacySim.Analysis;

/// <summary>What could be agreed and ratified, as JSON: what <c>winset</c> prints.</summary>
/// <param name="Texts">How many texts were looked at.</param>
/// <param name="Whole">Every text of a grid; otherwise a sample.</param>
/// <param name="Agreeable">The zone of possible agreement, of all texts: what both executives would sign.</param>
/// <param name="Overlap">Its ratifiable part, of all texts: what everybody lets pass.</param>
/// <param name="Nearest">Issue to target: of the texts that everybody lets pass the one nearest to the last offer; null where none was found.</param>
public sealed record WinSetDocument(
    string Schema,
    string Run,
    string Relation,
    int Round,
    IReadOnlyList<string> Issues,
    int Texts,
    bool Whole,
    IReadOnlyList<SayDocument> Says,
    ShareDocument Agreeable,
    ShareDocument Overlap,
    IReadOnlyDictionary<string, double>? LastOffer,
    IReadOnlyDictionary<string, double>? Nearest,
    double? Distance,
    MapDocument Map)
{
    public static WinSetDocument Of(string run, WinSet found, (int Across, int Up) axes, int columns, int rows)
    {
        var (snapshot, scenario) = (found.Snapshot, found.Snapshot.World.Setting.Scenario);
        return new(
            "diplomacysim/winset/1",
            run,
            snapshot.Pair.Relation.Id,
            snapshot.Round,
            [.. found.Space.Issues.Select(issue => scenario.Issues[issue].Id)],
            found.Space.Texts.Count,
            found.Space.IsWhole,
            [.. found.Says.Select((say, place) => new SayDocument(scenario.Actors[say.Actor].Id, say.IsExecutive,
                ShareDocument.Of(found.Lets[place]), ShareDocument.Of(found.Alone[place])))],
            ShareDocument.Of(found.Agreeable),
            ShareDocument.Of(found.Overlap),
            snapshot.LastOffer is { } offer ? ActDocument.Clauses(offer, scenario) : null,
            found.Nearest is { } nearest ? ActDocument.Clauses(nearest, scenario) : null,
            double.IsNaN(found.Distance) ? null : found.Distance,
            new(scenario.Issues[axes.Across].Id, scenario.Issues[axes.Up].Id,
                found.Map(axes.Across, axes.Up, columns, rows, found.Nearest ?? snapshot.LastOffer)));
    }
}

/// <param name="Passes">Share of the texts that it lets pass.</param>
/// <param name="Alone">Share that all but it let pass.</param>
public sealed record SayDocument(string Actor, bool Executive, ShareDocument Passes, ShareDocument Alone);

/// <summary>A share with its 95 % interval, which counts where the texts are a sample.</summary>
public sealed record ShareDocument(double Share, double Low, double High)
{
    public static ShareDocument Of(Interval share) => new(share.Mean, share.Low, share.High);
}

/// <param name="Assents">For each row from the top down, for each column, a bit for each who has a say, the first one lowest.</param>
public sealed record MapDocument(string Across, string Up, IReadOnlyList<IReadOnlyList<int>> Assents);
