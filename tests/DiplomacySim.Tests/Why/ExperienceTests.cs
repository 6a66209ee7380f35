namespace DiplomacySim.Tests;

/// <summary>What had moved an actor's beliefs is what a walk through the log finds, in whatever order and how early it is asked.</summary>
public sealed class ExperienceTests
{
    private const int Rounds = 30;

    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles];

    [Theory, MemberData(nameof(Files))]
    public void What_is_kept_is_what_a_walk_through_the_log_finds(string file)
    {
        var setup = new RunSetup(new CompiledScenario(Repository.Scenario(file)));
        var (log, random) = (Simulation.Play(setup, 11, Rounds), new Random(7));
        Act[] asked = [.. log.Acts.Where(act => act.HasActor && act.HasTarget)];
        random.Shuffle(asked);
        var growing = new Log(setup);
        foreach (var act in asked.Take(25))
        {
            var (actor, party) = (random.Next(setup.Start.Actors), random.Next(setup.Start.Parties));
            Assert.Equal(Walk(log, act.Actor, act.Target, act.Id), log.Experiences(act.Actor, act.Target, act.Id));
            Assert.Equal(Walk(log, actor, party, act.Id), log.Experiences(actor, party, act.Id));
        }

        foreach (var act in log.Acts)
        {
            growing.Hear(act);
            if (act.Id % 97 == 0)
            {
                var (actor, party) = (random.Next(setup.Start.Actors), random.Next(setup.Start.Parties));
                Assert.Equal(Walk(growing, actor, party, act.Id + 1), growing.Experiences(actor, party, act.Id + 1));
            }
        }
    }

    [Fact]
    public void Much_is_learnt_in_a_run()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml"));
        var log = Simulation.Play(setting, 3, Rounds);
        Assert.True(log.Acts.Where(act => act.Decision is not null && act.HasTarget)
            .Max(act => log.Experiences(act.Actor, act.Target, act.Id).Count) > 20);
    }

    private static List<Experience> Walk(Log log, int actor, int other, int before)
    {
        var (witness, found) = (new Witness(log.Setup, actor, new Chance(1)), new List<Experience>());
        foreach (var act in log.Acts.TakeWhile(act => act.Id < before))
        {
            var then = witness.View.Memory.Belief(other);
            witness.See(act);
            if (act.Kind != ActKind.RoundEnd && witness.View.Memory.Belief(other) != then)
            {
                found.Add(new(act.Id, then, witness.View.Memory.Belief(other)));
            }
        }

        return found;
    }
}
