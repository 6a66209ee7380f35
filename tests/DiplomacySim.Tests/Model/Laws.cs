using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>What must hold whatever the scenario says.</summary>
public sealed class Laws
{
    private const int Rounds = 24;
    private static readonly long[] Seeds = [1, 2, 3, 4, 5];

    public static TheoryData<string> Files => Repository.ScenarioFiles;

    public static TheoryData<string> AllFiles => [.. Repository.AllScenarioFiles];

    /// <summary>Chance is addressed by ids, so that only what is not left to chance is the same under other ids.</summary>
    [Theory, MemberData(nameof(Files))]
    public void Ids_of_parties_are_labels(string file)
    {
        var scenario = Certain.Of(Repository.Scenario(file)) with { Elections = [] };
        var (one, other) = (scenario.Relations[0].Between[0], scenario.Relations[0].Between[1]);
        var swapped = Swap.Parties(scenario, one, other);

        Assert.All(Seeds, seed => Assert.Equal(Simulation.Play(new CompiledScenario(scenario), seed).Hash,
            Simulation.Play(new CompiledScenario(swapped), seed).Hash));
    }

    /// <summary>But for actors of a party without an executive: the first of them speaks for it.</summary>
    [Theory, MemberData(nameof(AllFiles))]
    public void The_order_of_parties_relations_and_actors_does_not_matter(string file)
    {
        var scenario = Repository.Scenario(file);
        var rounds = Math.Min(Rounds, scenario.Rounds);
        var hasLeaders = scenario.Parties.All(party => scenario.Actors.Where(actor => actor.Party == party.Id) is var own
            && (own.Count() < 2 || own.Any(actor => actor.Role == Role.Executive)));
        var permuted = scenario with
        {
            Parties = [.. scenario.Parties.Reverse()],
            Relations = [.. scenario.Relations.Reverse()],
            Actors = hasLeaders ? [.. scenario.Actors.Reverse()] : scenario.Actors,
            Incidents = [.. scenario.Incidents.Reverse()],
        };

        Assert.All(Seeds, seed => Assert.Equal(Retelling.Of(scenario, seed, rounds), Retelling.Of(permuted, seed, rounds)));
    }

    [Theory, MemberData(nameof(Files))]
    public void The_order_of_issues_does_not_matter(string file)
    {
        var scenario = Repository.Scenario(file);
        var permuted = scenario with { Issues = [.. scenario.Issues.Reverse()] };

        Assert.All(Seeds, seed => Assert.Equal(Retelling.Of(scenario, seed, Rounds), Retelling.Of(permuted, seed, Rounds)));
    }

    [Theory, MemberData(nameof(Files))]
    public void An_issue_that_matters_to_nobody_changes_nothing(string file)
    {
        var scenario = Repository.Scenario(file);
        var idle = new Issue { Id = "idle", Control = [scenario.Relations[0].Between[0]], StatusQuo = 0.3 };
        var larger = scenario with { Issues = [idle, .. scenario.Issues] };

        Assert.All(Seeds, seed => Assert.Equal(Retelling.Of(scenario, seed, Rounds), Retelling.Of(larger, seed, Rounds)));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_third_party_without_stakes_changes_nothing(string file)
    {
        var scenario = Repository.Scenario(file);
        var larger = scenario with
        {
            Parties = [.. scenario.Parties, new Party { Id = "bystander" }],
            Actors = [new Actor { Id = "bystander", Party = "bystander", Role = Role.ThirdParty }, .. scenario.Actors],
        };

        Assert.All(Seeds, seed => Assert.Equal(Retelling.Of(scenario, seed, Rounds), Retelling.Of(larger, seed, Rounds)));
    }

    [Theory, MemberData(nameof(Files))]
    public void Only_the_ratio_of_saliences_matters(string file)
    {
        var scenario = Repository.Scenario(file);
        var scaled = scenario with
        {
            Actors = [.. scenario.Actors.Select(actor =>
                actor with { Salience = actor.Salience.ToDictionary(entry => entry.Key, entry => entry.Value * 7) })],
        };

        Assert.All(Seeds, seed => Assert.Equal(Retelling.Of(scenario, seed, Rounds), Retelling.Of(scaled, seed, Rounds)));
    }

    [Theory, MemberData(nameof(Files))]
    public void Threads_and_cultures_leave_the_log_as_it_is(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        var expected = Seeds.Select(seed => Simulation.Play(setting, seed).Hash).ToArray();

        var hashes = new string[4][];
        var threads = new[] { "tr-TR", "de-DE", "ar-SA", "th-TH" }.Select((culture, place) => new Thread(() =>
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            hashes[place] = [.. Seeds.Select(seed => Simulation.Play(setting, seed).Hash)];
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(hashes, hash => Assert.Equal(expected, hash));
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_act_names_only_acts_before_it_as_causes(string file)
    {
        var log = Simulation.Play(new CompiledScenario(Repository.Scenario(file)), 1);

        Assert.Equal(Enumerable.Range(1, log.Acts.Count), log.Acts.Select(act => act.Id));
        Assert.All(log.Acts, act => Assert.All(act.AllCauses, cause => Assert.InRange(cause, 1, act.Id - 1)));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_decision_says_yes_exactly_when_its_value_reaches_the_threshold(string file)
    {
        var log = Simulation.Play(new CompiledScenario(Repository.Scenario(file)), 1);
        var yes = new[] { Choice.Meet, Choice.MeetAtSummit, Choice.Accept, Choice.Ratify, Choice.CarryOut, Choice.Coerce, Choice.Conciliate,
            Choice.Sign, Choice.Override, Choice.Consent };
        var no = new[] { Choice.Decline, Choice.Reject, Choice.Counter, Choice.Veto, Choice.Amend, Choice.Breach, Choice.Delay, Choice.Suspend,
            Choice.Refuse, Choice.Sustain, Choice.Withhold };

        Assert.All(log.Acts.Where(act => act.Decision is { } made && yes.Contains(made.Outcome)),
            act => Assert.True(act.Decision!.Value.Margin >= 0, act.ToString()));
        Assert.All(log.Acts.Where(act => act.Decision is { } made && no.Contains(made.Outcome)),
            act => Assert.True(act.Decision!.Value.Margin < 0, act.ToString()));
    }
}
