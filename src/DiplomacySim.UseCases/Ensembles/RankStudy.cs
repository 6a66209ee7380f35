using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What would it take: for each party the changes within its reach, each by itself, by how much they do.</summary>
public sealed class RankStudy : Study<RankDocument>
{
    private readonly SensitivityPlan plan;
    private readonly Response response;
    private readonly int parameters;
    private readonly (Parameter Parameter, double To)[] changes;

    private RankStudy(Material material, SensitivityPlan plan, Response response)
        : base("rank", material)
    {
        (this.plan, this.response) = (plan, response);
        var scenario = material.Ready.Scenario;
        var factors = Factors.Of(scenario, plan.Reach).Where(factor => Factors.Party(factor.Range.Path, scenario) is not null).ToArray();
        parameters = factors.Length;
        changes =
        [
            .. from factor in factors
               from end in new[] { factor.Range.From, factor.Range.To }
               where end != factor.Parameter.Value
               select (factor.Parameter, end),
        ];
    }

    public override StudySize Size => new(FormattableString.Invariant($"{StudySize.Parameters(parameters)}, {changes.Length} changes"),
        (changes.Length + 1L) * Inquiry.Runs);

    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario.</exception>
    /// <exception cref="RefusalException">There is no such response, or not of this scenario.</exception>
    public static RankStudy Of(Inquiry inquiry, SensitivityPlan plan)
    {
        var response = Responses.Read(plan.Of);
        var material = inquiry.Read();
        Responses.Check(response, material.Setting);
        return new(material, plan, response);
    }

    protected override async Task<RankDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        var order = Material.Order(Detail.None,
            [[], .. changes.Select(change => (string[])[$"{change.Parameter.Path}={change.Parameter.Write(change.To)}"])]);
        var (unchanged, contrasts) = (new List<Batch>(), changes.Select(_ => new Paired(Material.Setting, Material.Setting)).ToArray());
        await Play(stage, order, progress, batch =>
        {
            if (batch.Slice.Point == 0)
            {
                unchanged.Add(batch);
            }
            else
            {
                contrasts[batch.Slice.Point - 1].Add(unchanged[(batch.Slice.First - order.First) / order.Plan.Size], batch);
            }

            return Task.CompletedTask;
        });

        var found = changes.Zip(contrasts, (change, contrast) => (change.Parameter, change.To, Found: response.Of(contrast)));
        return new(
            RankDocument.Version,
            Inquiry.Name,
            plan.Of,
            Inquiry.Seed,
            Inquiry.Runs,
            Material.Rounds,
            plan.Reach,
            [
                .. from change in found
                   orderby change.Found.Mean descending, change.Parameter.Path
                   select ChangeDocument.Of(Factors.Party(change.Parameter.Path, Material.Ready.Scenario)!, change.Parameter.Path,
                   change.Parameter.Value, change.To, change.Found),
            ]);
    }

    protected override Showing Show(RankDocument document) => RankShowing.Of(document, Material.Provenance);
}
