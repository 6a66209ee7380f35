using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Spectre.Console;

namespace DiplomacySim.Client.Commands;

/// <summary>Leads through the tour; the run of a step is played where it is not on record.</summary>
public sealed class TourCommand(Screen screen, SiloPlace place)
{
    private static readonly GuidedTour Tour = GuidedTour.Own;

    /// <param name="step">From 1; null for a list, and for the pages of all.</param>
    /// <param name="handouts">Folder for pages; null for none.</param>
    public async Task<int> Lead(int? step, string? handouts, bool json, CancellationToken cancellation)
    {
        int[] numbers = step is { } one ? [one] : [.. Enumerable.Range(1, Tour.Steps.Count)];
        if (step is { } asked)
        {
            _ = Tour.Step(asked);
        }

        using var folder = handouts is null ? null : ResultFolder.Open(handouts);
        var runs = new Dictionary<int, RunOnRecord>();
        foreach (var number in step is null && folder is null ? [] : numbers)
        {
            runs[number] = await Run(number, cancellation);
        }

        string[] words = ["tour", .. step is null ? [] : (string[])[FormattableString.Invariant($"{step}")]];
        var written = folder is null ? [] : Handout.Write(folder, words, runs.Select(run => (run.Key, run.Value)));
        var told = TourDocument.Of(numbers.Select(number => ToldStep.Of(number, runs.GetValueOrDefault(number))), written);
        return screen.Answer(json, told, () =>
        {
            if (step is { } number)
            {
                Tell(told.Steps[0], runs[number].Log);
            }
            else if (folder is null)
            {
                Tell(told.Steps);
            }

            foreach (var file in written)
            {
                screen.Say($"{Path.Combine(handouts!, file.File)}: {file.Bytes / 1000} kB, made for printing.");
            }
        });
    }

    private async Task<RunOnRecord> Run(int number, CancellationToken cancellation)
    {
        var order = Tour.Order(number, new ScenarioFolder(ScenarioFolder.Find(), place.Minds));
        var run = await OnRecord(order, cancellation);
        if (run is null && place.IsElsewhere)
        {
            await using var connection = await Connection.Open(place, cancellation);
            await connection.Start(order, screen.Errors.WriteLine, cancellation);
            var setup = new RunSetup(RunSetups.OnRecord(order, place.Minds).Start);
            await new Follower(screen.Silent, connection, order, setup, json: true).Follow(cancellation);
            run = await OnRecord(order, cancellation);
        }

        run ??= await RunCommand.Solo(screen, place, order, cancellation);
        return run.Status.State == RunState.Finished ? run : throw new RefusalException(
            $"Run '{order.Run}' is {Words.Kebab($"{run.Status.State}")} after {run.Log.Rounds} of {order.Rounds} rounds. `resume {order.Run}"
                + $"{Summary.At(place)}` goes on with it.");
    }

    /// <returns>Null where it is not, or is still being played.</returns>
    private async Task<RunOnRecord?> OnRecord(RunOrder order, CancellationToken cancellation)
    {
        try
        {
            var run = await RecordReader.Read(place, order.Run, cancellation);
            new RunRow(run.Order, run.Status.State, run.Status.Started, run.Status.Failure).Require(order);
            return run.Status.State.IsUnderWay() ? null : run;
        }
        catch (Exception problem) when (problem is NoSuchRunException or DataFolderUnusableException)
        {
            // Whoever plays it makes the folder, or says why that cannot be.
            return null;
        }
    }

    private void Tell(IReadOnlyList<ToldStep> steps)
    {
        var table = new FittedTable(">step", "title", "scenario", ">seed", "question");
        foreach (var step in steps)
        {
            table.AddRow($"{step.Step}", Markup.Escape(step.Title), Markup.Escape(step.Scenario), $"{step.Seed}", Markup.Escape(step.Question));
        }

        screen.Show(table);
        screen.Say($"[dim]tour 1{Summary.At(place)} is the first. Quotes are from {Tour.Essay}.[/]");
    }

    private void Tell(ToldStep step, Log log)
    {
        screen.Say($"[bold]{step.Title}[/] [dim](step {step.Step} of {Tour.Steps.Count})[/]");
        screen.Say($"");
        screen.Say($"[italic]“{step.Quote}”[/]");
        screen.Say($"[dim]{Tour.Essay}[/]");
        foreach (var text in step.Text)
        {
            screen.Say($"");
            screen.Say($"{text}");
        }

        screen.Say($"");
        screen.Say($"[dim]Run {step.Run}: {string.Join(' ', [step.Scenario, "seed", $"{step.Seed}", .. step.Sets])}[/]");
        new Summary(screen, place).Lines(log);
        foreach (var sentence in step.Outcome!.Words)
        {
            screen.Say($"{sentence}");
        }

        screen.Say($"");
        screen.Say($"[bold]Look at:[/] {step.Look}");
        screen.Say($"[bold]Ask:[/] {step.Question}");
        screen.Say($"");
        foreach (var next in step.Next)
        {
            screen.Say($"[dim]{next}{(next.Contains(step.Run, StringComparison.Ordinal) ? Summary.At(place) : "")}[/]");
        }

        if (step.Step < Tour.Steps.Count)
        {
            screen.Say($"[dim]tour {step.Step + 1}{Summary.At(place)}: {Tour.Steps[step.Step].Title}[/]");
        }
    }
}
