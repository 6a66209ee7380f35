using Orleans.Runtime;

namespace DiplomacySim.Contracts;

/// <summary>How a call ends whose silo has gone away or does not answer: asked again, another one may.</summary>
public static class SiloLoss
{
    public static bool Is(Exception problem) => problem is TimeoutException or OrleansMessageRejectionException or SiloUnavailableException
        or EnumerationAbortedException;
}
