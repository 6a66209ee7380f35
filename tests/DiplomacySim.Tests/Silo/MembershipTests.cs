using System.Net;
using DiplomacySim.Contracts;
using DiplomacySim.Silo;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DiplomacySim.Tests;

/// <summary>What Orleans expects of a list of silos, of the one in PostgreSQL.</summary>
public sealed class MembershipTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTime Noon = new(2026, 8, 7, 12, 0, 0, DateTimeKind.Utc);

    private readonly string database = PostgresServer.Shared.NewDatabase();
    private ClusterDatabase reached = null!;
    private PostgresMembership table = null!;

    public async Task InitializeAsync()
    {
        reached = new ClusterDatabase(database);
        table = new PostgresMembership(reached, "one");
        await Clustering.Migrate(database);
        await table.InitializeMembershipTable(true);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => reached.Dispose();

    [Fact]
    public async Task A_silo_is_read_as_it_was_written_and_each_change_is_a_new_version()
    {
        var silo = Silo(1, SiloStatus.Joining);
        silo.SuspectTimes = [Tuple.Create(Silo(2).SiloAddress, Noon.AddTicks(1234567)), Tuple.Create(Silo(3).SiloAddress, Noon)];
        var empty = await table.ReadAll();
        Assert.Empty(empty.Members);
        Assert.True(await table.InsertRow(silo, empty.Version.Next()));

        var one = await table.ReadRow(silo.SiloAddress);
        Assert.Equal(empty.Version.Version + 1, one.Version.Version);
        Assert.Equal(Told(silo), Told(one.Members.Single().Item1));

        silo.Status = SiloStatus.Active;
        Assert.True(await table.UpdateRow(silo, one.Members.Single().Item2, one.Version.Next()));
        var two = await table.ReadAll();
        Assert.Equal(empty.Version.Version + 2, two.Version.Version);
        Assert.Equal(Told(silo), Told(two.Members.Single().Item1));
        Assert.Empty((await table.ReadRow(Silo(9).SiloAddress)).Members);
    }

    [Fact]
    public async Task What_does_not_fit_the_version_or_the_rows_changes_nothing()
    {
        var silo = Silo(1);
        var before = (await table.ReadAll()).Version;
        Assert.True(await table.InsertRow(silo, before.Next()));
        var now = (await table.ReadAll()).Version;

        Assert.False(await table.InsertRow(Silo(2), before.Next()));
        Assert.False(await table.InsertRow(silo, now.Next()));
        Assert.False(await table.UpdateRow(Silo(1, SiloStatus.Dead), "", before.Next()));
        Assert.False(await table.UpdateRow(Silo(2), "", now.Next()));
        var after = await table.ReadAll();
        Assert.Equal((now.Version, SiloStatus.Active), (after.Version.Version, after.Members.Single().Item1.Status));
    }

    [Fact]
    public async Task Of_those_who_change_one_version_at_once_one_wins()
    {
        const int Many = 16, Times = 8;
        for (var time = 1; time <= Times; time++)
        {
            var version = (await table.ReadAll()).Version;
            var tries = await Task.WhenAll(Enumerable.Range(1, Many)
                .Select(port => Task.Run(() => table.InsertRow(Silo((100 * time) + port), version.Next()))));
            Assert.Single(tries, won => won);
        }

        var end = await table.ReadAll();
        Assert.Equal((Times, Times), (end.Version.Version, end.Members.Count));
    }

    [Fact]
    public async Task A_sign_of_life_changes_neither_the_version_nor_what_else_is_known()
    {
        var silo = Silo(1);
        await Insert(silo);
        var read = await table.ReadRow(silo.SiloAddress);
        silo.IAmAliveTime = Noon.AddMinutes(7);
        await table.UpdateIAmAlive(new MembershipEntry { SiloAddress = silo.SiloAddress, IAmAliveTime = silo.IAmAliveTime });

        var after = await table.ReadRow(silo.SiloAddress);
        Assert.Equal((read.Version, Told(silo)), (after.Version, Told(after.Members.Single().Item1)));
        Assert.True(await table.UpdateRow(silo, read.Members.Single().Item2, read.Version.Next()));
    }

    [Fact]
    public async Task A_silo_that_starts_again_at_its_address_is_another_row()
    {
        await Insert(Silo(1, SiloStatus.Dead));
        await Insert(Silo(1, generation: 2));

        Assert.Equal([SiloStatus.Dead, SiloStatus.Active],
            (await table.ReadAll()).Members.OrderBy(member => member.Item1.SiloAddress.Generation).Select(member => member.Item1.Status));
    }

    [Fact]
    public async Task Only_silos_that_have_long_been_dead_are_forgotten()
    {
        var voted = Silo(3, SiloStatus.Dead);
        voted.SuspectTimes = [Tuple.Create(Silo(1).SiloAddress, Noon.AddHours(2))];
        foreach (var silo in new[] { Silo(1), Silo(2, SiloStatus.Dead), voted, Silo(4, SiloStatus.Dead, alive: Noon.AddHours(2)) })
        {
            await Insert(silo);
        }

        await table.CleanupDefunctSiloEntries(Noon.AddHours(1));

        Assert.Equal([1, 3, 4], (await table.ReadAll()).Members.Select(member => member.Item1.SiloAddress.Endpoint.Port).Order());
    }

    [Fact]
    public async Task Clusters_do_not_see_each_other()
    {
        var other = new PostgresMembership(reached, "other");
        await other.InitializeMembershipTable(true);
        await Insert(Silo(1));

        Assert.Empty((await other.ReadAll()).Members);
        await table.DeleteMembershipTableEntries("other");
        Assert.Single((await table.ReadAll()).Members);
        await table.DeleteMembershipTableEntries("one");
        Assert.Empty((await table.ReadAll()).Members);
    }

    [Fact]
    public async Task Gateways_are_those_of_active_silos_that_have_one()
    {
        var gateways = new PostgresGateways(table, Options.Create(new GatewayOptions()));
        var without = Silo(5);
        without.ProxyPort = 0;
        MembershipEntry[] silos =
            [Silo(1), Silo(2, SiloStatus.Joining), Silo(3, SiloStatus.ShuttingDown), Silo(4, SiloStatus.Dead), without, Silo(6)];
        foreach (var silo in silos)
        {
            await Insert(silo);
        }

        await gateways.InitializeGatewayListProvider();
        Assert.Equal(["gwy.tcp://127.0.0.1:1001/1", "gwy.tcp://127.0.0.1:1006/1"],
            (await gateways.GetGateways()).Select(uri => uri.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tables_are_made_once_however_many_make_them()
    {
        var fresh = PostgresServer.Shared.NewDatabase();
        using var database = new ClusterDatabase(fresh);
        var silos = new PostgresMembership(database, "one");
        var missing = await Assert.ThrowsAsync<RecordException>(() => silos.InitializeMembershipTable(true));
        Assert.Contains("migrate", missing.Message, StringComparison.Ordinal);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Clustering.Migrate(fresh))));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => silos.InitializeMembershipTable(true))));
        Assert.Equal(0, (await silos.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_of_in_words_of_our_own_and_comes_back()
    {
        using var server = new PostgresServer();
        var place = server.NewDatabase();
        await Clustering.Migrate(place);
        var told = new ToldLogger();
        using var database = new ClusterDatabase(place, told);
        var silos = new PostgresMembership(database, "one");
        await silos.InitializeMembershipTable(true);
        server.Stop();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Assert.ThrowsAsync<RecordAwayException>(() => silos.ReadAll());
        }

        server.Start();
        Assert.Equal(0, (await silos.ReadAll()).Version.Version);
        Assert.Collection(told.Lines, lost => Assert.Contains("does not answer", lost, StringComparison.Ordinal),
            found => Assert.Contains("answers again", found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres://someone:canary@localhost/x?sslmode=require")]
    [InlineData("Password=canary;Port=many")]
    [InlineData("Password=canary;No Such Thing=1")]
    public void A_setting_that_cannot_be_read_is_not_printed(string setting) =>
        Assert.DoesNotContain("canary", Assert.Throws<RecordException>(() => new ClusterDatabase(setting)).ToString(), StringComparison.Ordinal);

    private sealed class ToldLogger : ILogger<ClusterDatabase>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }

    private async Task Insert(MembershipEntry silo) =>
        Assert.True(await table.InsertRow(silo, (await table.ReadAll()).Version.Next()));

    internal static MembershipEntry Silo(int port, SiloStatus status = SiloStatus.Active, int generation = 1, DateTime? alive = null) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, port, generation),
        Status = status,
        ProxyPort = 1000 + port,
        HostName = "here",
        SiloName = $"silo {port}",
        StartTime = Noon,
        IAmAliveTime = alive ?? Noon.AddSeconds(1),
        SuspectTimes = [],
    };

    private static string Told(MembershipEntry silo) =>
        $"{silo.SiloAddress} {silo.Status} {silo.ProxyPort} {silo.HostName} {silo.SiloName} {silo.StartTime:O} {silo.IAmAliveTime:O} "
        + string.Join(' ', silo.SuspectTimes!.Select(vote => $"{vote.Item1} {vote.Item2:O}"));
}
