using System.Globalization;
using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Where a response crosses a level, for people.</summary>
public sealed class TippingSummary(Screen screen)
{
    public void Write(TippingDocument document, Goal goal)
    {
        var table = new FittedTable($">{Words.Plain(document.Parameter)}", $">{goal.Response.Text}", "=95 % interval", ">runs", "");
        foreach (var probe in document.Probes)
        {
            table.AddRow(
                Figures.Three(probe.At),
                Figures.Three(probe.Mean),
                Markup.Escape(Figures.Range(probe.Low, probe.High, Figures.Three)),
                probe.Runs.ToString(CultureInfo.InvariantCulture),
                probe.Side > 0 ? "above" : probe.Side < 0 ? "below" : $"[dim]{(probe.Mean is null ? "no run has it" : "too close to call")}[/]");
        }

        screen.Show(table);
        screen.Explain(goal.Response, document.Probes.Select(probe =>
            new Interval(probe.Mean ?? double.NaN, probe.Low ?? double.NaN, probe.High ?? double.NaN, probe.Runs)));
        screen.Say(document.None is { } reason ? (MarkedLine)$"No tipping point: {reason}."
            : $"{Words.Plain(document.Until)} tips at [bold]{Figures.Three(document.Threshold)}[/], between {Figures.Three(document.Low)} and "
                + $"{Figures.Three(document.High)}: "
                + $"{(document.Rising ? "above it on the side of higher values" : "above it on the side of lower values")}.");
        if (document.Crossings > 1)
        {
            screen.Say($"The scan crosses the level {document.Crossings} times; this is the first. Narrow --over to see the others.");
        }

        if (!document.Monotone)
        {
            screen.Say($"The response does not go one way only over the range.");
        }
    }
}
