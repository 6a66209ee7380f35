using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>At which value of a parameter a response crosses a level.</summary>
public sealed class TippingStudy : Study<TippingDocument>
{
    private const int Doublings = 4;
    private readonly ParameterRange range;
    private readonly string until;
    private readonly Parameter? parameter;

    private TippingStudy(Material material, ParameterRange range, string until, Goal goal)
        : base("tipping", material)
    {
        (this.range, this.until, Goal) = (range, until, goal);
        parameter = Parameters.Find(Parameters.Of(material.Ready.Scenario), range.Path);
    }

    public Goal Goal { get; }

    /// <param name="over">The parameter and its range.</param>
    /// <param name="until">What is to be reached.</param>
    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario or with the range.</exception>
    /// <exception cref="RefusalException">There is no such goal, or the range is none.</exception>
    public static TippingStudy Of(Inquiry inquiry, string over, string until)
    {
        var (goal, range) = (Responses.Goal(until), Responses.Ranges([over])[0]);
        var material = inquiry.Read();
        Responses.Check(goal.Response, material.Setting);
        RefusedScenarioException.ThrowIfAny(Points.Ends([range], material));
        return new(material, range, until, goal);
    }

    protected override async Task<TippingDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        var known = new Dictionary<double, Outcomes>();
        var search = new TippingSearch(range.From, range.To, Goal.Level) { Runs = Inquiry.Runs, MostRuns = Inquiry.Runs << Doublings };
        return TippingDocument.Of(await search.Find(Ask, cancellation), Inquiry.Name, range.Path, until, Inquiry.Seed, Material.Rounds);

        // What was played at a value is not played again.
        async Task<Interval> Ask(double at, int runs, CancellationToken stopped)
        {
            stopped.ThrowIfCancellationRequested();
            if (!known.TryGetValue(at, out var outcomes))
            {
                known[at] = outcomes = new Outcomes(Material.Setting);
            }

            var value = parameter?.Write(at) ?? at.ToString(CultureInfo.InvariantCulture);
            await Play(
                stage,
                Material.Order(Detail.None, outcomes.Runs + 1, runs - outcomes.Runs, [$"{range.Path}={value}"]),
                progress,
                batch =>
                {
                    outcomes.Add(batch);
                    return Task.CompletedTask;
                },
                () => $" at {value}");
            return Goal.Response.Of(outcomes);
        }
    }

    protected override Showing Show(TippingDocument document) => TippingShowing.Of(document, Material.Provenance);
}
