using System.Data.Common;
using System.Net.Sockets;
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

    private readonly NpgsqlConnectionStringBuilder way;

    private PostgresDatabase(NpgsqlConnectionStringBuilder way)
        : base(Connections)
    {
        this.way = way;
        Place = PlaceOf(way);
        Begin();
    }

    public override string Place { get; }

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
            using var statements = new Statements(Connected(way));
            return (PlaceOf(way), statements.Whole(() =>
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
            throw Told(problem, way, "used");
        }
    }

    public override ValueTask<long> Size(CancellationToken cancellation = default) => Do(Size, cancellation);

    /// <remarks>Others wait for each table meanwhile.</remarks>
    public override ValueTask<RecordSize> Vacuum(CancellationToken cancellation = default) => Do(
        statements =>
        {
            var before = Size(statements);
            using (var patient = new Statements(Connected(new(way.ToString()) { CommandTimeout = 0 })))
            {
                patient.Run("VACUUM FULL");
            }

            return new RecordSize(before, Size(statements));
        },
        cancellation);

    private protected override Statements Connect()
    {
        var statements = new Statements(Connected(way));
        if (VersionOf(statements, way) is var version && version != Schema.Version)
        {
            statements.Dispose();
            throw new RecordVersionException(
                $"The record {Place} is of version {version}; this program needs {Schema.Version}. `diplomacysim-silo migrate` makes its tables.");
        }

        return statements;
    }

    private protected override RecordException Told(DbException problem, string what) => Told(problem, way, what);

    private static RecordException Told(DbException problem, NpgsqlConnectionStringBuilder way, string what) =>
        problem is PostgresException { IsTransient: false, SqlState: not PostgresErrorCodes.AdminShutdown } refusal
            ? new RecordException($"The record {PlaceOf(way)} cannot be {what}: {refusal.MessageText}.")
            : new RecordAwayException($"The record {PlaceOf(way)} cannot be reached: {Reason(problem)}.");

    /// <summary>The system's own words, where it has some: the driver's name the place again.</summary>
    private static string Reason(DbException problem) => problem switch
    {
        PostgresException refusal => refusal.MessageText,
        { InnerException: SocketException socket } => socket.Message,
        { InnerException: TimeoutException } => "it does not answer",
        _ => problem.Message.TrimEnd('.'),
    };

    private static NpgsqlConnectionStringBuilder Way(string database)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(database)
            {
                Pooling = false,
                ApplicationName = "diplomacysim",
                Timeout = 5,
                CommandTimeout = 10,
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 2,
            };
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            // The words of the setting are not repeated: there may be a password among them.
            throw new RecordException("DiplomacySim:Cluster:Database cannot be read: it is Host=…;Database=…;Username=… and the like.");
        }
    }

    private static NpgsqlConnection Connected(NpgsqlConnectionStringBuilder way)
    {
        var connection = new NpgsqlConnection(way.ToString());
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
    private static int VersionOf(Statements statements, NpgsqlConnectionStringBuilder way)
    {
        var version = statements.Query("SELECT to_regclass('record_version') IS NOT NULL", row => row.GetBoolean(0))[0]
            ? statements.Query("SELECT version FROM record_version", row => row.GetInt32(0)).FirstOrDefault() : 0;
        return version <= Schema.Version ? version : throw new RecordVersionException(
            $"The record {PlaceOf(way)} is of version {version}; this program knows versions up to {Schema.Version}.");
    }

    private static long Size(Statements statements) =>
        statements.Query("SELECT pg_database_size(current_database())", row => row.GetInt64(0))[0];

    private static string PlaceOf(NpgsqlConnectionStringBuilder way) => FormattableString.Invariant($"{way.Database} at {way.Host}:{way.Port}");

    /// <summary>Texts are ordered by their characters, as everywhere else.</summary>
    private static string Type(string columns) => columns.Replace("BLOB", "BYTEA", StringComparison.Ordinal)
        .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal);
}
