using System.Globalization;
using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What an ensemble came to, for people.</summary>
public sealed class EnsembleSummary(Screen screen)
{
    private const int Rows = 12;

    public void Write(EnsembleDocument document, CompiledScenario setting)
    {
        Verdicts(document);
        screen.Say($"");
        Fan(document, setting);
        screen.Say($"");
        FirstDeal(document, setting.PartyNames(setting.Relations[0]));
        Blocks(document, setting);
        screen.Say($"");
        Standing(document);
        foreach (var counts in CountLines.Of(document.Counts, count => string.Create(CultureInfo.InvariantCulture, $"{count:0.0#} a run"),
            setting))
        {
            screen.List(counts);
        }

        screen.List(
        [
            $"Ensemble {document.Ensemble} of {Words.Plain(document.Scenario)}", $"seed {document.Seed}",
                $"{Figures.Count(document.Runs, "run")} of {Figures.Count(document.Rounds, "round")}",
        ]);
    }

    private void Verdicts(EnsembleDocument document)
    {
        var table = new FittedTable("verdict", ">share", "|", "=95 % interval", "=first such run");
        foreach (var (name, verdict) in document.Verdicts.Where(verdict => verdict.Value.Count > 0))
        {
            table.AddRow(
                name,
                Lines.Percent(verdict.Share),
                Lines.Bar(verdict.Share),
                $"{Lines.Percent(verdict.Low)} to {Lines.Percent(verdict.High)}",
                $"[dim]run --seed {verdict.Seed}[/]");
        }

        screen.Show(table);
    }

    /// <summary>The index of the first relation at some of the rounds: where half and nine tenths of the runs are.</summary>
    private void Fan(EnsembleDocument document, CompiledScenario setting)
    {
        var relation = setting.Relations[0].Relation.Id;
        var index = document.Measures.Where(spread => spread.Name == "index" && spread.From is null && spread.Relation == relation).ToArray();
        var (low, high) = (index.Min(spread => spread.Q05), index.Max(spread => spread.Q95));
        var step = Math.Max(1, (index.Length + Rows - 1) / Rows);
        var table = new FittedTable(
            $"index of {Words.Plain(setting.PartyNames(setting.Relations[0]))}", ">5 %", ">median", ">95 %", "|┄ 5 to 95 %, ━ 25 to 75 %, ● median");
        for (var round = step; round <= index.Length; round += step)
        {
            var spread = index[round - 1];
            table.AddRow(
                Markup.Escape($"{Story.Month(round, setting)}"),
                Figures.Two(spread.Q05),
                Figures.Two(spread.Q50),
                Figures.Two(spread.Q95),
                Lines.Box([spread.Q05, spread.Q25, spread.Q50, spread.Q75, spread.Q95], low, high));
        }

        screen.Show(table);
    }

    private void FirstDeal(EnsembleDocument document, string relation)
    {
        var deal = document.FirstDeal;
        var (share, interval) = (Lines.Percent(deal.Share), $"[{Lines.Percent(deal.Low)} to {Lines.Percent(deal.High)}]");
        var between = Words.Plain(relation);
        screen.Say(deal.Share == 0 ? (MarkedLine)$"No run had a deal in {between} {interval}."
            : deal.Median is { } median ? (MarkedLine)$"A deal in {between} in {share} of runs {interval}, half of all runs by round {median}."
            : $"A deal in {between} in {share} of runs {interval}.");
    }

    private void Standing(EnsembleDocument document)
    {
        var (index, level, stock, close) = (document.Outcomes["index"], document.Outcomes["level"], document.Outcomes["stock"],
            document.Outcomes["close"]);
        screen.Say($"At the end: index {Figures.Two(index.Mean)}, level {Figures.Two(level.Mean)}, stock "
            + $"{Figures.Two(stock.Mean)}; the verdict is close in {Lines.Percent(close.Mean)} of runs.");
        if (document.Outcomes.GetValueOrDefault(RunMeasure.RiskOfWar)?.Mean is { } risk)
        {
            screen.Say($"Risk of war over a run: {Figures.Three(risk)}");
        }
    }

    private void Blocks(EnsembleDocument document, CompiledScenario setting)
    {
        var palette = new Palette(setting);
        var table = new FittedTable("who says no", "how", "main reason", ">a run", ">in runs");
        foreach (var block in document.Blocks.OrderByDescending(block => block.Acts).Take(Rows))
        {
            table.AddRow(
                palette.Paint(setting.ActorName(setting.Actor(block.Actor))),
                block.Act.Replace('-', ' '),
                block.InWords(),
                block.PerRun.ToString("0.00", CultureInfo.InvariantCulture),
                Lines.Percent(block.Share));
        }

        if (document.Blocks.Count > 0)
        {
            screen.Show(table);
        }
    }
}
