using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Client.Commands;

/// <summary>The acts of a run, each in its whole length.</summary>
public sealed class LogCommand(Screen screen, SiloPlace place)
{
    /// <param name="round">Only the acts of this round.</param>
    /// <param name="actor">Only the acts of the actor of this id.</param>
    public async Task<int> Print(string id, int? round, string? actor, bool csv, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var log = run.Log;
        run.Round(round);
        run.Actor(actor);
        var acts = log.Acts.Where(act => (round is null || act.Round == round)
            && (actor is null || (act.HasActor && log.Setting.Scenario.Actors[act.Actor].Id == actor)));
        if (json)
        {
            screen.Print(new LogDocument(LogDocument.Version, run.Order.Run, [.. acts.Select(act => ActDocument.Of(act, log.Setting))]));
        }
        else if (csv)
        {
            Events(acts, log.Setting);
        }
        else
        {
            Tell(acts, log);
        }

        return ExitCodes.Ok;
    }

    private void Events(IEnumerable<Act> acts, CompiledScenario setting)
    {
        screen.Output.WriteLine(EventData.Header);
        foreach (var line in acts.Select(act => EventData.Line(act, setting)).OfType<string>())
        {
            screen.Output.WriteLine(line);
        }
    }

    private void Tell(IEnumerable<Act> acts, Log log)
    {
        var palette = new Palette(log.Setting);
        foreach (var round in acts.GroupBy(act => act.Round))
        {
            screen.Say($"[bold]{Story.Month(round.Key, log.Setting)}[/] [dim](round {round.Key})[/]");
            foreach (var act in round)
            {
                screen.Item(string.Create(CultureInfo.InvariantCulture, $"[dim]{act.Id,5}[/]"), palette.Paint(log.Sentence(act)));
            }
        }
    }
}
