using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace DiplomacySim.Grains;

/// <summary>Calls to grains that come to life on a silo that the caller chooses.</summary>
public static class Placed
{
    /// <param name="silo">Where it comes to life unless it lives, or that silo does not; its class must be placed at random.</param>
    /// <param name="call">One call to one grain.</param>
    public static async Task<T> On<T>(SiloAddress silo, Func<Task<T>> call)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        try
        {
            return await call();
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }
}
