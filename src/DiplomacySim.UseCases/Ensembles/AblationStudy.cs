using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What each mechanism of a scenario does: the same runs without it; and what a change of circumstances does beside it.</summary>
public sealed class AblationStudy : Study<AblationDocument>
{
    private readonly IReadOnlyList<Response> responses;
    private readonly (ChangedScenario Changed, bool IsMechanism, CompiledScenario Setting)[] changes;

    private AblationStudy(Material material, IReadOnlyList<Response> responses, (ChangedScenario, bool, CompiledScenario)[] changes)
        : base("ablate", material) => (this.responses, this.changes) = (responses, changes);

    public override StudySize Size => new(Figures.Count(changes.Length, "change"), 0, changes.Length + 1, (changes.Length + 1L) * Inquiry.Runs);

    /// <param name="of">What tables and pictures show; the document has everything.</param>
    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario, or with it without one of its mechanisms.</exception>
    /// <exception cref="RefusalException">There is no such response.</exception>
    public static AblationStudy Of(Inquiry inquiry, IReadOnlyList<string> of)
    {
        Response[] responses = [.. of.Select(UseCases.Responses.Read)];
        var material = inquiry.Read();
        Array.ForEach(responses, response => UseCases.Responses.Check(response, material.Setting));
        (ChangedScenario Changed, bool IsMechanism)[] changes =
        [
            .. Mechanisms.Of(material.Ready.Scenario).Select(mechanism => (new ChangedScenario(mechanism.Name, mechanism.Without), true)),
            .. OtherCircumstances.Of(material.Ready.Scenario).Select(changed => (changed, false)),
        ];
        var changed = Inquiry.Read([.. changes.Select(change => inquiry with { Sets = [.. inquiry.Sets, .. change.Changed.Sets] })]);
        return new(material, responses, [.. changes.Zip(changed, (change, read) => (change.Changed, change.IsMechanism, read.Setting))]);
    }

    protected override async Task<AblationDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        var order = Material.Order(Inquiry.Results.Detail, [[], .. changes.Select(change => change.Changed.Sets.ToArray())]);
        await results.Begin(order);
        Paired[] paired = [.. changes.Select(change => new Paired(Material.Setting, change.Setting))];
        List<Batch> unchanged = [];
        await Play(stage, order, progress, batch =>
        {
            if (batch.Slice.Point == 0)
            {
                unchanged.Add(batch);
            }
            else
            {
                paired[batch.Slice.Point - 1].Add(unchanged.First(first => first.Slice.First == batch.Slice.First), batch);
            }

            return results.Add(batch, Material);
        });

        return new(AblationDocument.Version, Inquiry.Name, order.Ensemble, Inquiry.Seed, Inquiry.Runs, Material.Rounds,
            [.. responses.Select(response => response.Text)],
            [.. changes.Zip(paired, (change, found) => new AblationRowDocument(
                change.Changed.Name, change.IsMechanism, change.Changed.Sets, Differences(found)))]);
    }

    /// <summary>As <c>compare</c> has them, those that are looked at first.</summary>
    private DifferenceDocument[] Differences(Paired found)
    {
        Contrast[] all = [.. found.All];
        var lookedAt = responses.Select(found.Of).ToArray();
        var more = lookedAt.ExceptBy(all.Select(contrast => contrast.Measure), contrast => contrast.Measure);
        var differences = DifferenceDocument.Of([.. all, .. more]);
        return
        [
            .. lookedAt.Select(contrast => differences.First(difference => difference.Measure == contrast.Measure)),
            .. differences.ExceptBy(lookedAt.Select(contrast => contrast.Measure), difference => difference.Measure),
        ];
    }

    protected override Showing Show(AblationDocument document) => AblationShowing.Of(document, Material.Provenance);
}
