using System.Diagnostics;
using System.Globalization;
using DiplomacySim.Silo;
using Npgsql;

namespace DiplomacySim.Tests;

/// <summary>A PostgreSQL server of the tests: in a temporary folder, on a free port of the loopback address. It asks for no password.</summary>
/// <remarks>
/// A shell starts it as an ordinary user and ends it as soon as nobody holds the shell's standard input: so also when the tests are killed.
/// Nothing is synchronised with the disk, so what is committed outlives the server but not the machine.
/// </remarks>
internal sealed class PostgresServer : IDisposable
{
    /// <summary>As root the server refuses to run; the package makes this user.</summary>
    private const string Ordinary = "postgres";

    private const string Serve =
        """
        "$1/postgres" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c shared_buffers=32MB &
        if read -r _; then kill -QUIT $!; wait $!; else kill -QUIT $!; wait $!; rm -rf "$2"; fi
        """;

    private static readonly Lazy<PostgresServer> TheShared = new(() => new());

    private static int databases;

    private readonly string binaries = Binaries();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-postgres-");
    private readonly string port = Ports.Free().ToString(CultureInfo.InvariantCulture);
    private Process? server;

    /// <summary>A server for one test alone, which may stop it.</summary>
    public PostgresServer()
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var own = Process.Start("chown", [Ordinary, folder.FullName]);
            own.WaitForExit();
        }

        using var made = Launch("exec \"$1/initdb\" -D \"$2\" -U postgres -A trust -E UTF8 --locale=C --no-sync >&2");
        var told = made.StandardError.ReadToEnd();
        made.WaitForExit();
        if (made.ExitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL cannot be set up: {told}");
        }

        Start();
    }

    /// <summary>The server that tests share which only need databases; it ends with the process of the tests.</summary>
    public static PostgresServer Shared => TheShared.Value;

    /// <returns>How Npgsql reaches a new, empty database.</returns>
    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        using var source = NpgsqlDataSource.Create($"{Reached("postgres")};Pooling=false");
        using var create = source.CreateCommand($"CREATE DATABASE {name}");
        create.ExecuteNonQuery();
        return Reached(name);
    }

    /// <summary>Makes a user who may do everything and is asked for a password, which nobody else is.</summary>
    public void AskForPassword(string user, string password)
    {
        using var source = NpgsqlDataSource.Create($"{Reached("postgres")};Pooling=false");
        var rules = Path.Combine(folder.FullName, "pg_hba.conf");
        File.WriteAllText(rules, $"host all {user} all scram-sha-256\n{File.ReadAllText(rules)}");
        using var make = source.CreateCommand($"CREATE ROLE {user} SUPERUSER LOGIN PASSWORD '{password}'");
        make.ExecuteNonQuery();
        using var reload = source.CreateCommand("SELECT pg_reload_conf()");
        reload.ExecuteNonQuery();
    }

    /// <summary>Starts it, or starts it again on the same port, with what was committed.</summary>
    public void Start()
    {
        server = Launch(Serve);
        var told = new List<string>();
        while (server.StandardError.ReadLine() is { } line)
        {
            told.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                // A full pipe would stop the server.
                _ = server.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL does not start: {string.Join('\n', told)}");
    }

    /// <summary>Ends it at once, in the middle of whatever it does.</summary>
    public void Stop() => End(running => running.StandardInput.WriteLine("stop"));

    public void Dispose()
    {
        if (server is null)
        {
            Start();
        }

        End(running => running.StandardInput.Close());
    }

    private void End(Action<Process> tell)
    {
        if (server is { } running)
        {
            tell(running);
            running.WaitForExit();
            running.Dispose();
            server = null;
        }
    }

    private string Reached(string database) => $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}";

    private Process Launch(string script)
    {
        string[] shell = ["/bin/sh", "-c", script, "sh", binaries, folder.FullName, port];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", Ordinary, "--", .. shell] : shell;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    private static string Binaries()
    {
        var packaged = new DirectoryInfo("/usr/lib/postgresql") is { Exists: true } versions
            ? versions.EnumerateDirectories()
                .OrderByDescending(version => int.TryParse(version.Name, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Select(version => Path.Combine(version.FullName, "bin"))
            : [];
        return packaged.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) && File.Exists(Path.Combine(place, "postgres")))
            ?? throw new InvalidOperationException(
                "PostgreSQL is missing: no folder of PATH or /usr/lib/postgresql has initdb and postgres. `tests/run` installs it on Debian "
                + "(`apt-get install postgresql`).");
    }
}
