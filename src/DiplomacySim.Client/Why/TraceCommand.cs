using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>The exchange as a tree: who said what, what was answered, what was weighed. From the record, as the spans of telemetry have it.</summary>
public sealed class TraceCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Print(string id, int? round, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var wanted = run.Round(round);
        var acts = run.Log.Acts.Where(act => round is null || act.Round == wanted).ToArray();
        if (json)
        {
            screen.Print(TraceDocument.Of(run.Order.Run, acts, run.Log));
            return ExitCodes.Ok;
        }

        var palette = new Palette(run.Setting);
        foreach (var played in acts.GroupBy(act => act.Round))
        {
            Tell(played, run.Setting, palette, act => run.Log.Baseline(act));
            Standing(run.Log, played.Key);
        }

        return ExitCodes.Ok;
    }

    /// <summary>Writes the spans of a run to a file that viewers of traces read.</summary>
    public async Task<int> Export(string id, string file, bool json, CancellationToken cancellation)
    {
        var written = TraceExport.Write(await RecordReader.Read(place, id, cancellation), file);
        return screen.Answer(json, written, () => screen.Plainly(FormattableString.Invariant(
            $"{file}: {written.Spans:#,0} spans of run {written.Run} as OTLP, {written.Bytes / 1000:#,0} kB; a month of the run is a second.")));
    }

    /// <summary>Where each relation stands at the end of a round.</summary>
    private void Standing(Log log, int round)
    {
        foreach (var pair in log.Setting.Relations.Where(_ => round <= log.Rounds))
        {
            var (course, found) = (log.Trajectory.Course(pair.Index), log.Trajectory.Course(pair.Index).Assessment);
            screen.Say($"  [dim]{Words.Plain(log.Setting.PartyNames(pair))}: index {Figures.Two(found.Index[round - 1])}, stock "
                + $"{Figures.Two(course.Points[round - 1].Stock)}, level {Figures.Two(found.Levels[round - 1])}[/]");
        }
    }

    /// <summary>Shows the rounds as they are played, to the end of the run.</summary>
    public async Task<int> Follow(string id, int? round, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await connection.Find(id, cancellation);
        var order = (await connection.Insist(() => connection.Run(run).Status(), cancellation)).Order;
        var heard = new HeardRun(order, RunSetups.OnRecord(order, place.Minds), place.Minds);
        var palette = new Palette(heard.Setup.End);
        var end = await connection.Insist(
            async () =>
            {
                // Where relations stand follows from all that came before.
                await foreach (var played in connection.Run(run).Watch(heard.Log.Rounds, cancellation).WithCancellation(cancellation))
                {
                    heard.Learn(played);
                    heard.Take(played);
                    if (played.Round >= round.GetValueOrDefault())
                    {
                        Tell(id, played, heard, palette, json);
                    }
                }

                return await connection.Run(run).Status();
            }, cancellation);
        return end.State == RunState.Failed ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private void Tell(string id, RoundRecord played, HeardRun heard, Palette palette, bool json)
    {
        if (json)
        {
            screen.PrintLine(TraceDocument.Of(id, played.Acts, heard.Log));
        }
        else
        {
            Tell(played.Acts, heard.Setup.End, palette, act => heard.Log.Baseline(act));
            Standing(heard.Log, played.Round);
        }
    }

    /// <param name="baseline">What the text of an act is compared with.</param>
    private void Tell(IEnumerable<Act> round, CompiledScenario setting, Palette palette, Func<Act, TextBaseline?> baseline)
    {
        var acts = round.ToArray();
        screen.Say($"[bold]{Story.Month(acts[0].Round, setting)}[/] [dim](round {acts[0].Round})[/]");
        foreach (var phase in Exchange.Of(acts).GroupBy(exchange => exchange.Phase))
        {
            screen.Say($"  [dim]{Words.Kebab(phase.Key.ToString())}[/]");
            foreach (var exchange in phase)
            {
                Tell(exchange, 0, setting, palette, baseline);
            }
        }
    }

    private void Tell(Exchange exchange, int depth, CompiledScenario setting, Palette palette, Func<Act, TextBaseline?> baseline)
    {
        var indent = depth == 0 ? "" : $"{new string(' ', 2 * (depth - 1))}└ ";
        var told = exchange.Act.Kind == ActKind.Deal ? Wording.Brief(exchange.Act, setting)
            : Wording.Of(exchange.Act, setting, baseline(exchange.Act));
        screen.Item(
            string.Create(CultureInfo.InvariantCulture, $"[dim]{exchange.Act.Id,5}[/]"), $"{indent}{palette.Paint(told)}{Weighed(exchange.Act)}");
        foreach (var answer in exchange.Answers)
        {
            Tell(answer, depth + 1, setting, palette, baseline);
        }
    }

    private static string Weighed(in Act act) =>
        act.Decision is { } decision ? $" [dim]{Markup.Escape($"[{Figures.Plus(decision.Value)} of {Figures.Plus(decision.Threshold)}]")}[/]" : "";
}
