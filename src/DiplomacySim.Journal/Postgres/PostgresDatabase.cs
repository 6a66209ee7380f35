using System.Data.Common;
using DiplomacySim.Contracts;
using Npgsql;

namespace DiplomacySim.Journal;

/// <summary>A PostgreSQL database that several silos share. What it says is written is on its disk.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>Pieces of work that a silo has done at once.</summary>
    private const int Connections = 8;

    /// <summary>Whoever makes the tables does so alone: any number that nobody else uses for a lock.</summary>
    private const long Lock = 411_715_003;

    private readonly PostgresWay way;

    private PostgresDatabase(PostgresWay way)
        : base(Connections)
    {
        this.way = way;
        Begin();
    }

    public override string Place => way.Place;

    public override string Kind => "postgresql";

    /// <summary>Opens the record that a database holds.</summary>
    /// <param name="database">How it is reached, as Npgsql reads it.</param>
    /// <exception cref="RecordException">It cannot be reached, or is not of this version.</exception>
    public static PostgresDatabase Open(string database) => new(Way(database));

    /// <summary>Makes the tables of this version, where they are not there. To do so again changes nothing.</summary>
    /// <returns>The place of the database, and whether anything was made.</returns>
    /// <exception cref="RecordException">It cannot be reached, or is of a later version.</exception>
    public static (string Place, bool IsNew) Migrate(string database)
    {
        var way = Way(database);
        try
        {
            using var statements = new Statements(Connected(way.Settings));
            return (way.Place, statements.Whole(() =>
            {
                statements.Query("SELECT 1 FROM pg_advisory_xact_lock(@lock)", row => 0, ("@lock", Lock));
                if (VersionOf(statements, way) == Schema.Version)
                {
                    return false;
                }

                statements.Run("CREATE TABLE IF NOT EXISTS record_version (version INTEGER NOT NULL)");
                Schema.Make(statements, Type);
                statements.Run("DELETE FROM record_version");
                statements.Run("INSERT INTO record_version VALUES (@version)", ("@version", Schema.Version));
                return true;
            }));
        }
        catch (DbException problem)
        {
            throw way.Told(problem, "used");
        }
    }

    public override ValueTask<long> Size(CancellationToken cancellation = default) => Do(Size, cancellation);

    /// <remarks>Others wait for each table meanwhile.</remarks>
    public override ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default) => Do(
        statements =>
        {
            var before = Size(statements);
            using (var patient = new Statements(Connected(new(way.Settings.ToString()) { CommandTimeout = 0 })))
            {
                patient.Run("VACUUM FULL");
            }

            return new RecordSize(before, Size(statements));
        },
        cancellation);

    private protected override Statements Connect()
    {
        var statements = new Statements(Connected(way.Settings));
        if (VersionOf(statements, way) is var version && version != Schema.Version)
        {
            statements.Dispose();
            throw new RecordVersionException(
                $"The record {Place} is of version {version}; this program needs {Schema.Version}. `diplomacysim-silo migrate` makes its tables.");
        }

        return statements;
    }

    private protected override RecordException Told(DbException problem, string what) => way.Told(problem, what);

    /// <summary>Each connection is kept for as long as it is good, and knows its statements.</summary>
    private static PostgresWay Way(string database)
    {
        var way = PostgresWay.Of(database, patience: 10);
        (way.Settings.Pooling, way.Settings.MaxAutoPrepare, way.Settings.AutoPrepareMinUsages) = (false, 100, 2);
        return way;
    }

    private static NpgsqlConnection Connected(NpgsqlConnectionStringBuilder settings)
    {
        var connection = new NpgsqlConnection(settings.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <exception cref="RecordVersionException">The record is of a later version.</exception>
    private static int VersionOf(Statements statements, PostgresWay way)
    {
        var version = statements.Query("SELECT to_regclass('record_version') IS NOT NULL", row => row.GetBoolean(0))[0]
            ? statements.Query("SELECT version FROM record_version", row => row.GetInt32(0)).FirstOrDefault() : 0;
        return version <= Schema.Version ? version : throw new RecordVersionException(
            $"The record {way.Place} is of version {version}; this program knows versions up to {Schema.Version}.");
    }

    private static long Size(Statements statements) =>
        statements.Query("SELECT pg_database_size(current_database())", row => row.GetInt64(0))[0];

    /// <summary>Texts are ordered by their characters, as everywhere else.</summary>
    private static string Type(string columns) => columns.Replace("BLOB", "BYTEA", StringComparison.Ordinal)
        .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal);
}
