using System.Net.Sockets;
using DiplomacySim.Contracts;
using Npgsql;

namespace DiplomacySim.Journal;

/// <summary>How a PostgreSQL database is reached, and what is said of it where it is not. No password is in what is said.</summary>
public sealed class PostgresWay
{
    private PostgresWay(NpgsqlConnectionStringBuilder settings) => Settings = settings;

    /// <summary>For the driver.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The database as messages name it.</summary>
    public string Place => FormattableString.Invariant($"{Settings.Database} at {Settings.Host}:{Settings.Port}");

    /// <param name="database">As Npgsql reads it. What it says goes before what is usual.</param>
    /// <param name="patience">Whole seconds in which a statement is usually answered.</param>
    /// <exception cref="RecordException">It cannot be read.</exception>
    public static PostgresWay Of(string database, int patience)
    {
        try
        {
            var usual = FormattableString.Invariant($"Timeout=5;Command Timeout={patience};Application Name=diplomacysim;Maximum Pool Size=8");
            return new(new($"{usual};{database}"));
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            // The words of the setting are not repeated: there may be a password among them.
            throw new RecordException("DiplomacySim:Cluster:Database must be like Host=localhost;Database=diplomacysim;Username=diplomacysim.");
        }
    }

    /// <param name="what">What was to be done with the database: used, read or written.</param>
    public RecordException Told(Exception problem, string what) =>
        problem is PostgresException { IsTransient: false, SqlState: not PostgresErrorCodes.AdminShutdown } refusal
            ? new RecordException($"The database {Place} cannot be {what}: {refusal.MessageText}.")
            : new RecordAwayException($"The database {Place} cannot be reached: {Reason(problem)}.");

    /// <summary>The system's own words, where it has some: the driver's name the place again.</summary>
    private static string Reason(Exception problem) => problem switch
    {
        PostgresException refusal => refusal.MessageText,
        SocketException or { InnerException: SocketException } => (problem.InnerException ?? problem).Message,
        TimeoutException or { InnerException: TimeoutException } => "it does not answer",
        _ => problem.Message.TrimEnd('.'),
    };
}
