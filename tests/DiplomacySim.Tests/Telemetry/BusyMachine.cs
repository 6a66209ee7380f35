namespace DiplomacySim.Tests;

/// <summary>Gives every processor more to do than it can, as long as it lives.</summary>
internal sealed class BusyMachine : IDisposable
{
    private readonly Thread[] threads;
    private volatile bool isOver;

    public BusyMachine()
    {
        threads = [.. Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => new Thread(Spin))];
        foreach (var thread in threads)
        {
            thread.Start();
        }
    }

    public void Dispose()
    {
        isOver = true;
        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    private void Spin()
    {
        while (!isOver)
        {
            Thread.SpinWait(1_000);
        }
    }
}
