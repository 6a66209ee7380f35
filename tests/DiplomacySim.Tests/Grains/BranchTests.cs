using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>Branches among grains: what the same setup gives on one thread.</summary>
public sealed class BranchTests
{
    private static readonly string[] Ready = ["actors.kremlin.judgement.readiness=0.6", "actors.white-house.judgement.readiness=0.6"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_branch_gives_the_same_log_among_grains_as_on_one_thread(short silos)
    {
        await using var cluster = await Cluster.Start(silos);
        for (var seed = 1; seed <= 10; seed++)
        {
            var parent = Parent(cluster, seed, 20);
            await cluster.Play(parent);
            var log = Simulation.Play(Setup(parent), seed, 20);
            var branch = Branch(cluster, parent, Changes(log, seed));
            var status = await cluster.Play(branch);

            Assert.Equal((RunState.Finished, 20), (status.State, status.Played));
            Assert.Equal(Simulation.Play(Setup(branch), seed, 20).Hash, status.Hash);
            Assert.NotEqual(log.Hash, status.Hash);
        }
    }

    [Fact]
    public async Task A_branch_of_a_branch_keeps_what_its_parent_changed()
    {
        await using var cluster = await Cluster.Start(1);
        var parent = Parent(cluster, 1, 20);
        await cluster.Play(parent);
        var first = Branch(cluster, parent, Changes(Simulation.Play(Setup(parent), 1, 20), 1));
        await cluster.Play(first);
        var log = Simulation.Play(Setup(first), 1, 20);
        var second = Branch(cluster, first,
            [.. first.Branch!.All, new Change(18, 0, log.Acts.Count(act => act.Round < 18), ["actors.kremlin.judgement.noDeal=0.9"])], 18);
        var status = await cluster.Play(second);

        Assert.Equal(Simulation.Play(Setup(second), 1, 20).Hash, status.Hash);
        Assert.Equal(await Hashes(first), await Hashes(second));

        async Task<string[]> Hashes(RunOrder order) =>
            await cluster.Journal.Rounds(order.Run).Take(17).Select(round => round.Hash).ToArrayAsync();
    }

    [Fact]
    public async Task A_branch_that_could_not_be_written_goes_on_with_its_changes()
    {
        await using var cluster = await Cluster.Start(1);
        var parent = Parent(cluster, 2, 20);
        await cluster.Play(parent);
        var branch = Branch(cluster, parent, Changes(Simulation.Play(Setup(parent), 2, 20), 2));
        await cluster.Fail(branch, 15);

        Assert.Equal(Simulation.Play(Setup(branch), 2, 20).Hash, (await cluster.Finish(branch.Run)).Hash);
    }

    [Fact]
    public async Task A_branch_of_a_run_that_is_not_there_is_refused_and_so_is_one_with_other_parts()
    {
        await using var cluster = await Cluster.Start(1);
        var parent = Parent(cluster, 1, 3);
        var orphan = Branch(cluster, parent, [new Change(2, 0, 1, ["rules.exchanges=4"])]);
        await Assert.ThrowsAsync<RefusalException>(() => cluster.Run(orphan.Run).Start(orphan));
        Assert.Null(await cluster.Journal.Find(orphan.Run));

        await cluster.Play(parent);
        var other = Branch(cluster, parent, [new Change(2, 0, 1, ["parties.mars={}"])]);
        await Assert.ThrowsAsync<RefusalException>(() => cluster.Run(other.Run).Start(other));
        Assert.Null(await cluster.Journal.Find(other.Run));
    }

    [Fact]
    public void Changes_are_written_and_read_back()
    {
        Change[] changes =
        [
            new(3, 2, 41, ["actors.congress.chamber.quorum=51"]),
            new(4, 0, 50, [], 57, 1, "reject"),
            new(4, 1, 52, [], 58, 0, null, new Dictionary<string, double> { ["sanctions"] = 0.45 }),
        ];
        var read = Change.Read(Change.Write(changes));

        Assert.Equal(Change.Write(changes), Change.Write(read));
        Assert.Equal(["--set actors.congress.chamber.quorum=51", "--act 57=reject", "--act 58.sanctions=0.45"],
            read.SelectMany(change => change.Words()));
    }

    private static RunOrder Parent(Cluster cluster, long seed, int rounds)
    {
        var order = cluster.Order("paris-2018.yaml", seed, rounds);
        return order with { Canonical = ((Loaded.Ready)ScenarioFile.FromCanonical(order.Canonical, Ready)).Canonical };
    }

    /// <summary>In the middle of a round other numbers, a belief among them; two rounds later an answer that is laid down.</summary>
    private static Change[] Changes(Log log, long seed)
    {
        var act = log.Acts.Last(act => act.Round == 10 && act.Decision is not null);
        var moment = DecisionPoint.Of(log, new Chance(seed), act.Id)!.Moment;
        return
        [
            new(moment.Round, moment.Sheet, moment.After,
                ["relations.us-russia.trust.united-states=0.7", "actors.kremlin.contact.appetite=0.9", "issues.sanctions.statusQuo=0.31"]),
            new(12, 1, 0, [], 1, 0, "meet"),
        ];
    }

    private static RunOrder Branch(Cluster cluster, RunOrder parent, Change[] changes, int? round = null) =>
        parent with { Run = cluster.Order("paris-2018.yaml", 1).Run,
        Branch = new Branch(parent.Run, round ?? changes[0].Round, Change.Write(changes)) };

    private static RunSetup Setup(RunOrder order) => RunSetups.Of(order, MindFiles.None);
}
