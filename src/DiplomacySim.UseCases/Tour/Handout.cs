using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>A step of the tour on paper: what the essay says, what a run shows, and a question with room for an answer.</summary>
public static class Handout
{
    private const int Room = 9;

    /// <returns>What the file of a step is called.</returns>
    public static string Name(int number) => $"{GuidedTour.RunOf(number)}.html";

    /// <param name="run">That of the step.</param>
    public static ReportPage Page(int number, RunOnRecord run)
    {
        var (tour, played) = (GuidedTour.Own, run.Played(() => { }));
        var step = tour.Step(number);
        return new(
            step.Title,
            [
                new("What the essay says") { Quote = step.Quote, Remarks = [tour.Essay] },
                new("What the model has of it") { Remarks = step.Text },
                new("What happens")
                {
                    Findings = [.. RunStory.Verdict(played, run.Setting.Relations[0])],
                    Pictures = RunPictures.Trajectory(played, 0) is { } trajectory ? [trajectory] : [],
                },
                new("What to look at") { Remarks = [step.Look] },
                new("The question") { Remarks = [step.Question], Room = Room },
            ],
            [
                .. RunPage.Origin(run), .. step.Run.Sets.Select(set => new ReportFact("changed", set)),
                new("command", FormattableString.Invariant($"diplomacysim tour {number}")),
            ])
        {
            Subtitle = FormattableString.Invariant($"Step {number} of {tour.Steps.Count} of the tour."),
        };
    }

    /// <summary>Writes pages, and a manifest from which they can be had again.</summary>
    /// <param name="words">Those of the command.</param>
    /// <exception cref="ResultFolderException">The folder cannot be written, or holds other things.</exception>
    public static IReadOnlyList<WrittenFile> Write(ResultFolder folder, IReadOnlyList<string> words, IEnumerable<(int Number, RunOnRecord Run)> steps)
    {
        var written = new List<WrittenFile>();
        foreach (var (number, run) in steps)
        {
            var content = Encoding.UTF8.GetBytes(Page(number, run).Html());
            folder.Write(Name(number), content);
            written.Add(new(Name(number), content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        }

        folder.Finish((staging, files) => Manifest.Of(staging, words, [], files, []));
        return written;
    }
}
