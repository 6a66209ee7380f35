using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>Shows where two runs part, what was done in one only, and the measures of both side by side.</summary>
public sealed class DiffCommand(Screen screen, SiloPlace place)
{
    private const int Told = 20;

    public async Task<int> Diff(string one, string other, bool all, bool json, CancellationToken cancellation)
    {
        await using var record = await RecordReader.Open(place, cancellation);
        var first = await record.Read(one, cancellation);
        var second = await record.Read(other, cancellation);
        var difference = RunDifference.Of(first.Log, second.Log);
        if (json)
        {
            screen.Print(DiffDocument.Of(first.Order.Run, first.Log, second.Order.Run, second.Log, difference));
        }
        else
        {
            Tell(first, second, difference, all);
        }

        return ExitCodes.Ok;
    }

    private void Tell(RunOnRecord first, RunOnRecord second, RunDifference difference, bool all)
    {
        if (difference.Parts is not { } parts)
        {
            screen.Say($"The same log: {first.Log.Hash}");
            return;
        }

        var at = (first.Log.Acts.Count >= parts ? first : second).Log.Acts[parts - 1];
        screen.Say($"They part at act {parts}, {Story.Month(at.Round, first.Setting)} (round {at.Round}):");
        Say("-", first, parts);
        Say("+", second, parts);
        if (Text(first, parts) == Text(second, parts))
        {
            screen.Say($"They read alike and differ in {string.Join(", ", LogDifference.First(first.Log, second.Log).Fields)}.");
        }

        screen.Say($"");
        Rounds(first, second, difference, all);
        screen.Say($"");
        screen.Show(Table(DiffDocument.Of(first.Order.Run, first.Log, second.Order.Run, second.Log, difference)));
        screen.Say($"[dim]Measures are those of the last round that both have; the verdict looks at the last "
            + $"{first.Setting.Timetable.Rounds(first.Setting.Rules.Measures.Window)} rounds.[/]");
    }

    private void Say(string sign, RunOnRecord run, int act) =>
        screen.Item($"{sign} {run.Order.Run}", new Palette(run.Setting).Paint(Text(run, act)));

    private static string Text(RunOnRecord run, int act) =>
        act <= run.Log.Acts.Count ? run.Log.Sentence(run.Log.Acts[act - 1]) : "has ended";

    private void Rounds(RunOnRecord first, RunOnRecord second, RunDifference difference, bool all)
    {
        var acts = difference.OnlyFirst.Select(act => (Sign: "-", Run: first, Act: act))
            .Concat(difference.OnlySecond.Select(act => (Sign: "+", Run: second, Act: act))).OrderBy(line => line.Act.Round).ToArray();
        foreach (var round in acts.Take(all ? acts.Length : Told).GroupBy(line => line.Act.Round))
        {
            screen.Say($"[bold]{Story.Month(round.Key, first.Setting)}[/] [dim](round {round.Key})[/]");
            foreach (var (sign, run, act) in round)
            {
                screen.Item($"[{(sign == "-" ? "red" : "green")}]{sign}[/]", new Palette(run.Setting).Paint(run.Log.Sentence(act)));
            }
        }

        if (acts.Length > Told && !all)
        {
            screen.Say($"[dim]and {acts.Length - Told} acts more in one of them only; --all tells them all[/]");
        }
    }

    private static FittedTable Table(DiffDocument document)
    {
        var table = new FittedTable("", $">{document.First}", $">{document.Second}", ">difference");
        table.AddRow("verdict", document.Verdicts[0] ?? "–", document.Verdicts[1] ?? "–", "");
        foreach (var measure in document.Measures)
        {
            table.AddRow(Markup.Escape(Words.Plain(measure.Name)), Figures.Three(measure.First), Figures.Three(measure.Second),
                Figures.Plus(measure.Second - measure.First));
        }

        foreach (var count in document.Counts.Where(count => count.First != count.Second))
        {
            table.AddRow(count.Name, count.First.ToString(CultureInfo.InvariantCulture), count.Second.ToString(CultureInfo.InvariantCulture),
                (count.Second - count.First).ToString("+0;-0", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
