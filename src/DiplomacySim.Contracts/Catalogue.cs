using System.Globalization;
using System.Runtime.CompilerServices;

namespace DiplomacySim.Contracts;

/// <summary>A run as lists have it: all that is short.</summary>
/// <param name="Played">Rounds on record.</param>
/// <param name="Hash">Fingerprint of the log of these rounds.</param>
/// <param name="Started">When the run was ordered, UTC.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.run-entry")]
public sealed record RunEntry(
    [property: Id(0)] string Run,
    [property: Id(1)] string File,
    [property: Id(2)] long Seed,
    [property: Id(3)] int Rounds,
    [property: Id(4)] RunState State,
    [property: Id(5)] int Played,
    [property: Id(6)] string Hash,
    [property: Id(7)] DateTimeOffset Started,
    [property: Id(8)] Branch? Branch = null);

/// <summary>An ensemble as lists have it.</summary>
/// <param name="Runs">Runs at each point.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Done">Batches that are committed.</param>
/// <param name="Started">When the ensemble was ordered, UTC.</param>
/// <param name="Code">Fingerprint of the code that plays it.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.ensemble-entry")]
public sealed record EnsembleEntry(
    [property: Id(0)] string Ensemble,
    [property: Id(1)] string File,
    [property: Id(2)] long Seed,
    [property: Id(3)] int Runs,
    [property: Id(4)] int Rounds,
    [property: Id(5)] int Points,
    [property: Id(6)] RunState State,
    [property: Id(7)] int Done,
    [property: Id(8)] int Batches,
    [property: Id(9)] DateTimeOffset Started,
    [property: Id(10)] string Code);

/// <summary>Which page of a list is asked for.</summary>
/// <param name="After"><see cref="CataloguePage{T}.Next"/> of the page before; null for the first.</param>
/// <param name="State">Only runs or ensembles of this state.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.catalogue-query")]
public sealed record CatalogueQuery([property: Id(0)] string? After = null, [property: Id(1)] RunState? State = null)
{
    /// <summary>Every entry, page by page.</summary>
    /// <param name="ask">Gives one page.</param>
    public async IAsyncEnumerable<T> All<T>(
        Func<CatalogueQuery, ValueTask<CataloguePage<T>>> ask, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var query = this; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await ask(query);
            foreach (var entry in page.Entries)
            {
                yield return entry;
            }

            if (page.Next is not { } next)
            {
                yield break;
            }

            query = query with { After = next };
        }
    }
}

/// <summary>A part of a list, the newest first.</summary>
/// <param name="Next">Where the next page goes on; null after the last.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.catalogue-page`1")]
public sealed record CataloguePage<T>([property: Id(0)] IReadOnlyList<T> Entries, [property: Id(1)] string? Next);

/// <summary>How large the record is.</summary>
/// <param name="Before">Bytes before it gave room back.</param>
/// <param name="After">Bytes since.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.record-size")]
public sealed record RecordSize([property: Id(0)] long Before, [property: Id(1)] long After);

/// <summary>Where a page ends: the place of its last entry.</summary>
/// <param name="Started">As the record has it: <see cref="DateTimeOffset"/> in the format "O".</param>
public readonly record struct CatalogueCursor(string Started, string Id)
{
    /// <summary>A page has no more entries than these.</summary>
    public const int Entries = 300;

    /// <summary>A page that has so many characters of changes takes no further entry.</summary>
    private const int Characters = 50_000;

    /// <summary>Before the first entry.</summary>
    public static CatalogueCursor Start => new("~", "");

    /// <exception cref="RefusalException">The text is none that a page ends with.</exception>
    public static CatalogueCursor Read(string? text) => text is null ? Start
        : text.Split('/') is [var started, var id] && GrainKeys.IsRun(id)
            && DateTimeOffset.TryParseExact(started, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new(started, id)
        : throw new RefusalException($"No page ends at '{text}'.");

    public static CataloguePage<RunEntry> Page(IReadOnlyList<RunEntry> found)
    {
        var (count, characters) = (0, 0);
        while (count < found.Count && (count == 0 || characters < Characters))
        {
            characters += found[count++].Branch?.Changes.Length ?? 0;
        }

        return Page([.. found.Take(count)], count < found.Count || found.Count == Entries, last => At(last.Started, last.Run));
    }

    public static CataloguePage<EnsembleEntry> Page(IReadOnlyList<EnsembleEntry> found) =>
        Page(found, found.Count == Entries, last => At(last.Started, last.Ensemble));

    public override string ToString() => $"{Started}/{Id}";

    private static CatalogueCursor At(DateTimeOffset started, string id) => new(started.ToString("O", CultureInfo.InvariantCulture), id);

    private static CataloguePage<T> Page<T>(IReadOnlyList<T> entries, bool isMore, Func<T, CatalogueCursor> place) =>
        new(entries, isMore ? place(entries[^1]).ToString() : null);
}
