using DiplomacySim.Analysis;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>What came of a scenario at many points, for people.</summary>
public sealed class SweepSummary(Screen screen)
{
    public void Write(SweepDocument document, SweepStudy study)
    {
        var (points, outcomes, responses) = (study.Points, study.Found, study.Responses);
        var table = new FittedTable([.. points.Paths.Select(path => '>' + Words.Plain(path)),
            .. responses.SelectMany(response => (string[])['>' + response.Text, "=95 % interval"]), ""]);
        var means = outcomes.Select(point => responses[0].Of(point).Mean).ToArray();
        double[] known = [.. means.Where(double.IsFinite)];
        var (low, high) = known.Length == 0 ? (0, 0) : (known.Min(), known.Max());
        for (var point = 0; point < outcomes.Count; point++)
        {
            table.AddRow(
            [
                .. points.Values[point].Select(value => Markup.Escape(Words.Plain(value))),
                .. responses.Select(response => response.Of(outcomes[point])).SelectMany(found => (string[])
                    [Figures.Three(found.Mean), Markup.Escape(Figures.Range(found.Low, found.High, Figures.Three))]),
                high > low && double.IsFinite(means[point]) ? Lines.Bar((means[point] - low) / (high - low)) : "",
            ]);
        }

        screen.Show(table);
        foreach (var response in responses)
        {
            screen.Explain(response, outcomes.Select(response.Of));
        }

        screen.List([$"Ensemble {document.Ensemble} of {Words.Plain(study.Material.Inquiry.File)}", $"seed {document.Seed}",
            $"{Figures.Count(document.Runs, "run")} of {Figures.Count(document.Rounds, "round")} at each point"]);
    }
}
