using System.Globalization;
using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Which parameters matter most, for people.</summary>
public sealed class SensitivitySummary(Screen screen)
{
    private const int Rows = 20;

    public void Write(SensitivityDocument document)
    {
        var table = new FittedTable("parameter", ">value", ">varied", $">moves {document.Of} by", "=place by that", ">up or down",
            ">by itself", ">with others", "|share of variance, with others");
        foreach (var parameter in document.Parameters.Take(Rows))
        {
            table.AddRow(
                Markup.Escape(Words.Plain(parameter.Path)),
                parameter.Value is { } value ? value.ToString("0.###", CultureInfo.InvariantCulture) : "",
                string.Create(CultureInfo.InvariantCulture, $"{parameter.From:0.###} to {parameter.To:0.###}"),
                Strength(parameter.Strength),
                Lines.Places(parameter.FirstPlace, parameter.LastPlace),
                Figures.Plus(parameter.Effect?.Mean),
                Share(parameter.First),
                Share(parameter.Total),
                Lines.Bar(Math.Clamp(parameter.Total?.Mean ?? 0, 0, 1)));
        }

        screen.Show(table);
        if (document.Parameters.Count > Rows)
        {
            screen.Say($"[dim]{document.Parameters.Count - Rows} weaker ones are in --json.[/]");
        }

        if (document.Parameters.Count(parameter => parameter.FirstPlace == 1) is > 1 and var strongest)
        {
            screen.Say($"Any of {strongest} parameters may move {document.Of} most: so few walks cannot tell them apart.");
        }

        if (!document.IsRankedByShare)
        {
            var rows = document.Parameters.Select(parameter => parameter.Total).OfType<EstimateDocument>().Max(share => share.Count);
            screen.Say($"Shares of variance: intervals overlap, {Figures.Count(rows, "row")} are too few to rank them (--rows).");
        }

        if (document.Parameters.Any(parameter => parameter.Total is { Mean: null }))
        {
            screen.Say($"–: {document.Of} does not vary, so that there is nothing to share");
        }

        static string Share(EstimateDocument? found) => found is { } share
            ? Markup.Escape($"{Figures.Two(share.Mean)}{(share.Mean is null ? "" : $" {Figures.Range(share.Low, share.High, Figures.Two)}")}") : "";
        static string Strength(EstimateDocument? found) =>
            $"{Figures.Three(found?.Mean)} ± {Figures.Three((found?.High - found?.Low) / 2)}";
    }
}
