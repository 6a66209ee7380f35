using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>How two scenarios differ, for people.</summary>
public sealed class CompareSummary(Screen screen)
{
    /// <summary>What differs, and what does not.</summary>
    public void Write(CompareDocument document)
    {
        var table = Lines.Table("measure", ">first", ">second", ">difference", "95 % interval", ">pairing saves");
        foreach (var difference in document.Differences.Where(difference => difference.Low > 0 || difference.High < 0))
        {
            table.AddRow(
                difference.Measure,
                Figures.Three(difference.First),
                Figures.Three(difference.Second),
                $"[{(difference.Difference > 0 ? "green" : "red")}]{Figures.Plus(difference.Difference)}[/]",
                Markup.Escape($"[{Figures.Plus(difference.Low)}, {Figures.Plus(difference.High)}]"),
                difference.Saved is { } saved ? FormattableString.Invariant($"× {saved:0.0}") : "");
        }

        screen.Show(table);
        var same = document.Differences.Where(difference => difference is { Low: <= 0, High: >= 0 }).Select(difference => difference.Measure)
            .ToArray();
        if (same.Length > 0)
        {
            screen.List([$"No difference can be told in {same[0]}", .. same.Skip(1)]);
        }

        screen.List([$"{document.Runs} pairs of runs", $"{document.Rounds} rounds", $"seed {document.Seed}", $"second is {document.Second}"]);
    }
}
