using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Plays a scenario at many points and says what comes of it at each.</summary>
public sealed class SweepCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Play(Inquiry inquiry, SweepDesign design, string[] of, bool dry, bool json, CancellationToken cancellation)
    {
        var responses = of.Select(Responses.Read).ToArray();
        var reader = new ScenarioCommands(screen, place.Minds);
        if (reader.Read(inquiry) is not { } material)
        {
            return ExitCodes.Scenario;
        }

        Array.ForEach(responses, response => Responses.Check(response, material.Setting));
        var points = design.Points(material, out var problems);
        if (problems.Count > 0)
        {
            screen.Refuse(problems);
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
        var outcomes = points.Values.Select(_ => new Outcomes(material.Setting)).ToArray();
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
        await results.Finish("sweep", document, () => SweepShowing.Of(document, of, material.Provenance));
        return screen.Answer(json, document, () =>
        {
            Write(points, outcomes, responses);
            screen.List([$"Ensemble {order.Ensemble} of {Words.Plain(inquiry.File)}", $"seed {inquiry.Seed}",
                $"{inquiry.Runs} runs of {material.Rounds} rounds at each point"]);
        });
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
