using System.Runtime.InteropServices;

namespace DiplomacySim.Client;

/// <summary>Ctrl-C, or a request to terminate: the first ends the command in good order, the second at once.</summary>
public sealed class Interruption : IDisposable
{
    private readonly TimeSpan patience;
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    /// <param name="patience">How long a command may take to end in good order.</param>
    public Interruption(TimeSpan patience)
    {
        this.patience = patience;
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
        ];
    }

    public CancellationToken Token => source.Token;

    public void Interrupt() => source.Cancel();

    /// <summary>Carries out a command, but leaves it where it is when an interrupted one does not come to its end.</summary>
    public async Task<int> End(Func<Task<int>> command, Screen screen)
    {
        var done = Task.Run(command);
        var late = new TaskCompletionSource();
        await using var interrupted = Token.Register(() => Task.Delay(patience).ContinueWith(_ => late.TrySetResult(), TaskScheduler.Default));
        return await Task.WhenAny(done, late.Task) == done ? await done
            : await ExitCodes.Guarded(() => Task.FromCanceled<int>(Token), screen, Token);
    }

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
        Interrupt();
    }
}
