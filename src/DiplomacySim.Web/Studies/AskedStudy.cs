using System.Text.Json.Nodes;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>A question that many runs can answer, made ready.</summary>
internal sealed class AskedStudy
{
    private const int MostRuns = 1_000_000;

    private static readonly string[] Looked = ["deals", "level"];

    private readonly Func<IEnsembleStage, IProgress<RunsPlayed>, CancellationToken, Task<JsonObject>> play;

    /// <param name="folder">Where its results go.</param>
    /// <exception cref="RefusalException">There is something wrong with the question.</exception>
    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario.</exception>
    public AskedStudy(StudyRequest request, ScenarioFolder scenarios, string folder)
    {
        var file = scenarios.File(request.Scenario);
        var runs = request.Runs ?? request.Study switch { "ensemble" or "compare" => 1000, "sensitivity" => 10, _ => 200 };
        if (runs is < 1 or > MostRuns || request.Rounds is < 1 or > 10_000)
        {
            throw new RefusalException($"There are 1 to {MostRuns} runs of 1 to 10000 rounds.");
        }

        Words = [.. WordsOf(request, runs)];
        var other = request.Other is { } second ? scenarios.File(second) : null;
        var inquiry = new Inquiry(file, [.. request.Set ?? []], request.Seed ?? 1, runs, request.Rounds, scenarios.Minds,
            new ResultOptions(folder, Parquet: false, Csv: true, Acts: false,
                [request.Study, file, .. other is null ? [] : (string[])[other], .. Words]))
        {
            Told = ScenarioFolder.Told(request.Scenario),
        };
        string[] over = [.. request.Over ?? []];
        play = request.Study switch
        {
            "ensemble" => Played(new EnsembleStudy(inquiry.Read())),
            "compare" => other is null && request.With is null or []
                ? throw new RefusalException("compare needs a second scenario, or values that are different in it.")
                : Played(CompareStudy.Of(inquiry, other, [.. request.With ?? []])),
            "sweep" => Played(SweepStudy.Of(inquiry, new SweepDesign(over, null, null, null), request.Of ?? ["index"])),
            "ablate" => Played(AblationStudy.Of(inquiry, request.Of ?? Looked)),
            "tipping" => Played(TippingStudy.Of(inquiry, over is [var one] ? one : throw new RefusalException("tipping needs one range."),
                request.Until ?? throw new RefusalException("tipping needs what is to be reached."))),
            "sensitivity" => Played(SensitivityStudy.Of(inquiry, new SensitivityPlan(
                over, 0.25, request.Of is [var looked, ..] ? looked : "index", 10, 6, 64))),
            _ => throw new RefusalException($"'{Model.Words.Plain(request.Study)}' is no study; there are ensemble, compare, sweep, tipping, ablate "
                + "and sensitivity."),
        };
    }

    /// <summary>Of the command, without its name and the scenario.</summary>
    public IReadOnlyList<string> Words { get; }

    public Task<JsonObject> Play(IEnsembleStage stage, IProgress<RunsPlayed> progress, CancellationToken cancellation) =>
        play(stage, progress, cancellation);

    /// <returns>Of the command, without its name and the scenario.</returns>
    public static IEnumerable<string> WordsOf(StudyRequest request, int? runs) =>
    [
        .. runs is { } count ? [FormattableString.Invariant($"--runs={count}")] : Array.Empty<string>(),
        .. request.Seed is { } seed ? [FormattableString.Invariant($"--seed={seed}")] : Array.Empty<string>(),
        .. request.Rounds is { } rounds ? [FormattableString.Invariant($"--rounds={rounds}")] : Array.Empty<string>(),
        .. (request.With ?? []).SelectMany(with => (string[])["--with", with]),
        .. (request.Over ?? []).SelectMany(over => (string[])["--over", over]),
        .. request.Until is { } until ? ["--until", until] : Array.Empty<string>(),
        .. (request.Of ?? []).SelectMany(of => (string[])["--of", of]),
    ];

    private static Func<IEnsembleStage, IProgress<RunsPlayed>, CancellationToken, Task<JsonObject>> Played<T>(Study<T> study) =>
        async (stage, progress, cancellation) => Document.Node(await study.Play(stage, progress, cancellation));
}
