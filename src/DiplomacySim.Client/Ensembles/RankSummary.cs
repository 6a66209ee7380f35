using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What each party could change, for people.</summary>
public sealed class RankSummary(Screen screen)
{
    private const int Rows = 8;

    public void Write(RankDocument document, Material material)
    {
        var palette = new Palette(material.Setting);
        foreach (var party in material.Ready.Scenario.Relations[0].Between)
        {
            var table = new FittedTable($"what {Words.Plain(material.Setting.PartyName(material.Setting.Party(party)))} could change", ">from", ">to",
                $">{document.Of}", "=95 % interval");
            foreach (var change in document.Changes.Where(change => change.Party == party && change.Low > 0).Take(Rows))
            {
                table.AddRow(
                    palette.Paint(change.Path),
                    Figures.Three(change.From),
                    Figures.Three(change.To),
                    Figures.Plus(change.Difference),
                    Markup.Escape(Figures.Range(change.Low, change.High, Figures.Plus)));
            }

            screen.Show(table);
            screen.Say($"");
        }

        screen.List([$"Each change by itself, {document.Reach:0%} of what the parameter may be",
            $"{Figures.Count(document.Runs, "pair")} of runs of {Figures.Count(document.Rounds, "round")}", $"seed {document.Seed}"]);
    }
}
