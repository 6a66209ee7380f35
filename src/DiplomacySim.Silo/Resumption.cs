using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Silo;

/// <summary>When a silo starts it takes up the runs that were being played when the last one died.</summary>
public sealed class RunResumption(IRecord record, IGrainFactory grains, ILogger<RunResumption> logger) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var run in record.Runs().Where(run => run.State == RunState.Running))
        {
            await Resumption.TakeUp($"Run {run.Order.Run}", grains.GetGrain<IRunGrain>(run.Order.Run).Status, logger);
        }
    }
}

/// <summary>
/// When a silo that serves clients starts it takes up the ensembles too. One in a client's own process leaves them to the command that asks for
/// them: they would take its time from what it was started for.
/// </summary>
public sealed class EnsembleResumption(IEnsembleRecord record, IGrainFactory grains, ILogger<EnsembleResumption> logger) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var ensemble in record.Ensembles().Where(ensemble => ensemble.State == RunState.Running))
        {
            await Resumption.TakeUp($"Ensemble {ensemble.Order.Ensemble}", grains.GetGrain<IEnsembleGrain>(ensemble.Order.Ensemble).Status, logger);
        }
    }
}

internal static partial class Resumption
{
    /// <summary>One that cannot go on keeps no silo from serving the others.</summary>
    public static async Task TakeUp(string what, Func<Task> wake, ILogger logger)
    {
        try
        {
            await wake();
        }
        catch (OtherMindsException missing)
        {
            Wait(logger, missing.Message);
        }
        catch (Exception problem)
        {
            Tell(logger, problem, what);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Reason} It can be gone on with where they are given.")]
    private static partial void Wait(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "{What} cannot be taken up again.")]
    private static partial void Tell(ILogger logger, Exception problem, string what);
}
