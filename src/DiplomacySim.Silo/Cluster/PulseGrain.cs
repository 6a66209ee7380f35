using System.Reflection;
using DiplomacySim.Grains;
using Orleans.Placement;
using Orleans.Runtime;

namespace DiplomacySim.Silo;

/// <summary>Asks one silo how it is doing. Keyed by the address of the silo, where it must be placed.</summary>
[Alias("diplomacysim.IPulseGrain")]
public interface IPulseGrain : IGrainWithStringKey
{
    [Alias("Take")]
    Task<Pulse> Take();
}

/// <summary>What a silo says of itself.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="RoundsPerSecond">Rounds of runs that it committed, over the last minute.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.pulse")]
public sealed record Pulse([property: Id(0)] string Version, [property: Id(1)] double RoundsPerSecond);

[RandomPlacement]
public sealed class PulseGrain(Throughput throughput) : Grain, IPulseGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>Null where the silo does not answer.</returns>
    internal static async Task<Pulse?> Of(SiloAddress silo, IGrainFactory grains)
    {
        try
        {
            return await Placed.On(silo, () => grains.GetGrain<IPulseGrain>(silo.ToParsableString()).Take()).WaitAsync(Patience);
        }
        catch (Exception problem) when (problem is TimeoutException or OrleansException)
        {
            return null;
        }
    }

    public Task<Pulse> Take() => Task.FromResult(new Pulse(
        typeof(PulseGrain).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "", throughput.PerSecond));
}
