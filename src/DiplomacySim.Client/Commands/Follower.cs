using System.Diagnostics;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Commands;

/// <summary>Shows a run as it is played, to its end; a silo that goes away and comes back does not end it.</summary>
/// <remarks>Of a branch it shows the rounds that it does not share with its parent.</remarks>
public sealed class Follower(Screen screen, Connection connection, RunOrder asked, RunSetup setup, bool json)
{
    /// <summary>A silo that answered for so long was found again: patience begins anew when it goes away.</summary>
    private static readonly TimeSpan Found = TimeSpan.FromSeconds(5);

    private readonly Palette palette = new(setup.End);
    private readonly HeardRun heard = new(asked, setup, connection.Place.Minds);
    private Story story = new(setup);

    private RunOrder Order => heard.Order;

    public async Task<int> Follow(CancellationToken cancellation)
    {
        Announce();
        try
        {
            var status = await Watch(cancellation);
            return Conclude(status);
        }
        catch (OperationCanceledException) when (connection.Place.IsElsewhere)
        {
            Tell(RunState.Running);
            return screen.Fail(ExitCodes.Interrupted,
                $"The run goes on at {connection.Place.Name}. `resume {Order.Run}{Summary.At(connection.Place)}` watches it.");
        }
        catch (OperationCanceledException)
        {
            // The silo of this process ends with it: stopped in good order, the run loses nothing.
            await connection.Run(Order.Run).Stop();
            return Conclude(await Hear(CancellationToken.None));
        }
    }

    /// <summary>Hears the run out, if need be on several connections.</summary>
    private async Task<RunStatus> Watch(CancellationToken cancellation)
    {
        var (until, seen) = (DateTime.MaxValue, 0);
        while (true)
        {
            var since = Stopwatch.GetTimestamp();
            try
            {
                var status = await Hear(cancellation);
                if (!status.State.IsUnderWay())
                {
                    return status.State == RunState.Unknown ? throw new NoSuchRunException(Order.Run) : status;
                }
            }
            catch (Exception loss) when (IsLoss(loss, cancellation))
            {
                if (seen < heard.Log.Rounds || until == DateTime.MaxValue || Stopwatch.GetElapsedTime(since) > Found)
                {
                    (until, seen) = (DateTime.UtcNow + connection.Place.Patience, heard.Log.Rounds);
                    screen.Untick();
                    screen.Errors.WriteLine(await connection.WhatWasLost(loss, $" after round {seen}"));
                }

                await connection.Renew(loss, until, cancellation);
            }
        }
    }

    private bool HasBars => Sparklines.AreOf(setup.End);

    private bool IsLoss(Exception problem, CancellationToken cancellation) => connection.Place.IsElsewhere
        && (Connection.IsLoss(problem) || (problem is OperationCanceledException && !cancellation.IsCancellationRequested));

    /// <summary>Shows the rounds that were not seen yet, up to the end of the run or of the connection.</summary>
    private async Task<RunStatus> Hear(CancellationToken cancellation)
    {
        var run = connection.Run(Order.Run);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, connection.Lost);
        await foreach (var round in run.Watch(heard.Log.Rounds, either.Token).WithCancellation(either.Token))
        {
            if (heard.Learn(round))
            {
                story = new Story(heard.Setup, heard.Log.Acts);
            }

            heard.Take(round);
            Show(round);
        }

        return await run.Status();
    }

    private void Announce()
    {
        if (!json)
        {
            if (Order.Branch is { } branch)
            {
                screen.Say(
                    $"[dim]Branch of {branch.Parent}, the same up to round {branch.Round - 1}: "
                        + $"{string.Join(' ', branch.All.SelectMany(change => change.Words()))}[/]");
            }

            screen.Say($"[dim]Run {Order.Run}{(HasBars ? $"; lines of bars: {Sparklines.Legend(setup.End)}" : "")}[/]");
        }
    }

    private void Show(RoundRecord round)
    {
        if (json)
        {
            screen.Tick($"round {round.Round} of {Order.Rounds}");
            return;
        }

        Line[] lines = [.. story.Tell(round.Acts)];
        if (round.Round < Order.Branch?.Round)
        {
            return;
        }

        screen.Say($"[bold]{Story.Month(round.Round, setup.End)}[/] [dim](round {round.Round})[/]");
        foreach (var line in lines)
        {
            var (sign, colour) = line.Leaning switch { > 0 => ("+", "green"), < 0 => ("-", "red"), _ => ("·", "default") };
            screen.Item($"[{colour}]{sign}[/]", $"[{colour}]{palette.Paint(line.Text)}[/]");
        }

        if (HasBars)
        {
            screen.Say($"  [dim]{Sparklines.Recent(heard.Log)}[/]");
        }
    }

    private int Conclude(RunStatus status)
    {
        Tell(status.State);
        return RunEnd.Say(screen, connection.Place, status);
    }

    private void Tell(RunState state)
    {
        if (json)
        {
            screen.Untick();
            screen.Print(Document.Of(heard.Log, Order, state));
        }
        else
        {
            new Summary(screen, connection.Place).Write(heard.Log, Order, state);
        }
    }
}
