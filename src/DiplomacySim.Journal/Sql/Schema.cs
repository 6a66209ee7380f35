namespace DiplomacySim.Journal;

/// <summary>The tables of the record, and its version: a number that says which shape they have.</summary>
/// <remarks>Records of before there was a version have 0 and those of the tables that they were made with.</remarks>
internal static class Schema
{
    public const int Version = 4;

    private static readonly (string Name, string Columns)[] Tables =
    [
        ("runs",
            """
            run TEXT PRIMARY KEY, file TEXT NOT NULL, canonical TEXT NOT NULL, seed BIGINT NOT NULL, rounds INTEGER NOT NULL,
            state INTEGER NOT NULL, started TEXT NOT NULL, failure TEXT NOT NULL
            """),
        ("rounds",
            """
            run TEXT NOT NULL REFERENCES runs (run), round INTEGER NOT NULL, acts BLOB NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (run, round)
            """),
        ("branches", "run TEXT PRIMARY KEY REFERENCES runs (run), parent TEXT NOT NULL, round INTEGER NOT NULL, changes TEXT NOT NULL"),
        ("minds", "run TEXT PRIMARY KEY REFERENCES runs (run), files TEXT NOT NULL"),
        ("seats", "run TEXT PRIMARY KEY REFERENCES runs (run), actors TEXT NOT NULL"),
        ("answers",
            """
            run TEXT NOT NULL REFERENCES runs (run), round INTEGER NOT NULL, sheet INTEGER NOT NULL, place INTEGER NOT NULL,
            question TEXT NOT NULL, until TEXT, words TEXT, change TEXT NOT NULL, who TEXT NOT NULL, how TEXT NOT NULL, at TEXT,
            PRIMARY KEY (run, round, sheet, place)
            """),
        ("injections", "run TEXT PRIMARY KEY REFERENCES runs (run), changes TEXT NOT NULL"),
        ("run_claims", "run TEXT PRIMARY KEY REFERENCES runs (run), epoch INTEGER NOT NULL"),
        ("ensembles",
            """
            ensemble TEXT NOT NULL, code TEXT NOT NULL, content BLOB NOT NULL, state INTEGER NOT NULL, started TEXT NOT NULL,
            failure TEXT NOT NULL, epoch INTEGER NOT NULL, PRIMARY KEY (ensemble, code)
            """),
        ("batches",
            """
            ensemble TEXT NOT NULL, code TEXT NOT NULL, batch INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (ensemble, code, batch),
            FOREIGN KEY (ensemble, code) REFERENCES ensembles (ensemble, code)
            """),
        ("folds",
            """
            ensemble TEXT NOT NULL, code TEXT NOT NULL, point INTEGER NOT NULL, last INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (ensemble, code, point), FOREIGN KEY (ensemble, code) REFERENCES ensembles (ensemble, code)
            """),
    ];

    /// <summary>Lists read indexes: rows have whole scenarios before the columns that lists need.</summary>
    private static readonly string[] Indexes =
    [
        "CREATE INDEX IF NOT EXISTS newest_runs ON runs (started DESC, run, state, file, seed, rounds)",
        "CREATE INDEX IF NOT EXISTS newest_ensembles ON ensembles (started DESC, ensemble, state)",
        "CREATE INDEX IF NOT EXISTS branches_of ON branches (parent)",
    ];

    /// <summary>Tables that have had another shape, with what reads it in this one. An ensemble was on record of one code only.</summary>
    private static readonly (string Name, string Column, string Select)[] Reshaped =
    [
        ("batches", "code",
            "SELECT old.ensemble, whole.code, old.batch, old.content FROM {0} AS old JOIN {1} AS whole ON whole.ensemble = old.ensemble"),
        ("ensembles", "epoch", "SELECT ensemble, code, content, state, started, failure, 0 AS epoch FROM {1}"),
    ];

    /// <summary>Makes what there is not.</summary>
    /// <param name="type">What the database calls a type; null for as it is here.</param>
    public static void Make(Statements statements, Func<string, string>? type = null)
    {
        foreach (var (name, columns) in Tables)
        {
            statements.Run($"CREATE TABLE IF NOT EXISTS {name} ({(type is null ? columns : type(columns))})");
        }

        foreach (var index in Indexes)
        {
            statements.Run(index);
        }
    }

    /// <summary>Brings the tables of a SQLite file to this version.</summary>
    public static void Reshape(Statements statements)
    {
        var old = Reshaped.Where(table => IsOld(statements, table.Name, table.Column)).ToArray();
        foreach (var (name, _, _) in old)
        {
            statements.Run($"ALTER TABLE {name} RENAME TO old_{name}");
        }

        statements.Run("DROP INDEX IF EXISTS newest_ensembles");
        Make(statements);
        foreach (var (name, _, select) in old.Reverse())
        {
            statements.Run($"INSERT INTO {name} {Read(select, "old_")}");
        }

        foreach (var (name, _, _) in old)
        {
            statements.Run($"DROP TABLE old_{name}");
        }
    }

    /// <summary>Gives a connection that cannot write tables of this version in place of those that an older record has or has not.</summary>
    public static void Complete(Statements statements)
    {
        foreach (var (name, _, select) in Reshaped.Where(table => IsOld(statements, table.Name, table.Column)))
        {
            statements.Run($"CREATE TEMP VIEW {name} AS {Read(select, "main.")}");
        }

        var known = statements.Query("SELECT name FROM sqlite_master WHERE type = 'table'", reader => reader.GetString(0));
        foreach (var (name, columns) in Tables.Where(table => !known.Contains(table.Name)))
        {
            statements.Run($"CREATE TEMP TABLE {name} ({columns})");
        }
    }

    private static string Read(string select, string before) =>
        select.Replace("{0}", $"{before}batches", StringComparison.Ordinal).Replace("{1}", $"{before}ensembles", StringComparison.Ordinal);

    private static bool IsOld(Statements statements, string table, string column) =>
        statements.Query($"PRAGMA table_info({table})", row => row.GetString(1)) is { Count: > 0 } columns && !columns.Contains(column);
}
