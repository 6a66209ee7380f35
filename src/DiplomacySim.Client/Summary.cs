using DiplomacySim.Contracts;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>What a run came to, for people.</summary>
public static class Summary
{
    public static void Write(Log log, RunOrder order, RunState state, SiloPlace place)
    {
        if (log.Rounds > 0)
        {
            Measures(log);
        }

        Terminal.List(
        [
            $"Run {order.Run} of {Terminal.Plain(order.File)}", $"seed {order.Seed}",
            $"{Words.Kebab(state.ToString())} after {log.Rounds} of {order.Rounds} rounds",
            .. log.Rounds > 0 ? [$"log {log.Hash[..16]}"] : Array.Empty<string>(),
        ]);
        Terminal.Say($"[dim]{Next(order, state, place)}[/]");
    }

    /// <returns>How a command names the silo that this one was told of.</returns>
    public static string At(SiloPlace place) => place.Silo is { } silo ? $" --silo {silo}" : "";

    private static void Measures(Log log)
    {
        Terminal.Say($"");
        foreach (var line in Sparklines.Whole(log))
        {
            Terminal.Say($"{line}");
        }

        Terminal.Say($"");
        Terminal.Show(Table(log));
        Terminal.Say($"");
        var index = log.Trajectory.Index(0);
        var verdict = Words.Kebab($"{log.Verdict}");
        var (start, lowest) = (new World(log.Setting).IndexOf(0), index.Min());
        Terminal.Say($"Verdict on {Terminal.Plain(log.Setting.Relations[0].Relation.Id)} after {log.Rounds} rounds: [bold]{verdict}[/]");
        Terminal.Say(
            $"Index {Terminal.Two(start)} at the start, lowest {Terminal.Two(lowest)} in round {Array.IndexOf(index, lowest) + 1}, "
                + $"{Terminal.Two(index[^1])} at the end");
        Terminal.List(log.Counts.ByName().Where(count => count.Value > 0).Select(count => $"{count.Key} {count.Value}"));
    }

    /// <summary>Every relation in both directions at the end of the last round.</summary>
    private static Table Table(Log log)
    {
        var palette = new Palette(log.Setting);
        var table = new Table().NoBorder().AddColumn("[dim]at the end[/]");
        foreach (var heading in new[] { "tone", "substance", "index", "trust", "grievance" })
        {
            table.AddColumn(new TableColumn($"[dim]{heading}[/]").RightAligned());
        }

        foreach (var measure in log.Trajectory.Measures.Skip(log.Trajectory.Measures.Count - (log.Setting.Relations.Length * 2)))
        {
            var (from, to) = (log.Setting.PartyName(measure.From), log.Setting.PartyName(measure.To));
            table.AddRow([palette.Paint($"{from} to {to}"),
                .. new[] { measure.Tone, measure.Substance, measure.Index, measure.Trust, measure.Grievance }.Select(Terminal.Two)]);
        }

        return table;
    }

    private static string Next(RunOrder order, RunState state, SiloPlace place) => (state, order.Seats) switch
    {
        (RunState.Finished, _) => $"log {order.Run}{At(place)} · replay {order.Run}{At(place)}",
        (RunState.Running, _) => $"resume {order.Run}{At(place)} watches it",
        (_, null) => $"resume {order.Run}{At(place)} goes on",
        _ => $"the same command with --run-id {order.Run} goes on",
    };
}
