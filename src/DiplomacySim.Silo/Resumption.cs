using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo;

/// <summary>When a silo starts it takes up the runs that were being played when the last one died.</summary>
public sealed partial class Resumption(IRecord record, IGrainFactory grains, ILogger<Resumption> logger) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var run in record.Runs().Where(run => run.State == RunState.Running))
        {
            try
            {
                await grains.GetGrain<IRunGrain>(run.Order.Run).Status();
            }
            catch (Exception problem)
            {
                // One run that cannot go on keeps no silo from serving the others.
                Tell(problem, run.Order.Run);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Run {Run} cannot be taken up again.")]
    private partial void Tell(Exception problem, string run);
}
