using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>What comes of a scenario at many points.</summary>
public sealed class SweepStudy : Study<SweepDocument>
{
    private readonly string? table;

    private SweepStudy(Material material, Points points, string? table, IReadOnlyList<Response> responses)
        : base("sweep", material) => (Points, this.table, Responses) = (points, table, responses);

    public Points Points { get; }

    /// <summary>What is looked at.</summary>
    public IReadOnlyList<Response> Responses { get; }

    /// <summary>What came out at each point; nothing before it was played.</summary>
    public IReadOnlyList<Outcomes> Found { get; private set; } = [];

    public override StudySize Size => new(
        FormattableString.Invariant($"{Points.Values.Count:#,0} points of {StudySize.Of(Points.Paths.Count)}"),
        Points.Paths.Count, Points.Values.Count, (long)Points.Values.Count * Inquiry.Runs);

    /// <param name="of">What is looked at.</param>
    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario or with a point.</exception>
    /// <exception cref="RefusalException">The options do not go together, or a range is none.</exception>
    public static SweepStudy Of(Inquiry inquiry, SweepDesign design, IReadOnlyList<string> of)
    {
        Response[] responses = [.. of.Select(UseCases.Responses.Read)];
        var material = inquiry.Read();
        Array.ForEach(responses, response => UseCases.Responses.Check(response, material.Setting));
        var points = design.Points(material, out var problems);
        RefusedScenarioException.ThrowIfAny(problems);
        return new(material, points, design.Table, responses);
    }

    protected override async Task<SweepDocument> Answer(
        IEnsembleStage stage, ResultWriter results, IProgress<RunsPlayed> progress, CancellationToken cancellation)
    {
        if (table is not null && Inquiry.Results.Folder is not null)
        {
            results.Keep(table, "design.csv", await File.ReadAllTextAsync(table, cancellation));
        }

        var order = Material.Order(Inquiry.Results.Detail, Points.Sets);
        await results.Begin(order);
        var outcomes = await Outcomes(stage, order, progress, batch => results.Add(batch, Material));
        Found = outcomes;
        return SweepDocument.Of(
            order.Ensemble, Inquiry.Name, Inquiry.Seed, Inquiry.Runs, Material.Rounds, Points.Paths, Points.Values, outcomes);
    }

    protected override Showing Show(SweepDocument document) =>
        SweepShowing.Of(document, [.. Responses.Select(response => response.Text)], Material.Provenance);
}
