using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>How two scenarios differ, for people.</summary>
public sealed class CompareSummary(Screen screen)
{
    /// <summary>What differs, and what does not.</summary>
    public void Write(CompareDocument document)
    {
        var table = new FittedTable("measure", ">first", ">second", ">difference", "=95 % interval", "=with all others", ">pairing saves");
        foreach (var difference in document.Differences.Where(difference => difference.Low > 0 || difference.High < 0))
        {
            table.AddRow(
                difference.Measure,
                Figures.Three(difference.First),
                Figures.Three(difference.Second),
                $"[{(difference.Difference > 0 ? "green" : "red")}]{Figures.Plus(difference.Difference)}[/]",
                Markup.Escape($"[{Figures.Plus(difference.Low)}, {Figures.Plus(difference.High)}]"),
                Together(difference),
                difference.Saved is { } saved ? FormattableString.Invariant($"× {saved:0.0}") : "");
        }

        screen.Show(table);
        var same = document.Differences.Where(difference => difference is { Low: <= 0, High: >= 0 }).Select(difference => difference.Measure)
            .ToArray();
        if (same.Length > 0)
        {
            screen.List([$"No difference can be told in {same[0]}", .. same.Skip(1)]);
        }

        var lost = document.Differences.Count(difference => (difference.Low > 0 || difference.High < 0)
            && difference is { TogetherLow: <= 0, TogetherHigh: >= 0 });
        if (lost > 0)
        {
            screen.Say($"Of {document.Differences.Count} measures some differ by chance: looked at together (Holm), {lost} of these cannot be told.");
        }

        screen.List([$"{document.Runs} pairs of runs", $"{document.Rounds} rounds", $"seed {document.Seed}", $"second is {document.Second}"]);
    }

    /// <summary>The interval where all measures are looked at together; pale where it does not tell a difference any more.</summary>
    private static string Together(DifferenceDocument difference)
    {
        var text = Markup.Escape($"[{Figures.Plus(difference.TogetherLow)}, {Figures.Plus(difference.TogetherHigh)}]");
        return difference.TogetherLow > 0 || difference.TogetherHigh < 0 ? text : $"[dim]{text}[/]";
    }
}
