using DiplomacySim.Contracts;

namespace DiplomacySim.Journal;

/// <summary>The tables of the record, and its version: a number in the file's head that says which of the steps below it has taken.</summary>
/// <remarks>Records of before there was a version have 0 and those of the tables that they were made with.</remarks>
internal static class Schema
{
    public const int Version = 2;

    private static readonly (string Name, string Columns)[] Tables =
    [
        ("runs",
            """
            run TEXT PRIMARY KEY, file TEXT NOT NULL, canonical TEXT NOT NULL, seed INTEGER NOT NULL, rounds INTEGER NOT NULL,
            state INTEGER NOT NULL, started TEXT NOT NULL, failure TEXT NOT NULL
            """),
        ("rounds",
            """
            run TEXT NOT NULL REFERENCES runs (run), round INTEGER NOT NULL, acts BLOB NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (run, round)
            """),
        ("branches", "run TEXT PRIMARY KEY REFERENCES runs (run), parent TEXT NOT NULL, round INTEGER NOT NULL, changes TEXT NOT NULL"),
        ("minds", "run TEXT PRIMARY KEY REFERENCES runs (run), files TEXT NOT NULL"),
        ("ensembles",
            """
            ensemble TEXT PRIMARY KEY, content BLOB NOT NULL, state INTEGER NOT NULL, started TEXT NOT NULL, failure TEXT NOT NULL,
            code TEXT NOT NULL
            """),
        ("batches",
            """
            ensemble TEXT NOT NULL REFERENCES ensembles (ensemble), batch INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (ensemble, batch)
            """),
        ("seats", "run TEXT PRIMARY KEY REFERENCES runs (run), actors TEXT NOT NULL"),
        ("answers",
            """
            run TEXT NOT NULL REFERENCES runs (run), round INTEGER NOT NULL, sheet INTEGER NOT NULL, place INTEGER NOT NULL,
            question TEXT NOT NULL, until TEXT, words TEXT, change TEXT NOT NULL, who TEXT NOT NULL, how TEXT NOT NULL, at TEXT,
            PRIMARY KEY (run, round, sheet, place)
            """),
        ("injections", "run TEXT PRIMARY KEY REFERENCES runs (run), changes TEXT NOT NULL"),
    ];

    /// <summary>How many of the tables the first version had.</summary>
    private const int First = 6;

    /// <summary>Lists read indexes: rows have whole scenarios before the columns that lists need.</summary>
    private static readonly string[] Indexes =
    [
        "CREATE INDEX newest_runs ON runs (started DESC, run, state, file, seed, rounds)",
        "CREATE INDEX newest_ensembles ON ensembles (started DESC, ensemble, state)",
        "CREATE INDEX branches_of ON branches (parent)",
    ];

    /// <summary>What takes a record from each version to the next.</summary>
    private static readonly string[][] Steps = [[.. Tables[..First].Select(Make), .. Indexes], [.. Tables[First..].Select(Make)]];

    private static string Make((string Name, string Columns) table) => $"CREATE TABLE IF NOT EXISTS {table.Name} ({table.Columns})";

    /// <exception cref="RecordVersionException">The record is of a later version.</exception>
    public static int VersionOf(SqliteStatements statements, string file)
    {
        var version = statements.Query("PRAGMA user_version", reader => reader.GetInt32(0))[0];
        return version <= Version ? version
            : throw new RecordVersionException($"The record {file} is of version {version}; this program knows versions up to {Version}.");
    }

    /// <summary>Brings a record to this version: all steps that are left in one transaction.</summary>
    public static void Migrate(SqliteStatements statements, string file)
    {
        if (VersionOf(statements, file) == Version)
        {
            return;
        }

        statements.Whole(() =>
        {
            var version = VersionOf(statements, file);
            foreach (var statement in Steps[version..].SelectMany(step => step))
            {
                statements.Run(statement);
            }

            return statements.Run($"PRAGMA user_version = {Version}");
        });
    }

    /// <summary>Gives a connection that cannot write empty tables in place of those that an older record has not.</summary>
    public static void Complete(SqliteStatements statements)
    {
        var known = statements.Query("SELECT name FROM sqlite_master WHERE type = 'table'", reader => reader.GetString(0));
        foreach (var (name, columns) in Tables.Where(table => !known.Contains(table.Name)))
        {
            statements.Run($"CREATE TEMP TABLE {name} ({columns})");
        }
    }
}
