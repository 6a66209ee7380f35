using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Why;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Commands;

/// <summary>The acts of a run, each in its whole length.</summary>
/// <param name="Round">Only the acts of this round.</param>
/// <param name="Actor">Only the acts of the actor of this id.</param>
public sealed record LogCommand(int? Round, string? Actor)
{
    public async Task<int> Print(SiloPlace place, string id, bool csv, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        var log = run.Log;
        run.Round(Round);
        run.Actor(Actor);
        var acts = log.Acts.Where(act => (Round is null || act.Round == Round)
            && (Actor is null || (act.HasActor && log.Setting.Scenario.Actors[act.Actor].Id == Actor)));
        if (json)
        {
            Document.Print(new LogDocument(LogDocument.Version, run.Order.Run, [.. acts.Select(act => ActDocument.Of(act, log.Setting))]));
        }
        else if (csv)
        {
            Events(acts, log.Setting);
        }
        else
        {
            Tell(acts, log.Setting);
        }

        return ExitCodes.Ok;
    }

    private static void Events(IEnumerable<Act> acts, CompiledScenario setting)
    {
        Console.WriteLine(EventData.Header);
        foreach (var line in acts.Select(act => EventData.Line(act, setting)).OfType<string>())
        {
            Console.WriteLine(line);
        }
    }

    private static void Tell(IEnumerable<Act> acts, CompiledScenario setting)
    {
        var palette = new Palette(setting);
        foreach (var round in acts.GroupBy(act => act.Round))
        {
            Terminal.Say($"[bold]{Story.Month(round.Key, setting)}[/] [dim](round {round.Key})[/]");
            foreach (var act in round)
            {
                Terminal.Item(string.Create(CultureInfo.InvariantCulture, $"[dim]{act.Id,5}[/]"), palette.Paint(Wording.Of(act, setting)));
            }
        }
    }
}
