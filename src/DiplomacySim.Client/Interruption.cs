using System.Runtime.InteropServices;

namespace DiplomacySim.Client;

/// <summary>Ctrl-C, or a request to terminate: the first ends the command in good order, the second at once.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() => signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
    ];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        source.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
        {
            Environment.Exit(ExitCodes.Interrupted);
        }

        context.Cancel = true;
        source.Cancel();
    }
}
