using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Ranks parameters by how much a response moves with them: all by screening, the strongest by their share of its variance.</summary>
public sealed class SensitivityCommand(Screen screen, SiloPlace place)
{
    private const int Rows = 20;

    public async Task<int> Play(Inquiry inquiry, SensitivityPlan plan, bool dry, bool json, CancellationToken cancellation)
    {
        var response = Responses.Read(plan.Of);
        var given = Responses.Ranges(plan.Over);
        var reader = new ScenarioCommands(screen, place.Minds);
        if (reader.Read(inquiry) is not { } material)
        {
            return ExitCodes.Scenario;
        }

        Responses.Check(response, material.Setting);
        ParameterRange[] ranges = given.Length > 0 ? given : [.. Factors.Of(material.Ready.Scenario, plan.Reach).Select(factor => factor.Range)];
        if (Points.Of(new Design([.. ranges.Select(range => range.Path)],
            [[.. ranges.Select(range => range.From)], [.. ranges.Select(range => range.To)]]), material)
            .Problems(material, "--over") is { Count: > 0 } problems)
        {
            screen.Refuse(problems);
            return ExitCodes.Scenario;
        }

        var kept = Math.Min(plan.Keep, ranges.Length);
        var points = (plan.Walks * (ranges.Length + 1L)) + (kept > 0 ? plan.Rows * (kept + 2L) : 0);
        Estimate.Say(screen, $"{Estimate.Parameters(ranges.Length)}, {points:#,0} points", points * inquiry.Runs, material);
        if (dry)
        {
            return ExitCodes.Ok;
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(material);
        IReadOnlyList<MorrisEffect> effects;
        IReadOnlyList<SobolIndex> indices = [];
        await using (var stage = await Stage.Open(screen, place, cancellation))
        {
            var screening = MorrisDesign.Of(ranges, plan.Walks, inquiry.Seed);
            effects = MorrisEffect.Of(screening, await Respond(stage, material, screening, response));
            if (kept > 0)
            {
                var strongest = effects.OrderByDescending(effect => effect.Strength.Mean).Take(kept)
                    .Select(effect => ranges.First(range => range.Path == effect.Path)).ToArray();
                var sample = SaltelliDesign.Of(strongest, plan.Rows);
                indices = SobolIndex.Of(sample, await Respond(stage, material, sample, response));
            }
        }

        var document = plan.Document(material, ranges, effects, indices);
        await results.Finish("sensitivity", document, () => SensitivityShowing.Of(document, material.Provenance));
        return screen.Answer(json, document, () => Write(document));
    }

    /// <summary>Mean response at each point of a design.</summary>
    internal async Task<double[]> Respond(Stage stage, Material material, Design design, Response response)
    {
        var order = material.Order(Detail.None, Points.Of(design, material).Sets);
        var outcomes = design.Points.Select(_ => new Outcomes(material.Setting)).ToArray();
        await stage.Play(order, new Progress(screen, (long)order.Points.Length * order.Runs), batch =>
        {
            outcomes[batch.Slice.Point].Add(batch);
            return Task.CompletedTask;
        });
        return [.. outcomes.Select(point => response.Of(point).Mean)];
    }

    private void Write(SensitivityDocument document)
    {
        var table = Lines.Table("parameter", ">value", ">varied", $">moves {document.Of} by", ">up or down", ">by itself", ">with others",
            "share of variance, with others");
        foreach (var parameter in document.Parameters.Take(Rows))
        {
            table.AddRow(
                Markup.Escape(Words.Plain(parameter.Path)),
                parameter.Value is { } value ? value.ToString("0.###", CultureInfo.InvariantCulture) : "",
                string.Create(CultureInfo.InvariantCulture, $"{parameter.From:0.###} to {parameter.To:0.###}"),
                $"{Figures.Three(parameter.Strength?.Mean)} ± {Figures.Three((parameter.Strength?.High - parameter.Strength?.Low) / 2)}",
                Figures.Plus(parameter.Effect?.Mean),
                Share(parameter.First),
                Share(parameter.Total),
                Lines.Bar(Math.Clamp(parameter.Total?.Mean ?? 0, 0, 1)));
        }

        screen.Show(table);
        if (document.Parameters.Count > Rows)
        {
            screen.Say($"[dim]{document.Parameters.Count - Rows} weaker ones are in --json.[/]");
        }

        static string Share(EstimateDocument? found) => found is { } share
            ? Markup.Escape($"{Figures.Two(share.Mean ?? 0)} [{Figures.Two(share.Low ?? 0)}, {Figures.Two(share.High ?? 0)}]") : "";
    }
}
