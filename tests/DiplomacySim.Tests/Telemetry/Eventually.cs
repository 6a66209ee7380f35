using System.Diagnostics;

namespace DiplomacySim.Tests;

/// <summary>Waits for what other processes do and nobody tells.</summary>
internal static class Eventually
{
    /// <summary>Far longer than anything takes: only what never comes takes so long.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    /// <returns>Whether it has come to hold.</returns>
    public static Task<bool> Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    public static async Task<bool> Holds(Func<Task<bool>> condition)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Deadline; await Task.Delay(20))
        {
            if (await condition())
            {
                return true;
            }
        }

        return false;
    }
}
