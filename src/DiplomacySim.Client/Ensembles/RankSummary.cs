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
            var name = Words.Plain(material.Setting.PartyName(material.Setting.Party(party)));
            ChangeDocument[] own = [.. document.Changes.Where(change => change.Party == party)];
            ChangeDocument[] raising = [.. own.Where(change => change.Low > 0)];
            if (raising.Length == 0)
            {
                screen.Say($"{name}: {None(own)}");
                continue;
            }

            var table = new FittedTable($"what {name} could change", ">from", ">to", $">{document.Of}", "=95 % interval", "=place");
            foreach (var change in raising.Take(Rows))
            {
                table.AddRow(
                    palette.Paint(change.Path),
                    Figures.Three(change.From),
                    Figures.Three(change.To),
                    Figures.Plus(change.Difference),
                    Markup.Escape(Figures.Range(change.Low, change.High, Figures.Plus)),
                    Lines.Places(change.FirstPlace, change.LastPlace));
            }

            screen.Show(table);
            if (own.Count(change => change.FirstPlace == 1) is > 1 and var best)
            {
                screen.Say($"Any of {best} changes may be the best one: {Pairs(document)} cannot tell them apart.");
            }

            screen.Say($"");
        }

        screen.List([$"Each change by itself, {document.Reach:0%} of what the parameter may be",
            $"{Pairs(document)} of {Figures.Count(document.Rounds, "round")}", $"seed {document.Seed}"]);

        string None(ChangeDocument[] own) => own.All(change => change.Difference is null)
            ? $"what its changes do is not known, since {Response.Read(document.Of)!.Absence}"
            : own.All(change => change.Low is null) ? "a single pair has no interval, so that of no change can be told what it does"
            : $"of {Figures.Count(own.Length, "change")} none clearly raises {document.Of}";
    }

    private static string Pairs(RankDocument document) => $"{Figures.Count(document.Runs, "pair")} of runs";
}
