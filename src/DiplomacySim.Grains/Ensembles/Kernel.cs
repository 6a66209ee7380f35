using System.Collections.Concurrent;

namespace DiplomacySim.Grains;

/// <summary>The threads of a silo that play whole runs, so that the runtime's own stay free for messages.</summary>
public sealed class Kernel : IDisposable
{
    private readonly BlockingCollection<Action> work = [];

    public Kernel()
    {
        for (var number = 0; number < Threads; number++)
        {
            new Thread(Serve) { IsBackground = true, Name = $"kernel {number}" }.Start();
        }
    }

    public static int Threads => Environment.ProcessorCount;

    /// <summary>Has something done when a thread is free.</summary>
    public Task<T> Do<T>(Func<T> task, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(
            () =>
            {
                try
                {
                    cancellation.ThrowIfCancellationRequested();
                    done.SetResult(task());
                }
                catch (OperationCanceledException)
                {
                    done.SetCanceled(cancellation);
                }
                catch (Exception problem)
                {
                    done.SetException(problem);
                }
            },
            CancellationToken.None);
        return done.Task;
    }

    public void Dispose() => work.CompleteAdding();

    private void Serve()
    {
        foreach (var task in work.GetConsumingEnumerable())
        {
            task();
        }
    }
}
