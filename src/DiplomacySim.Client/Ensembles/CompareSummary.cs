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
        DifferenceDocument[] clear = [.. document.Differences.Where(difference => difference.Low > 0 || difference.High < 0)];
        foreach (var difference in clear)
        {
            table.AddRow(
                difference.Measure,
                Figures.Three(difference.First),
                Figures.Three(difference.Second),
                $"[{(difference.Difference > 0 ? "green" : "red")}]{Figures.Plus(difference.Difference)}[/]",
                Markup.Escape(Figures.Range(difference.Low, difference.High, Figures.Plus)),
                Together(difference),
                difference.Saved is { } saved ? FormattableString.Invariant($"× {saved:0.0}") : "");
        }

        screen.Show(table);
        if (!clear.All(difference => Figures.AddsUp(difference.First, difference.Second, difference.Difference)))
        {
            screen.Say($"{Figures.Unrounded}");
        }

        Name("No difference can be told in", difference => difference is { Low: <= 0, High: >= 0 });
        Name("A single pair has no interval, so that no difference can be told in",
            difference => difference is { Difference: not null, Low: null });
        Name("Not known, as no pair has a value on both sides:", difference => difference.Difference is null);
        var lost = clear.Count(difference => difference is { TogetherLow: <= 0, TogetherHigh: >= 0 });
        if (lost > 0)
        {
            screen.Say($"Of {document.Differences.Count} measures some differ by chance: looked at together (Holm), {lost} of these cannot be told.");
        }

        screen.List([$"{Figures.Count(document.Runs, "pair")} of runs", Figures.Count(document.Rounds, "round"),
            $"seed {document.Seed}", $"second is {document.Second}"]);

        void Name(string what, Func<DifferenceDocument, bool> isSo)
        {
            string[] names = [.. document.Differences.Where(isSo).Select(difference => difference.Measure)];
            if (names.Length > 0)
            {
                screen.List([$"{what} {names[0]}", .. names.Skip(1)]);
            }
        }
    }

    /// <summary>The interval where all measures are looked at together; pale where it does not tell a difference any more.</summary>
    private static string Together(DifferenceDocument difference)
    {
        var text = Markup.Escape(Figures.Range(difference.TogetherLow, difference.TogetherHigh, Figures.Plus));
        return difference.TogetherLow > 0 || difference.TogetherHigh < 0 ? text : $"[dim]{text}[/]";
    }
}
