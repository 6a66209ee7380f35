namespace DiplomacySim.Tests;

/// <summary>A round that is played from what is kept of a run is the round on record; who asks in what order does not matter.</summary>
public sealed class OpeningsTests
{
    private const int Rounds = 53;

    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles];

    [Theory, MemberData(nameof(Files))]
    public void Every_round_is_asked_again_as_it_was(string file)
    {
        var setup = new RunSetup(new CompiledScenario(Repository.Scenario(file)));
        var log = Simulation.Play(setup, 5, Rounds);
        foreach (var round in (int[])[50, 17, 1, 16, 33, 49, 2, 48, Rounds])
        {
            var fresh = new Log(setup);
            foreach (var act in log.Acts)
            {
                fresh.Hear(act);
            }

            // A log that kept nothing before plays a late round from the first one on, in steps.
            var asked = AskedQuestion.Of(log, new Chance(5), round);
            Assert.Equal(AskedQuestion.Of(fresh, new Chance(5), round).Select(Told), asked.Select(Told));
        }
    }

    [Fact]
    public void Why_is_the_same_whatever_is_kept()
    {
        var setup = new RunSetup(new CompiledScenario(Repository.Scenario("paris-2018.yaml")));
        var log = Simulation.Play(setup, 3, Rounds);
        foreach (var act in log.Acts.Where(act => act.Decision is not null && act.Round % 8 == 1))
        {
            var point = DecisionPoint.Of(log, new Chance(3), act.Id)!;
            Assert.Equal(act.Decision!.Value.Value, point.Ask().Decision!.Value.Value, 1e-9);
        }
    }

    private static string Told(AskedQuestion asked) => $"{asked.Name} {asked.Move.Choice} {string.Join(',', asked.Acts)}";
}
