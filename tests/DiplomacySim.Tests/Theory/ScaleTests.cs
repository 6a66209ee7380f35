using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>An issue's axis is a convention: turned around or shifted it gives the same outcome, turned around or shifted.</summary>
public sealed class ScaleTests
{
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData("setter")]
    [InlineData("schelling")]
    [InlineData("winset")]
    [InlineData("open-rule")]
    [InlineData("uncertain-congress")]
    public void The_axis_can_be_turned_around(string name) => Scenarios(name).Sample(scenario =>
        Assert.Equal(Outcome(scenario), 1 - Outcome(Moved(scenario, point => 1 - point)), Tolerance), iter: 200);

    [Theory]
    [InlineData("setter")]
    [InlineData("schelling")]
    [InlineData("winset")]
    [InlineData("open-rule")]
    public void The_axis_can_be_shifted(string name) => Scenarios(name).Select(scenario => Moved(scenario, point => 0.3 + (0.2 * point))).Sample(
        scenario => Assert.Equal(Outcome(scenario), Outcome(Moved(scenario, point => point + 0.1)) - 0.1, Tolerance), iter: 200);

    [Theory]
    [InlineData("rubinstein")]
    [InlineData("stahl")]
    [InlineData("outside-option")]
    [InlineData("breakdown")]
    [InlineData("bargaining-range")]
    [InlineData("risk-return")]
    public void A_pie_can_be_counted_from_the_other_end(string name)
    {
        var scenario = Repository.Scenario($"theory/{name}.yaml");

        Assert.Equal(Outcome(scenario), 1 - Outcome(Moved(scenario, point => 1 - point)), Tolerance);
    }

    private static Gen<Scenario> Scenarios(string name)
    {
        var scenario = Repository.Scenario($"theory/{name}.yaml");
        var changing = scenario.Actors.Where(actor => actor.Role != Role.Executive).Select(actor => actor.Id).ToHashSet();
        return Gen.Double[0.02, 0.98].Array[scenario.Actors.Count].Select(points => scenario with
        {
            Actors = [.. scenario.Actors.Select((actor, place) => changing.Contains(actor.Id) ? With(actor, scenario, points[place]) : actor)],
        });
    }

    private static Actor With(Actor actor, Scenario scenario, double point) =>
        actor with { Ideal = new Dictionary<string, double> { [scenario.Issues[0].Id] = point } };

    private static Scenario Moved(Scenario scenario, Func<double, double> move) => scenario with
    {
        Issues = [scenario.Issues[0] with { StatusQuo = move(scenario.Issues[0].StatusQuo) }],
        Actors = [.. scenario.Actors.Select(actor => With(actor, scenario, move(actor.Ideal[scenario.Issues[0].Id])))],
    };

    private static double Outcome(Scenario scenario)
    {
        foreach (var act in Simulation.Play(new CompiledScenario(scenario), 1).Acts)
        {
            if (act.Kind is ActKind.Deal or ActKind.Offer && scenario.Protocol is not { OpenRule: true } || act.Kind == ActKind.Deal)
            {
                return act.As<PointText>().Point;
            }
        }

        return scenario.Issues[0].StatusQuo;
    }
}
