namespace DiplomacySim.Grains;

/// <summary>Lets those who wait know that there is something new.</summary>
internal sealed class News
{
    private TaskCompletionSource next = Fresh();

    /// <summary>Done when there is news after this moment.</summary>
    public Task Next => next.Task;

    public void Tell()
    {
        var told = next;
        next = Fresh();
        told.SetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
