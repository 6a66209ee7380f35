using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Silo;

/// <summary>A host lives as long as its caller wants: signals are for the caller, also while the host starts.</summary>
internal sealed class CallersLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
