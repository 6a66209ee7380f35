using System.Globalization;
using Npgsql;
using Orleans.Runtime;

namespace DiplomacySim.Silo;

/// <summary>The silos of a cluster, in PostgreSQL. Each change but a sign of life makes a new version of the whole list.</summary>
/// <remarks>A change names the version that it follows, and a version is followed once. So rows need no versions of their own.</remarks>
/// <param name="cluster">Clusters of other names are in the same tables.</param>
public sealed class PostgresMembership(ClusterDatabase database, string cluster) : IMembershipTable
{
    private const string List =
        """
        SELECT version, address, gateway, status, host, name, started, alive, suspects
        FROM cluster_version LEFT JOIN silos ON silos.cluster = cluster_version.cluster AND (@address = '' OR address = @address)
        WHERE cluster_version.cluster = @cluster
        """;

    private const string Advance = "UPDATE cluster_version SET version = version + 1 WHERE cluster = @cluster AND version = @version";

    private const string Insert =
        """
        INSERT INTO silos VALUES (@cluster, @address, @gateway, @status, @host, @name, @started, @alive, @suspects) ON CONFLICT DO NOTHING
        """;

    private const string Update =
        """
        UPDATE silos SET gateway = @gateway, status = @status, host = @host, name = @name, started = @started, alive = @alive, suspects = @suspects
        WHERE cluster = @cluster AND address = @address
        """;

    /// <param name="tryInitTableVersion">Whether a cluster that is not in the tables is put there; the tables themselves must be there.</param>
    public Task InitializeMembershipTable(bool tryInitTableVersion) => Do("SELECT 1 FROM silos, cluster_version LIMIT 0; "
        + (tryInitTableVersion ? "INSERT INTO cluster_version VALUES (@cluster, 0) ON CONFLICT DO NOTHING" : ""));

    public Task DeleteMembershipTableEntries(string clusterId) => Do(
        "DELETE FROM silos WHERE cluster = @other; DELETE FROM cluster_version WHERE cluster = @other", ("@other", clusterId));

    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        var old = (await ReadAll()).Members.Select(member => member.Item1)
            .Where(silo => silo.Status == SiloStatus.Dead && LastHeardOf(silo) < beforeDate.UtcDateTime)
            .Select(silo => silo.SiloAddress.ToParsableString()).ToArray();
        await Do("DELETE FROM silos WHERE cluster = @cluster AND address = ANY(@old)", ("@old", old));
    }

    public Task<MembershipTableData> ReadRow(SiloAddress key) => Read(key.ToParsableString());

    public Task<MembershipTableData> ReadAll() => Read("");

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => Change(Insert, entry, tableVersion);

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => Change(Update, entry, tableVersion);

    public Task UpdateIAmAlive(MembershipEntry entry) => Do("UPDATE silos SET alive = @alive WHERE cluster = @cluster AND address = @address",
        ("@address", entry.SiloAddress.ToParsableString()), ("@alive", Utc(entry.IAmAliveTime)));

    /// <returns>The names of other clusters that have active silos.</returns>
    public Task<IReadOnlyList<string>> Others() => database.Ask(async connection =>
    {
        await using var command = Command(connection, "SELECT DISTINCT cluster FROM silos WHERE cluster <> @cluster AND status = @status",
            ("@status", (short)SiloStatus.Active));
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
        {
            names.Add(rows.GetString(0));
        }

        return (IReadOnlyList<string>)names;
    });

    private Task<MembershipTableData> Read(string address) => database.Ask(async connection =>
    {
        await using var command = Command(connection, List, ("@address", address));
        await using var rows = await command.ExecuteReaderAsync();
        var (version, silos) = (0, new List<Tuple<MembershipEntry, string>>());
        while (await rows.ReadAsync())
        {
            version = rows.GetInt32(0);
            if (!await rows.IsDBNullAsync(1))
            {
                silos.Add(Tuple.Create(Entry(rows), Tag(version)));
            }
        }

        return new MembershipTableData(silos, new TableVersion(version, Tag(version)));
    });

    private Task<bool> Change(string statement, MembershipEntry entry, TableVersion next) => database.Ask(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync();
        // Whoever is second waits here for the first to commit, and then finds another version.
        await using var advance = Command(connection, Advance, ("@version", int.Parse(next.VersionEtag, CultureInfo.InvariantCulture)));
        await using var change = Command(connection, statement, Values(entry));
        var isChanged = await advance.ExecuteNonQueryAsync() == 1 && await change.ExecuteNonQueryAsync() == 1;
        if (isChanged)
        {
            await transaction.CommitAsync();
        }

        return isChanged;
    });

    private Task<int> Do(string statement, params (string Name, object Value)[] values) => database.Ask(async connection =>
    {
        await using var command = Command(connection, statement, values);
        return await command.ExecuteNonQueryAsync();
    });

    private NpgsqlCommand Command(NpgsqlConnection connection, string text, params (string Name, object Value)[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        command.Parameters.AddWithValue("@cluster", cluster);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static (string Name, object Value)[] Values(MembershipEntry entry) =>
    [
        ("@address", entry.SiloAddress.ToParsableString()), ("@gateway", entry.ProxyPort), ("@status", (short)entry.Status),
        ("@host", entry.HostName ?? ""), ("@name", entry.SiloName ?? ""), ("@started", Utc(entry.StartTime)), ("@alive", Utc(entry.IAmAliveTime)),
        ("@suspects", (entry.SuspectTimes ?? []).Select(vote => $"{vote.Item2.ToString("O", CultureInfo.InvariantCulture)} "
            + vote.Item1.ToParsableString()).ToArray()),
    ];

    private static MembershipEntry Entry(NpgsqlDataReader row) => new()
    {
        SiloAddress = SiloAddress.FromParsableString(row.GetString(1)),
        ProxyPort = row.GetInt32(2),
        Status = (SiloStatus)row.GetInt16(3),
        HostName = row.GetString(4),
        SiloName = row.GetString(5),
        StartTime = row.GetDateTime(6),
        IAmAliveTime = row.GetDateTime(7),
        SuspectTimes = [.. row.GetFieldValue<string[]>(8).Select(vote => vote.Split(' ')).Select(vote => Tuple.Create(
            SiloAddress.FromParsableString(vote[1]), DateTime.Parse(vote[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)))],
    };

    private static DateTime LastHeardOf(MembershipEntry silo) =>
        (silo.SuspectTimes ?? []).Select(vote => vote.Item2).Append(silo.StartTime).Append(silo.IAmAliveTime).Max();

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static string Tag(int version) => version.ToString(CultureInfo.InvariantCulture);
}
