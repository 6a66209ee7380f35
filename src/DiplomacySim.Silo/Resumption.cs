using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo;

/// <summary>When a silo starts it takes up the runs and ensembles that were being played when the last one died.</summary>
public sealed partial class Resumption(IRecord record, IEnsembleRecord ensembles, IGrainFactory grains, ILogger<Resumption> logger) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var run in record.Runs().Where(run => run.State == RunState.Running))
        {
            await TakeUp(run.Order.Run, () => grains.GetGrain<IRunGrain>(run.Order.Run).Status());
        }

        foreach (var ensemble in ensembles.Ensembles().Where(ensemble => ensemble.State == RunState.Running))
        {
            await TakeUp(ensemble.Order.Ensemble, () => grains.GetGrain<IEnsembleGrain>(ensemble.Order.Ensemble).Status());
        }
    }

    /// <summary>One that cannot go on keeps no silo from serving the others.</summary>
    private async Task TakeUp(string id, Func<Task> wake)
    {
        try
        {
            await wake();
        }
        catch (Exception problem)
        {
            Tell(problem, id);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Id} cannot be taken up again.")]
    private partial void Tell(Exception problem, string id);
}
