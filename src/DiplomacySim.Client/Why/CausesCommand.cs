using System.Globalization;
using DiplomacySim.Client.Commands;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>The acts that an act rests on, or those that rest on it, as a tree along their ids.</summary>
public sealed class CausesCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Causes(string id, int act, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        return Tell(run, CausesDocument.Causes(run, act), json);
    }

    public async Task<int> Effects(string id, int act, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        return Tell(run, CausesDocument.Effects(run, act), json);
    }

    private int Tell(RunOnRecord run, CausesDocument document, bool json)
    {
        if (json)
        {
            screen.Print(document);
            return ExitCodes.Ok;
        }

        var palette = new Palette(run.Setting);
        foreach (var told in document.Acts)
        {
            screen.Item(
                string.Create(CultureInfo.InvariantCulture, $"[dim]{told.Act,5}[/]"),
                $"{Indent(told.Depth)}{palette.Paint(told.Text)} [dim]({Markup.Escape(Story.Month(told.Round, run.Setting))})[/]");
        }

        return ExitCodes.Ok;
    }

    internal static string Indent(int depth) => new(' ', 2 * depth);
}
