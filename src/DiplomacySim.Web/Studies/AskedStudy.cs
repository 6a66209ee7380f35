using System.Text.Json.Nodes;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>A question that many runs can answer, made ready.</summary>
internal sealed class AskedStudy
{
    private readonly PlayStudy play;

    /// <param name="folder">Where its results go.</param>
    /// <exception cref="RefusedRequestException">There is something wrong with the fields of the question.</exception>
    /// <exception cref="Contracts.RefusalException">There is something wrong with what stands in them.</exception>
    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario.</exception>
    public AskedStudy(StudyRequest request, ScenarioFolder scenarios, string folder)
    {
        var kind = StudyKind.Of(request);
        var (file, other) = (scenarios.File(request.Scenario), request.Other is { } second ? scenarios.File(second) : null);
        var runs = request.Runs ?? kind.Runs;
        play = kind.Ask(
            new(file, [.. request.Set ?? []], request.Seed ?? 1, runs, request.Rounds, scenarios.Minds,
                new ResultOptions(folder, Parquet: false, Csv: true, Acts: false, [kind.Name, file, .. StudyKind.WordsOf(request, runs, other)]))
            {
                Told = ScenarioFolder.Told(request.Scenario), MostPoints = RequestLimits.Points, MostRuns = RequestLimits.Runs,
            },
            request,
            other);
    }

    public Task<JsonObject> Play(IEnsembleStage stage, IProgress<RunsPlayed> progress, CancellationToken cancellation) =>
        play(stage, progress, cancellation);
}
