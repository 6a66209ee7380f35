using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>What the server's answers are made from.</summary>
public sealed class ServedRecord
{
    /// <param name="grains">Play, and change what is played.</param>
    /// <param name="studies">Folder for the results of studies; made where it is needed.</param>
    /// <param name="stopping">Cancelled when the server stops.</param>
    public ServedRecord(Journals journals, IGrainFactory grains, ScenarioFolder scenarios, string studies, CancellationToken stopping)
    {
        (Journals, Grains, Scenarios) = (journals, grains, scenarios);
        Runs = new(journals, Minds);
        Bells = new(Run, stopping);
        Studies = new(this, studies, stopping);
    }

    public Journals Journals { get; }

    public IGrainFactory Grains { get; }

    public ScenarioFolder Scenarios { get; }

    public MindFiles Minds => Scenarios.Minds;

    public RecalledRuns Runs { get; }

    internal RunList List { get; } = new();

    internal Bells Bells { get; }

    internal StudyDesk Studies { get; }

    public IRunGrain Run(string run) => Grains.GetGrain<IRunGrain>(run);

    /// <summary>All runs on record, newest first.</summary>
    public async Task<IReadOnlyList<RunEntry>> Entries(CancellationToken cancellation) => await new CatalogueQuery()
        .All<RunEntry>(query => Journals.Runs.Runs(query, cancellation), cancellation).ToListAsync(cancellation);
}
