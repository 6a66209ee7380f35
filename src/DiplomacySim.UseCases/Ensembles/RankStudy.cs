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

    public override StudySize Size => new(FormattableString.Invariant($"{StudySize.Of(parameters)}, {changes.Length} changes"),
        parameters, changes.Length + 1, (changes.Length + 1L) * Inquiry.Runs);

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
        var responses = new RunResponses(response, RunMeasure.AllOf(Material.Setting));
        var played = order.Points.Select(_ => new List<int>(Inquiry.Runs)).ToArray();
        await Play(stage, order, progress, batch =>
        {
            played[batch.Slice.Point].AddRange(responses.Of(batch));
            return Task.CompletedTask;
        });

        return new(
            RankDocument.Version,
            Inquiry.Name,
            plan.Of,
            Inquiry.Seed,
            Inquiry.Runs,
            Material.Rounds,
            plan.Reach,
            [.. Ranked(responses, played[0], played[1..]).OrderByDescending(change => change.Difference).ThenBy(change => change.Path,
                StringComparer.Ordinal)]);
    }

    /// <param name="unchanged">One value a run.</param>
    /// <param name="changed">The same of each change.</param>
    private IEnumerable<ChangeDocument> Ranked(RunResponses responses, List<int> unchanged, List<int>[] changed)
    {
        foreach (var own in Enumerable.Range(0, changes.Length).GroupBy(change =>
            Factors.Party(changes[change].Parameter.Path, Material.Ready.Scenario)!))
        {
            int[] of = [.. own];
            var places = Places.Of(of.Length, (one, other) => responses.Difference(changed[of[one]], changed[of[other]]));
            foreach (var (place, change) in of.Index())
            {
                var (parameter, to) = changes[change];
                yield return ChangeDocument.Of(own.Key, parameter.Path, parameter.Value, to,
                    responses.Difference(unchanged, changed[change]), places[place]);
            }
        }
    }

    protected override Showing Show(RankDocument document) => RankShowing.Of(document, Material.Provenance);
}
