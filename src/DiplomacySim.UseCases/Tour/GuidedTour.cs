using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The dilemma of the essay in steps, each a run, a picture and a question. The page shows the same text, from the same file.</summary>
/// <param name="Essay">What is quoted.</param>
public sealed record GuidedTour(string Essay, IReadOnlyList<TourStep> Steps)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static GuidedTour Own { get; } = Read();

    /// <param name="number">From 1.</param>
    /// <exception cref="RefusalException">There is no such step.</exception>
    public TourStep Step(int number) => number >= 1 && number <= Steps.Count ? Steps[number - 1]
        : throw new RefusalException($"There is no step {number}; the tour has steps 1 to {Steps.Count}.");

    /// <returns>The id of the run of a step.</returns>
    public static string RunOf(int number) => FormattableString.Invariant($"tour-{number}");

    /// <summary>The run of a step, as the page starts it.</summary>
    /// <exception cref="NoSuchRunException">There is no file of the scenario.</exception>
    /// <exception cref="RefusedScenarioException">There is something wrong with it.</exception>
    public RunOrder Order(int number, ScenarioFolder scenarios)
    {
        var run = Step(number).Run;
        var ready = scenarios.Read(run.Scenario, run.Sets);
        return new(RunOf(number), ScenarioFolder.Told(run.Scenario), ready.Canonical, run.Seed, ready.Scenario.Rounds,
            Minds: NeededMinds.Of(new RunSetup(new CompiledScenario(ready.Scenario)), scenarios.Minds));
    }

    private static GuidedTour Read()
    {
        using var file = typeof(GuidedTour).Assembly.GetManifestResourceStream("tour.json")!;
        return JsonSerializer.Deserialize<GuidedTour>(file, Options)!;
    }
}

/// <param name="Quote">What the essay says, in its own words.</param>
/// <param name="Text">A paragraph each.</param>
/// <param name="Look">What to look at.</param>
/// <param name="Next">Commands that go on from there.</param>
public sealed record TourStep(
    string Title, string Quote, IReadOnlyList<string> Text, TourRun Run, string Look, string Question, IReadOnlyList<string> Next);

/// <param name="Scenario">Name of a file in <c>scenarios</c>.</param>
/// <param name="Sets">Overrides <c>path=value</c>.</param>
public sealed record TourRun(string Scenario, long Seed, IReadOnlyList<string> Sets);
