namespace DiplomacySim.Tests;

/// <summary>Minds from outside can be seated wherever they fit, among whatever others.</summary>
public sealed class OutsidePlayTests
{
    private const int Seeds = 5;
    private const int Rounds = 18;

    private static readonly MindCatalogue Outside = OutsideMinds.Load(OutsideMinds.ExampleFile).Catalogue;

    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void Their_answers_are_legal_whatever_the_others_do(string file)
    {
        var scenario = Repository.Scenario(file);
        var setting = new CompiledScenario(scenario with { Actors = [.. scenario.Actors.Select(actor => actor with { Mind = Negotiator(actor) })] });
        for (var seed = 1; seed <= Seeds; seed++)
        {
            Log Play(long other) => Simulation.Play(setting, seed, Rounds, new([.. Outside.All, new AnyMind(other)]));

            Assert.Equal(Rounds, Play(seed).Rounds);
            Assert.Equal(Play(seed).Hash, Play(seed).Hash);
        }
    }

    [Fact]
    public void What_the_example_says_it_does_it_does()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml", "actors.white-house.judgement.readiness=0.6",
            "actors.kremlin.judgement.readiness=0.6"));
        var cautious = new CompiledScenario(With(setting.Scenario, "congress", "cautious-senate"));
        var home = new CompiledScenario(With(setting.Scenario, "white-house", "home-first"));
        var (congress, house) = (setting.Actor("congress"), setting.Actor("white-house"));
        var (vetoes, declined) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var log = Simulation.Play(cautious, seed, minds: Outside);
            foreach (var act in log.Acts.Where(act => act.Actor == congress && act.Decision is { } decision
                && decision.Terms.Count == 1 && decision.Terms[0].Term == Term.Waiting))
            {
                Assert.Equal(Choice.Veto, act.Decision!.Value.Outcome);
                Assert.True(act.Decision.Value.Value < 0);
                vetoes++;
            }

            declined += Simulation.Play(home, seed, minds: Outside).Acts.Count(act => act.Actor == house && act.Kind == ActKind.Declined);
        }

        Assert.True(vetoes > 0);
        Assert.True(declined > 0);
    }

    private static Scenario With(Scenario scenario, string id, string mind) =>
        scenario with { Actors = [.. scenario.Actors.Select(actor => actor.Id == id ? actor with { Mind = mind } : actor)] };

    private static string Negotiator(Actor actor) => actor.Role switch
    {
        Role.Legislature => "cautious-senate",
        Role.Executive => "home-first",
        _ => AnyMind.Any,
    };

    /// <summary>Answers anything that is legal.</summary>
    private sealed class AnyMind(long seed) : IMind
    {
        public const string Any = "any";

        private readonly RandomAnswers answers = new(seed);

        public string Name => Any;

        public string Description => "Answers anything that is legal.";

        public bool Fits(Role role, Game? game) => true;

        public Move Answer(in Turn turn, View view) => answers.Legal(turn, view.World);

        public bool Accepts(Text text, in Turn turn, View view) => true;
    }
}
