using System.Collections.Concurrent;

namespace DiplomacySim.Journal;

/// <summary>Threads that take work in the order in which it is given; a single one does it one after the other.</summary>
public class WorkThreads : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly Thread[] threads;

    public WorkThreads(int count, string name)
    {
        threads = [.. Enumerable.Range(0, count).Select(number => new Thread(Serve) { IsBackground = true, Name = $"{name} {number}" })];
        Array.ForEach(threads, thread => thread.Start());
    }

    /// <summary>Has something done when a thread is free.</summary>
    /// <exception cref="ObjectDisposedException">No more work is taken.</exception>
    public Task<T> Do<T>(Func<T> task, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            work.Add(() => Do(task, done, cancellation), CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            done.SetException(new ObjectDisposedException(GetType().Name));
        }

        return done.Task;
    }

    /// <summary>Takes no more work; what was given is done.</summary>
    public void Dispose()
    {
        work.CompleteAdding();
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes no more work and waits until what was given is done.</summary>
    public void Finish()
    {
        Dispose();
        Array.ForEach(threads, thread => thread.Join());
    }

    private static void Do<T>(Func<T> task, TaskCompletionSource<T> done, CancellationToken cancellation)
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
    }

    private void Serve()
    {
        foreach (var task in work.GetConsumingEnumerable())
        {
            task();
        }
    }
}
