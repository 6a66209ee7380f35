using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>Steps of the tour, as JSON: what <c>tour</c> prints.</summary>
/// <param name="Essay">What is quoted.</param>
/// <param name="Steps">All of them, or the one that was asked for.</param>
/// <param name="Handouts">Pages that were written, by the names that they have in their folder.</param>
public sealed record TourDocument(string Schema, string Essay, IReadOnlyList<ToldStep> Steps, IReadOnlyList<WrittenFile> Handouts)
{
    public const string Version = "diplomacysim/tour/1";

    public static TourDocument Of(IEnumerable<ToldStep> steps, IReadOnlyList<WrittenFile> handouts) =>
        new(Version, GuidedTour.Own.Essay, [.. steps], handouts);
}

/// <param name="Step">From 1.</param>
/// <param name="Run">Id of its run.</param>
/// <param name="Outcome">Null where the run was not asked for.</param>
public sealed record ToldStep(
    int Step, string Title, string Quote, IReadOnlyList<string> Text, string Run, string Scenario, long Seed, IReadOnlyList<string> Sets,
    string Look, string Question, IReadOnlyList<string> Next, TourOutcome? Outcome)
{
    /// <param name="run">That of the step; null where it was not asked for.</param>
    public static ToldStep Of(int number, RunOnRecord? run)
    {
        var step = GuidedTour.Own.Step(number);
        return new(number, step.Title, step.Quote, step.Text, GuidedTour.RunOf(number), step.Run.Scenario, step.Run.Seed, step.Run.Sets, step.Look,
            step.Question, step.Next, run is null ? null : TourOutcome.Of(run));
    }
}

/// <summary>What the run of a step came to.</summary>
/// <param name="Verdict">On its first relation.</param>
/// <param name="Words">The same and what it rests on, a sentence each.</param>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record TourOutcome(int Rounds, string Verdict, IReadOnlyList<string> Words, string Hash)
{
    public static TourOutcome Of(RunOnRecord run) => new(run.Log.Rounds, Model.Words.Kebab($"{run.Log.Verdict}"),
        [.. RunStory.Verdict(run.Played(() => { }), run.Setting.Relations[0])], run.Log.Hash);
}
