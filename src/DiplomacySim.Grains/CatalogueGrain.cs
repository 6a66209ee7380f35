using DiplomacySim.Contracts;
using DiplomacySim.Journal;

namespace DiplomacySim.Grains;

public sealed class CatalogueGrain(IRunJournal runs, IEnsembleJournal ensembles, IRecordFile file) : Grain, ICatalogueGrain
{
    public async Task<CataloguePage<RunEntry>> Runs(CatalogueQuery query) => await runs.Runs(query);

    public async Task<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query) => await ensembles.Ensembles(query);

    public async Task<RecordSize> Vacuum() => await file.Vacuum();
}
