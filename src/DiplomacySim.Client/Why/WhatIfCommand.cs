using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;
using Progress = DiplomacySim.Client.Ensembles.Progress;

namespace DiplomacySim.Client.Why;

/// <summary>Plays on from a change many times, with it and without it.</summary>
public sealed class WhatIfCommand(Screen screen, SiloPlace place)
{
    /// <summary>Measures that are told whatever they are.</summary>
    private static readonly string[] Always =
        ["level", "index", "stock", "trust", "deals", "vetoes", "amendments", "objections", "breaches"];

    /// <param name="pairs">Pairs of futures to play.</param>
    /// <param name="rounds">Null for as many as the run has.</param>
    /// <param name="report">File for a page; null for none.</param>
    /// <param name="all">Whether everything is told that clearly differs.</param>
    public async Task<int> Ask(
        string id, BranchPlan plan, int pairs, int? rounds, string? report, bool all, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        using var file = report is null ? null : ResultFile.Open(report);
        var question = WhatIf.Of(run, plan, pairs, rounds, place.Minds);
        var document = question.Play(new Progress(screen), cancellation);
        if (file is not null)
        {
            screen.Tick("drawing");
            document = document with { Report = Written(file.Finish(report!, WhatIfPage.Of(question, document))) };
        }

        screen.Untick();
        return screen.Answer(json, document, () => Tell(document, question, all));
    }

    private static WhatIfReportDocument Written(WrittenFile file) => new(file.File, file.Bytes, file.Sha256);

    private void Tell(WhatIfDocument document, WhatIf question, bool all)
    {
        Own(document.Own, question);
        screen.Say($"");
        screen.Show(Table(document, all));
        if (document.Pairs == 1)
        {
            screen.Say($"[dim]A single pair has no interval.[/]");
        }

        screen.List([document.Pairs == 1 ? "1 pair of futures" : $"{document.Pairs} pairs of futures", $"to round {document.Rounds}",
            $"after round {document.Common} another chance for each pair", $"seed {document.Seed}"]);
        if (document.Report is { } written)
        {
            screen.Say($"{written.File}: {written.Bytes / 1000} kB on both futures. Any browser shows it, without a network.");
        }

        screen.Say($"[dim]`branch {document.Run} {string.Join(' ', document.Changes)}` puts this run's own on record.[/]");
    }

    private void Own(OwnFuturesDocument own, WhatIf question)
    {
        if (own.Parts is not { } parts)
        {
            screen.Say($"Nothing is otherwise in this run, the same log: {own.Hashes[0]}");
            return;
        }

        var (first, second) = (Text(question.First, parts, true), Text(question.Second, parts, true));
        if (first == second)
        {
            (first, second) = (Text(question.First, parts, false), Text(question.Second, parts, false));
        }

        var palette = new Palette(question.Second.Setting);
        screen.Say($"They part at act {parts}, {Story.Month(own.Round!.Value, question.Run.Setting)} (round {own.Round}):");
        screen.Item("- as it was", palette.Paint(first));
        screen.Item("+ what if  ", palette.Paint(second));
        if (first == second)
        {
            screen.Say($"They read alike and differ in {string.Join(", ", LogDifference.First(question.First, question.Second).Fields)}.");
        }

        screen.Say($"In this run: {own.Verdicts[0]} as it was, {own.Verdicts[1]} what if; level {Figures.Plus(own.Levels[0])} and "
            + $"{Figures.Plus(own.Levels[1])}.");
    }

    private static string Text(Log log, int act, bool isBrief) => act > log.Acts.Count ? "has ended"
        : isBrief ? Wording.Brief(log.Acts[act - 1], log.Setting) : Wording.Of(log.Acts[act - 1], log.Setting);

    private static FittedTable Table(WhatIfDocument document, bool all)
    {
        var table = new FittedTable("", ">as it was", ">what if", ">difference", "=95 % interval");
        foreach (var difference in document.Differences.Where(difference => IsTold(difference, all)).OrderBy(difference => Place(difference.Measure)))
        {
            var isClear = difference.Low > 0 || difference.High < 0;
            table.AddRow(
                difference.Measure,
                Figures.Three(difference.First),
                Figures.Three(difference.Second),
                isClear ? $"[{(difference.Difference > 0 ? "green" : "red")}]{Figures.Plus(difference.Difference)}[/]"
                    : Figures.Plus(difference.Difference),
                difference is { Low: null, High: null } ? "–"
                    : Markup.Escape($"[{Figures.Plus(difference.Low)}, {Figures.Plus(difference.High)}]"));
        }

        return table;
    }

    private static bool IsTold(DifferenceDocument difference, bool all) => Always.Contains(difference.Measure)
        || (IsVerdict(difference.Measure) ? difference.First > 0 || difference.Second > 0 : all && (difference.Low > 0 || difference.High < 0));

    private static bool IsVerdict(string measure) => measure.StartsWith("verdict=", StringComparison.Ordinal);

    /// <summary>Verdicts first, then what is always told, then the others.</summary>
    private static int Place(string measure) =>
        IsVerdict(measure) ? -1 : Array.IndexOf(Always, measure) is >= 0 and var place ? place : Always.Length;
}
