using System.Net;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using Orleans.Runtime;

namespace DiplomacySim.Silo;

public sealed class StatusGrain(IRunJournal runs, IEnsembleJournal ensembles, IRecordFile record) : Grain, IStatusGrain
{
    private static readonly CatalogueQuery Running = new(State: RunState.Running);
    private static readonly CatalogueQuery Queued = new(State: RunState.Queued);

    public async Task<ClusterStatus> Status()
    {
        var management = GrainFactory.GetGrain<IManagementGrain>(0);
        var (running, queued, batches) = (await At(management, Runs(Running)), await At(management, Runs(Queued)),
            await At(management, Running.All<EnsembleEntry>(async query => await ensembles.Ensembles(query))
                .Select(ensemble => (IAddressable)GrainFactory.GetGrain<IEnsembleGrain>(ensemble.Ensemble))));
        var silos = await Task.WhenAll(Latest(await management.GetDetailedHosts(onlyActive: false)).Select(async silo =>
        {
            var pulse = silo.Status == SiloStatus.Active ? await PulseGrain.Of(silo.SiloAddress, GrainFactory) : null;
            var endpoint = silo.SiloAddress.Endpoint;
            return new SiloStanding(endpoint.ToString(), silo.ProxyPort > 0 ? new IPEndPoint(endpoint.Address, silo.ProxyPort).ToString() : "",
                Words.Kebab(silo.Status.ToString()), new DateTimeOffset(silo.StartTime, TimeSpan.Zero), pulse?.Version,
                new(running.Count(silo.SiloAddress.Equals), queued.Count(silo.SiloAddress.Equals), batches.Count(silo.SiloAddress.Equals)),
                pulse?.RoundsPerSecond);
        }));
        return new(silos, new(running.Count, queued.Count, batches.Count), record.Kind, await record.Size());
    }

    /// <summary>Of those that were started at one address one after the other, the last.</summary>
    private static IEnumerable<MembershipEntry> Latest(IEnumerable<MembershipEntry> silos) =>
        silos.GroupBy(silo => silo.SiloAddress.Endpoint.ToString()).Select(same => same.MaxBy(silo => silo.SiloAddress.Generation)!)
            .OrderBy(silo => silo.SiloAddress.Endpoint.ToString(), StringComparer.Ordinal);

    private IAsyncEnumerable<IAddressable> Runs(CatalogueQuery state) => state.All<RunEntry>(async query => await runs.Runs(query))
        .Select(run => (IAddressable)GrainFactory.GetGrain<IRunGrain>(run.Run));

    /// <returns>For each grain the silo that it is on; null for none.</returns>
    private static async Task<List<SiloAddress?>> At(IManagementGrain management, IAsyncEnumerable<IAddressable> grains)
    {
        var places = new List<SiloAddress?>();
        await foreach (var some in grains.Chunk(100))
        {
            places.AddRange(await Task.WhenAll(some.Select(grain => management.GetActivationAddress(grain).AsTask())));
        }

        return places;
    }
}
