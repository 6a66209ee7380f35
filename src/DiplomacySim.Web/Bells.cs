using DiplomacySim.Contracts;

namespace DiplomacySim.Web;

/// <summary>Tell those who watch a run that there is something new. However many watch, its grain is asked once.</summary>
/// <param name="grain">That of a run.</param>
/// <param name="stopping">Cancelled when the server stops.</param>
internal sealed class Bells(Func<string, IRunGrain> grain, CancellationToken stopping)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly Dictionary<string, Bell> bells = new(StringComparer.Ordinal);

    /// <param name="after">The last round that is known.</param>
    public Listener Listen(string run, int after)
    {
        lock (bells)
        {
            if (!bells.TryGetValue(run, out var bell))
            {
                bell = bells[run] = new(CancellationTokenSource.CreateLinkedTokenSource(stopping));
                _ = Watch(run, after, bell);
            }

            bell.Listeners++;
            return new(this, run, bell);
        }
    }

    private void Leave(string run, Bell bell)
    {
        lock (bells)
        {
            if (--bell.Listeners == 0)
            {
                bells.Remove(run);
                bell.Watching.Cancel();
            }
        }
    }

    /// <summary>As long as somebody listens: a run that nobody plays any more tells so too.</summary>
    private async Task Watch(string run, int after, Bell bell)
    {
        var cancellation = bell.Watching.Token;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await foreach (var round in grain(run).Watch(after, cancellation).WithCancellation(cancellation))
                {
                    after = round.Round;
                    bell.Ring(after);
                }
            }
            catch (Exception)
            {
                // Whatever it is, the silo has logged it; the record tells those who listen how things stand.
            }

            bell.Ring(null);
            await Task.Delay(Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        bell.Watching.Dispose();
    }

    /// <summary>Somebody who watches a run.</summary>
    internal sealed class Listener(Bells bells, string run, Bell bell) : IDisposable
    {
        /// <summary>Done once there is something new since it was asked for: how many rounds are on record; null where it is something else.
        /// </summary>
        public Task<int?> Next => bell.Next;

        public void Dispose() => bells.Leave(run, bell);
    }

    internal sealed class Bell(CancellationTokenSource watching)
    {
        private volatile TaskCompletionSource<int?> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Watching => watching;

        public int Listeners { get; set; }

        public Task<int?> Next => next.Task;

        public void Ring(int? rounds) =>
            Interlocked.Exchange(ref next!, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult(rounds);
    }
}
