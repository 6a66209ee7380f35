using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What each mechanism of a scenario does, for people.</summary>
public sealed class AblationSummary(Screen screen)
{
    public void Write(AblationDocument document)
    {
        foreach (var group in document.Changes.GroupBy(change => change.IsMechanism))
        {
            var table = new FittedTable([group.Key ? "without" : "with", .. document.Of.SelectMany(measure => (string[])
                ['>' + measure, "=95 % interval"])]);
            foreach (var change in group)
            {
                table.AddRow([Markup.Escape(change.Name), .. change.Differences.Take(document.Of.Count).SelectMany(Cells)]);
            }

            screen.Show(table);
        }

        if (!document.Changes.Any(change => change.IsMechanism))
        {
            screen.Say($"The scenario has no mechanism on that is off by default.");
        }

        screen.List([$"Each change by itself, {Figures.Count(document.Runs, "pair")} of runs of {Figures.Count(document.Rounds, "round")}",
            $"seed {document.Seed}", "--json has all measures, and the overrides of each change"]);
    }

    /// <summary>Pale where no difference can be told.</summary>
    private static string[] Cells(DifferenceDocument found)
    {
        string[] cells = [Figures.Plus(found.Difference), Markup.Escape(Figures.Range(found.Low, found.High, Figures.Plus))];
        return found.Low > 0 || found.High < 0 ? cells : [.. cells.Select(cell => $"[dim]{cell}[/]")];
    }
}
