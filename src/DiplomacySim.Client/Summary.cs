using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using Spectre.Console;

namespace DiplomacySim.Client;

/// <summary>What a run came to, for people.</summary>
public sealed class Summary(Screen screen, SiloPlace place)
{
    public void Write(Log log, RunOrder order, RunState state)
    {
        if (log.Rounds > 0)
        {
            Measures(log);
        }

        screen.List(
        [
            $"Run {order.Run} of {Words.Plain(order.File)}", $"seed {order.Seed}",
            $"{Words.Kebab(state.ToString())} after {log.Rounds} of {order.Rounds} rounds",
            .. log.Rounds > 0 ? [$"log {log.Hash[..16]}"] : Array.Empty<string>(),
        ]);
        screen.Say($"[dim]{Next(order, state)}[/]");
    }

    /// <returns>How a command names the silo that this one was told of.</returns>
    public static string At(SiloPlace place) => place.Silo is { } silo ? $" --silo {silo}" : place.Config is { } file ? $" --config {file}" : "";

    private void Measures(Log log)
    {
        screen.Say($"");
        if (Sparklines.AreOf(log.Setting))
        {
            Relations(log);
        }

        foreach (var counts in CountLines.Of([.. log.Counts.ByName(), .. log.Counts.ByRelation()], count => $"{count}", log.Setting))
        {
            screen.List(counts);
        }
    }

    /// <summary>The lines of the first relation.</summary>
    public void Lines(Log log)
    {
        foreach (var line in Sparklines.Whole(log))
        {
            screen.Say($"{line}");
        }
    }

    private void Relations(Log log)
    {
        Lines(log);
        screen.Say($"");
        screen.Show(Table(log));
        screen.Say($"");
        var index = log.Trajectory.Index(0);
        var verdict = Words.Kebab($"{log.Verdict}");
        var start = new World(log.Setup).IndexOf(0);
        // The earlier yardstick knows no war.
        var earlier = log.Verdict == Verdict.War ? "" : $" (by the earlier yardstick: {Words.Kebab($"{log.EarlierVerdict}")})";
        screen.Say($"Verdict on {Words.Plain(log.Setting.PartyNames(log.Setting.Relations[0]))} after {log.Rounds} rounds: [bold]{verdict}[/]"
            + $"[dim]{earlier}[/]");
        var (course, assessment) = (log.Trajectory.Course(0), log.Trajectory.Course(0).Assessment);
        screen.Say($"{VerdictWords.Change(log, 0)}");
        if (VerdictWords.Close(course) is { Length: > 0 } close)
        {
            screen.Say($"{close}");
        }

        if (assessment.RiskOfWar is { } risk)
        {
            screen.Say($"Risk of war over the run: {Figures.Three(risk)}");
        }

        screen.Say($"Level {Figures.Two(assessment.Start)} at the start, {Figures.Two(assessment.End)} on average over the last "
            + $"{Figures.Count(assessment.Late, "round")}; stock {Figures.Two(course.Start.Stock)} at the start, "
            + $"{Figures.Two(course.Points[^1].Stock)} at the end");
        screen.Say(
            $"Index {Figures.Two(start)} at the start, {Lowest(start, index.Min(), $"round {Array.IndexOf(index, index.Min()) + 1}")}, "
                + $"{Figures.Two(index[^1])} at the end");
    }

    /// <param name="when">When an index was lowest of all rounds.</param>
    internal static string Lowest(double start, double lowest, string when) =>
        start <= lowest ? "never lower" : $"lowest {Figures.Two(lowest)} in {when}";

    /// <summary>Every relation in both directions at the end of the last round.</summary>
    private static FittedTable Table(Log log)
    {
        var palette = new Palette(log.Setting);
        var table = new FittedTable("at the end", ">tone", ">substance", ">index", ">stock", ">trust", ">grievance");
        foreach (var measure in log.Trajectory.Measures.Skip(log.Trajectory.Measures.Count - (log.Setting.Relations.Length * 2)))
        {
            var (from, to) = (log.Setting.PartyName(measure.From), log.Setting.PartyName(measure.To));
            table.AddRow([palette.Paint($"{from} to {to}"),
                .. new[] { measure.Tone, measure.Substance, measure.Index, measure.Stock, measure.Trust, measure.Grievance }
                    .Select(value => Figures.Two(value))]);
        }

        return table;
    }

    private string Next(RunOrder order, RunState state) => (state, order.Seats) switch
    {
        (RunState.Finished, _) => $"log {order.Run}{At(place)} · replay {order.Run}{At(place)}",
        (RunState.Running or RunState.Queued, _) => $"resume {order.Run}{At(place)} watches it",
        (_, null) => $"resume {order.Run}{At(place)} goes on",
        _ => $"the same command with --run-id {order.Run} goes on",
    };
}
