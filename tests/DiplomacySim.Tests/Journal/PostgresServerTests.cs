using Npgsql;

namespace DiplomacySim.Tests;

public sealed class PostgresServerTests
{
    [Fact]
    public void Databases_are_new_and_apart()
    {
        var (one, other) = (PostgresServer.Shared.NewDatabase(), PostgresServer.Shared.NewDatabase());
        Tell(one, "CREATE TABLE made (id INT); INSERT INTO made VALUES (1)");

        Assert.Equal(1L, Tell(one, "SELECT count(*) FROM made"));
        Assert.Equal(0L, Tell(other, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public void A_server_that_stops_refuses_connections_and_has_what_was_committed_when_it_is_back()
    {
        using var server = new PostgresServer();
        var database = server.NewDatabase();
        Tell(database, "CREATE TABLE made (id INT); INSERT INTO made VALUES (1), (2)");
        server.Stop();
        Assert.ThrowsAny<NpgsqlException>(() => Tell(database, "SELECT 1"));
        server.Start();

        Assert.Equal(2L, Tell(database, "SELECT count(*) FROM made"));
    }

    private static object? Tell(string database, string text)
    {
        using var source = NpgsqlDataSource.Create($"{database};Pooling=false");
        using var command = source.CreateCommand(text);
        return command.ExecuteScalar();
    }
}
