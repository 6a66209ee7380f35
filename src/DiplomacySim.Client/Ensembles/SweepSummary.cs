using System.Globalization;
using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What came of a scenario at many points, for people.</summary>
public sealed class SweepSummary(Screen screen)
{
    public void Write(SweepDocument document, SweepStudy study)
    {
        var (points, outcomes, responses) = (study.Points, study.Found, study.Responses);
        var table = Lines.Table([.. points.Paths.Select(path => '>' + Words.Plain(path)),
            .. responses.SelectMany(response => (string[])['>' + response.Text, "95 % interval"]), ""]);
        var means = outcomes.Select(point => responses[0].Of(point).Mean).ToArray();
        var (low, high) = (means.Min(), means.Max());
        for (var point = 0; point < outcomes.Count; point++)
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
        screen.List([$"Ensemble {document.Ensemble} of {Words.Plain(study.Material.Inquiry.File)}", $"seed {document.Seed}",
            $"{document.Runs} runs of {document.Rounds} rounds at each point"]);
    }
}
