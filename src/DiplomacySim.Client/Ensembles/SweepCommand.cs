using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Results;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Which points a sweep plays.</summary>
/// <param name="Over">Parameters with their values (grid) or ranges (samples).</param>
/// <param name="Table">File of a design; null for none.</param>
/// <param name="Latin">Points of a Latin hypercube; null for none.</param>
/// <param name="Sobol">Points of a Sobol sequence; null for none.</param>
public sealed record SweepDesign(string[] Over, string? Table, int? Latin, int? Sobol);

/// <summary>Plays a scenario at many points and says what comes of it at each.</summary>
public sealed class SweepCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Play(Inquiry inquiry, SweepDesign design, string[] of, bool dry, bool json, CancellationToken cancellation)
    {
        var responses = of.Select(Responses.Read).ToArray();
        if (inquiry.Read(screen) is not { } material || PointsOf(design, material) is not { } points)
        {
            return ExitCodes.Scenario;
        }

        var order = material.Order(inquiry.Results.Detail, points.Sets);
        Estimate.Say(screen, $"{points.Values.Count:#,0} points of {Estimate.Parameters(points.Paths.Count)}",
            (long)points.Values.Count * inquiry.Runs, material);
        if (dry)
        {
            return ExitCodes.Ok;
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(material);
        if (design.Table is { } table && inquiry.Results.Folder is not null)
        {
            results.Keep(table, "design.csv", await File.ReadAllTextAsync(table, cancellation));
        }

        await results.Begin(order);
        var outcomes = points.Values.Select(_ => new Outcomes()).ToArray();
        await using (var stage = await Stage.Open(screen, place, cancellation))
        {
            await stage.Play(order, new Progress(screen, (long)order.Points.Length * order.Runs), async batch =>
            {
                outcomes[batch.Slice.Point].Add(batch);
                await results.Add(batch, material);
            });
        }

        var document = SweepDocument.Of(order.Ensemble, inquiry.Name, inquiry.Seed, inquiry.Runs, material.Rounds, points.Paths, points.Values,
            outcomes);
        return await results.Answer(screen, json, "sweep", document, () => SweepShowing.Of(document, of, material.Provenance), () =>
        {
            Write(points, outcomes, responses);
            screen.List([$"Ensemble {order.Ensemble} of {Words.Plain(inquiry.File)}", $"seed {inquiry.Seed}",
                $"{inquiry.Runs} runs of {material.Rounds} rounds at each point"]);
        });
    }

    /// <returns>Null where something is wrong, which has then been told.</returns>
    /// <exception cref="RefusalException">The options do not go together, or a range is none.</exception>
    private Points? PointsOf(SweepDesign design, Material material)
    {
        if (design.Table is { } file)
        {
            var table = DesignTable.Read(file, material, out var wrong);
            return Checked(table, wrong);
        }

        var points = Points.Of(design.Latin is { } latin ? LatinHypercube.Of(Responses.Ranges(design.Over), latin, material.Inquiry.Seed)
            : design.Sobol is { } sobol ? Design.Sobol(Responses.Ranges(design.Over), sobol)
            : Responses.Grid(design.Over), material);
        return Checked(points, points.Problems(material, "--over"));
    }

    private Points? Checked(Points points, IReadOnlyList<Problem> problems)
    {
        screen.Refuse(problems);
        return problems.Count == 0 ? points : null;
    }

    private void Write(Points points, Outcomes[] outcomes, Response[] responses)
    {
        var table = Lines.Table([.. points.Paths.Select(path => '>' + Words.Plain(path)),
            .. responses.SelectMany(response => (string[])['>' + response.Text, "95 % interval"]), ""]);
        var means = outcomes.Select(point => responses[0].Of(point).Mean).ToArray();
        var (low, high) = (means.Min(), means.Max());
        for (var point = 0; point < outcomes.Length; point++)
        {
            table.AddRow(
            [
                .. points.Values[point].Select(value => Markup.Escape(Words.Plain(value))),
                .. responses.Select(response => response.Of(outcomes[point])).SelectMany(found => (string[])
                    [found.Mean.ToString("0.000", CultureInfo.InvariantCulture),
                    Markup.Escape(FormattableString.Invariant($"[{found.Low:0.000}, {found.High:0.000}]"))]),
                high > low ? Lines.Bar((means[point] - low) / (high - low)) : "",
            ]);
        }

        screen.Show(table);
    }
}
