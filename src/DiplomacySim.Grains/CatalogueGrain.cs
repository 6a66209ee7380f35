using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

public sealed class CatalogueGrain(IRecord record) : Grain, ICatalogueGrain
{
    public Task<IReadOnlyList<RunStatus>> Runs() => Task.FromResult(record.Runs());
}
