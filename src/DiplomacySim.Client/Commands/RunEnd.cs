using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Commands;

/// <summary>How a run ended, or was left.</summary>
public static class RunEnd
{
    /// <summary>Says beside the answer why the run is not at its end, and what goes on with it.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(Screen screen, SiloPlace place, RunStatus status)
    {
        var next = $"`resume {status.Order.Run}{Summary.At(place)}` goes on.";
        switch (status.State)
        {
            case RunState.Finished:
                return ExitCodes.Ok;
            case RunState.Failed:
                screen.Errors.WriteLine($"The run failed after round {status.Played}: {status.Failure.TrimEnd('.')}. {next}");
                return ExitCodes.Failed;
            default:
                screen.Errors.WriteLine($"Stopped after round {status.Played}. {next}");
                return ExitCodes.Interrupted;
        }
    }
}
