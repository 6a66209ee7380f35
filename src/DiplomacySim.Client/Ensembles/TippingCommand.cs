using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Looks for the value of a parameter at which a response crosses a level.</summary>
public sealed class TippingCommand(Screen screen, SiloPlace place)
{
    private const int Doublings = 4;

    public async Task<int> Play(Inquiry inquiry, string over, string until, bool json, CancellationToken cancellation)
    {
        var (goal, range) = (Responses.Goal(until), Responses.Ranges([over])[0]);
        var reader = new ScenarioCommands(screen, place.Minds);
        if (reader.Read(inquiry) is not { } material)
        {
            return ExitCodes.Scenario;
        }

        Responses.Check(goal.Response, material.Setting);
        var ends = Points.Of(new Design([range.Path], [[range.From], [range.To]]), material);
        if (ends.Problems(material, "--over") is { Count: > 0 } problems)
        {
            screen.Refuse(problems);
            return ExitCodes.Scenario;
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(material);
        TippingPoint found;
        await using (var stage = await Stage.Open(screen, place, cancellation))
        {
            var probes = new Probes(screen, stage, material, range.Path, goal.Response);
            var search = new TippingSearch(range.From, range.To, goal.Level) { Runs = inquiry.Runs, MostRuns = inquiry.Runs << Doublings };
            found = await search.Find(probes.Ask, cancellation);
        }

        var document = TippingDocument.Of(found, inquiry.Name, range.Path, until, inquiry.Seed, material.Rounds);
        await results.Finish("tipping", document, () => TippingShowing.Of(document, material.Provenance));
        return screen.Answer(json, document, () => Write(document, goal));
    }

    private void Write(TippingDocument document, Goal goal)
    {
        var table = Lines.Table($">{Words.Plain(document.Parameter)}", $">{goal.Response.Text}", "95 % interval", ">runs", "");
        foreach (var probe in document.Probes)
        {
            table.AddRow(
                Figures.Three(probe.At),
                Figures.Three(probe.Mean),
                $"{Figures.Three(probe.Low)} to {Figures.Three(probe.High)}",
                probe.Runs.ToString(CultureInfo.InvariantCulture),
                probe.Side > 0 ? "above" : probe.Side < 0 ? "below" : "[dim]too close to call[/]");
        }

        screen.Show(table);
        screen.Say(document.None is { } reason ? (MarkedLine)$"No tipping point: {reason}."
            : $"{Words.Plain(document.Until)} tips at [bold]{Figures.Three(document.Threshold)}[/], between {Figures.Three(document.Low)} and "
                + $"{Figures.Three(document.High)}: "
                + $"{(document.Rising ? "above it on the side of higher values" : "above it on the side of lower values")}.");
        if (document.Crossings > 1)
        {
            screen.Say($"The scan crosses the level {document.Crossings} times; this is the first. Narrow --over to see the others.");
        }

        if (!document.Monotone)
        {
            screen.Say($"The response does not go one way only over the range.");
        }
    }

    /// <summary>Asks the scenario at one value after the other; what was played at a value is not played again.</summary>
    private sealed class Probes(Screen screen, Stage stage, Material material, string path, Response response)
    {
        private readonly Dictionary<double, Outcomes> known = [];
        private readonly IReadOnlyList<Parameter> parameters = Parameters.Of(material.Ready.Scenario);

        public async Task<Interval> Ask(double at, int runs, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!known.TryGetValue(at, out var outcomes))
            {
                known[at] = outcomes = new Outcomes(material.Setting);
            }

            var value = Parameters.Find(parameters, path) is { } parameter ? parameter.Write(at) : at.ToString(CultureInfo.InvariantCulture);
            await stage.Play(
                material.Order(Detail.None, outcomes.Runs + 1, runs - outcomes.Runs, [$"{path}={value}"]),
                new Progress(screen, runs - outcomes.Runs) { SoFar = () => $" at {value}" },
                batch =>
                {
                    outcomes.Add(batch);
                    return Task.CompletedTask;
                });
            return response.Of(outcomes);
        }
    }
}
