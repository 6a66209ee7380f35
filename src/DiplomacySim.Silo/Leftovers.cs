using DiplomacySim.Contracts;
using DiplomacySim.Grains;
using DiplomacySim.Journal;

namespace DiplomacySim.Silo;

/// <summary>Ensembles that are under way on record by code that no active silo has any more.</summary>
public sealed class Leftovers(IEnsembleJournal ensembles, SilosByCode silos)
{
    private static readonly CatalogueQuery Running = new(State: RunState.Running);

    /// <summary>Notes them as stopped. What was played of them stays on record, and silos of that code go on with it when they are asked.</summary>
    public async Task Stop(CancellationToken cancellation)
    {
        try
        {
            await foreach (var entry in Running.All(query => ensembles.Ensembles(query, cancellation), cancellation))
            {
                if (silos.MayHave(entry.Code))
                {
                    continue;
                }

                // A silo that joins only now claims what it plays, so that what was read before is not noted.
                var left = await ensembles.Find(new(entry.Ensemble, entry.Code), cancellation);
                if (left?.State == RunState.Running && !silos.MayHave(entry.Code))
                {
                    await ensembles.Note(left with { State = RunState.Stopped }, cancellation);
                }
            }
        }
        catch (RecordException)
        {
            // Somebody plays it after all, or the database does not answer, which others tell of.
        }
    }
}
