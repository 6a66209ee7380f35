namespace DiplomacySim.Grains;

/// <summary>Lets the tasks of a grain that change what it knows run one after the other, in the order of asking.</summary>
internal sealed class OneByOne
{
    private Task last = Task.CompletedTask;

    public Task<T> Do<T>(Func<Task<T>> task)
    {
        var next = After(last, task);
        last = next;
        return next;
    }

    private static async Task<T> After<T>(Task before, Func<Task<T>> task)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return await task();
    }
}
