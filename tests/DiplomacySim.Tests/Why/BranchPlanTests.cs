using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>Branches of runs into which events were put.</summary>
public sealed class BranchPlanTests
{
    private static readonly Loaded.Ready Ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path("scenarios/nile-2019.yaml"));

    [Fact]
    public void An_event_of_the_parent_gives_way_to_what_is_said_of_it_now()
    {
        var plan = new BranchPlan(2, null, ["shocks.flood={text: something else, round: 3}"], []);
        var branch = Assert.IsType<PlannedBranch.Possible>(plan.Of(Injected(), "branch", null, MindFiles.None));
        var log = Simulation.Play(branch.Setup, 1, 6);
        string[] told = [.. log.Acts.Where(act => act.Kind == ActKind.Shock).Select(act => $"{act.Round} {Wording.Of(act, log.Setting)}")];

        Assert.Contains("something else", Assert.Single(told, line => line.StartsWith("3 ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(told, line => line.Contains("a flood", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.StartsWith("4 ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_of_the_parent_stays_where_something_else_is_changed()
    {
        var plan = new BranchPlan(2, null, ["rules.exchanges=2"], []);
        var branch = Assert.IsType<PlannedBranch.Possible>(plan.Of(Injected(), "branch", null, MindFiles.None));
        var log = Simulation.Play(branch.Setup, 1, 6);

        Assert.Single(log.Acts, act => act.Round == 4 && Wording.Of(act, log.Setting).Contains("a flood", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_said_of_an_event_before_it_is_there_is_refused_as_a_change_of_the_scenario()
    {
        var plan = new BranchPlan(2, null, ["shocks.flood.text=more"], []);
        var branch = Assert.IsType<PlannedBranch.Impossible>(plan.Of(Injected(), "branch", null, MindFiles.None));

        Assert.Contains("leads nowhere", Assert.Single(branch.Overrides).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_number_of_rounds_is_refused_since_a_branch_ends_where_its_run_ends()
    {
        var plan = new BranchPlan(2, null, ["rules.exchanges=2", "rounds=5"], []);

        Assert.Contains("a branch ends where its run ends", Assert.Throws<RefusalException>(() =>
            plan.Of(Injected(), "branch", null, MindFiles.None)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, null, null, "0.1", "must say what happens")]
    [InlineData("raid", null, null, "190", "0.1", "--source says whose")]
    [InlineData("raid", "egypt", "egypt", "190", "0.1", "cannot both be 'egypt'")]
    [InlineData("raid", "egypt", null, "190", "nan", "such as id=-0.2")]
    [InlineData("raid", "egypt", null, "190", "inf", "such as id=-0.2")]
    public void An_event_that_says_nothing_is_refused(string text, string? source, string? target, string? code, string move, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<RefusalException>(() => new EventText(text, source, target, code, [$"filling={move}"], [], []).Content()).Message,
            StringComparison.Ordinal);

    /// <summary>A run in which there was a flood in round 4.</summary>
    private static RunOnRecord Injected()
    {
        var order = new RunOrder("parent", "nile-2019.yaml", Ready.Canonical, 1, 6,
            Events: Change.Write([new InjectedEvent("flood", """{"text": "a flood"}""").In(4)]));
        return new(new RunStatus(order, RunState.Finished, 6, "", default, ""), Simulation.Play(RunSetups.OnRecord(order, MindFiles.None), 1, 6));
    }
}
