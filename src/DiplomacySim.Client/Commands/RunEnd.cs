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
                return screen.Fail(
                    ExitCodes.Failed, $"The run failed after round {status.Played}: {status.Failure.TrimEnd('.')}. {next}");
            default:
                return screen.Fail(ExitCodes.Interrupted, $"Stopped after round {status.Played}. {next}");
        }
    }
}
