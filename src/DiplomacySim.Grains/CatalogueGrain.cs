using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

public sealed class CatalogueGrain(IRecord record, IEnsembleRecord ensembles) : Grain, ICatalogueGrain
{
    public Task<IReadOnlyList<RunStatus>> Runs() => Task.FromResult(record.Runs());

    public Task<IReadOnlyList<EnsembleStatus>> Ensembles() => Task.FromResult(ensembles.Ensembles());
}
