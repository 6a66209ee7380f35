using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Silo;

namespace DiplomacySim.Client.Commands;

/// <summary>What is on record, to be read: in a data folder, without a silo and beside whoever writes there, or at a silo elsewhere.</summary>
public sealed class RecordReader : IAsyncDisposable
{
    private readonly SiloPlace place;
    private readonly Connection? connection;
    private readonly Archive? archive;
    private readonly Journals? journals;

    private RecordReader(SiloPlace place, Connection connection) => (this.place, this.connection) = (place, connection);

    private RecordReader(SiloPlace place, Archive archive)
    {
        (this.place, this.archive) = (place, archive);
        journals = place.Through?.Invoke(archive.Journals) ?? archive.Journals;
    }

    /// <summary>One run, read by itself.</summary>
    /// <param name="id">Id of a run, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public static async Task<RunOnRecord> Read(SiloPlace place, string id, CancellationToken cancellation)
    {
        await using var record = await Open(place, cancellation);
        return await record.Read(id, cancellation);
    }

    public static async Task<RecordReader> Open(SiloPlace place, CancellationToken cancellation) => place.IsElsewhere
        ? new RecordReader(place, await Connection.Open(place, cancellation)) : new RecordReader(place, Archive.Read(place.DataFolder));

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<RunEntry>> Runs(CancellationToken cancellation) => await new CatalogueQuery().All<RunEntry>(
        async query => connection is null ? await journals!.Runs.Runs(query, cancellation)
            : await connection.Insist(() => connection.Catalogue.Runs(query), cancellation),
        cancellation).ToListAsync(cancellation);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<EnsembleEntry>> Ensembles(CancellationToken cancellation) => await new CatalogueQuery().All<EnsembleEntry>(
        async query => connection is null ? await journals!.Ensembles.Ensembles(query, cancellation)
            : await connection.Insist(() => connection.Catalogue.Ensembles(query), cancellation),
        cancellation).ToListAsync(cancellation);

    /// <param name="id">Id of a run, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is none.</exception>
    public async Task<RunOnRecord> Read(string id, CancellationToken cancellation) => connection is null
        ? await RunOnRecord.Read(journals!, id, place.Minds, cancellation)
        : await connection.Read(id, cancellation);

    public async ValueTask DisposeAsync()
    {
        archive?.Dispose();
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
