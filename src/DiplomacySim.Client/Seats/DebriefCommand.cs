using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Seats;

/// <summary>Looks back on a run at both levels: between the capitals and at home.</summary>
public sealed class DebriefCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Debrief(string id, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var debrief = Debriefing.Of(run);
        return screen.Answer(json, debrief, () => Tell(debrief, run.Setting));
    }

    private void Tell(DebriefDocument debrief, CompiledScenario setting)
    {
        var palette = new Palette(setting);
        screen.Say($"[bold]{Words.Plain(debrief.Scenario)}[/], run {debrief.Run}, {debrief.Rounds} rounds");
        foreach (var relation in debrief.Relations)
        {
            screen.Say($"");
            var pair = setting.Relations[setting.Relation(relation.Relation)];
            screen.Say($"[bold]{Words.Plain(setting.PartyNames(pair))}[/]: index {Figures.Two(relation.Start)} at the start, "
                + $"{Summary.Lowest(relation.Start, relation.Lowest, Story.Month(relation.LowestIn, setting))}, "
                + $"{Figures.Two(relation.End)} at the end");
            if (relation.Counts.Count > 0)
            {
                screen.List(relation.Counts.Select(count => $"{count.Key} {count.Value}"));
            }
        }

        screen.Say($"");
        var steps = new FittedTable(">act", "", "between the capitals", "at home");
        foreach (var step in debrief.Steps)
        {
            var text = palette.Paint(step.Text);
            steps.AddRow(
                step.Act.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(step.Date.ToString("MMM yyyy", CultureInfo.InvariantCulture)),
                step.Level == 1 ? text : "",
                step.Level == 2 ? text : "");
        }

        screen.Show(steps);
        screen.Say($"");
        var gains = new FittedTable("worth to", ">at the start", ">at the end", ">gain");
        foreach (var gain in debrief.Gains.OrderByDescending(gain => gain.End - gain.Start))
        {
            gains.AddRow(palette.Paint(gain.Name), Figures.Three(gain.Start), Figures.Three(gain.End), Figures.Plus(gain.End - gain.Start));
        }

        screen.Show(gains);
        foreach (var seat in debrief.Seats)
        {
            screen.Say($"{Words.Plain(seat.Actor)} was asked {seat.Asked} times and gave {seat.Given} answers of its own; the others were its "
                + $"mind's.");
        }

        screen.Say($"[dim]`explain {debrief.Run} ACT` says why, `flip {debrief.Run} ACT` what would have turned it.[/]");
    }
}
