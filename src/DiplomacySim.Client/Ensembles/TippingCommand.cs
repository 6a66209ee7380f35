using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Results;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Looks for the value of a parameter at which a response crosses a level.</summary>
public static class TippingCommand
{
    private const int Doublings = 4;

    public static async Task<int> Play(Inquiry inquiry, string over, string until, CancellationToken cancellation)
    {
        var (goal, range) = (Responses.Goal(until), Responses.Ranges([over])[0]);
        if (inquiry.Read() is not { } material)
        {
            return ExitCodes.Scenario;
        }

        var ends = Points.Of(new Design([range.Path], [[range.From], [range.To]]), material);
        if (ends.Problems(material, "--over") is { Count: > 0 } problems)
        {
            ScenarioCommands.Say(problems, Console.Error);
            return ExitCodes.Scenario;
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(material);
        TippingPoint found;
        await using (var stage = await Stage.Open(inquiry.Place, cancellation))
        {
            var probes = new Probes(stage, material, range.Path, goal.Response);
            var search = new TippingSearch(range.From, range.To, goal.Level) { Runs = inquiry.Runs, MostRuns = inquiry.Runs << Doublings };
            found = await search.Find(probes.Ask, cancellation);
        }

        var document = TippingDocument.Of(found, inquiry.Name, range.Path, until, inquiry.Seed, material.Rounds);
        return await results.Answer(inquiry, "tipping", document, () => TippingShowing.Of(document, material.Provenance),
            () => Write(document, goal));
    }

    private static void Write(TippingDocument document, Goal goal)
    {
        var table = Lines.Table($">{Terminal.Plain(document.Parameter)}", $">{goal.Response.Text}", "95 % interval", ">runs", "");
        foreach (var probe in document.Probes)
        {
            table.AddRow(
                Terminal.Three(probe.At),
                Terminal.Three(probe.Mean),
                $"{Terminal.Three(probe.Low)} to {Terminal.Three(probe.High)}",
                probe.Runs.ToString(CultureInfo.InvariantCulture),
                probe.Side > 0 ? "above" : probe.Side < 0 ? "below" : "[dim]too close to call[/]");
        }

        Terminal.Show(table);
        Terminal.Say(document.None is { } reason ? (MarkedLine)$"No tipping point: {reason}."
            : $"{Terminal.Plain(document.Until)} tips at [bold]{Terminal.Three(document.Threshold)}[/], between {Terminal.Three(document.Low)} and "
                + $"{Terminal.Three(document.High)}: "
                + $"{(document.Rising ? "above it on the side of higher values" : "above it on the side of lower values")}.");
        if (document.Crossings > 1)
        {
            Terminal.Say($"The scan crosses the level {document.Crossings} times; this is the first. Narrow --over to see the others.");
        }

        if (!document.Monotone)
        {
            Terminal.Say($"The response does not go one way only over the range.");
        }
    }

    /// <summary>Asks the scenario at one value after the other; what was played at a value is not played again.</summary>
    private sealed class Probes(Stage stage, Material material, string path, Response response)
    {
        private readonly Dictionary<double, Outcomes> known = [];
        private readonly IReadOnlyList<Parameter> parameters = Parameters.Of(material.Ready.Scenario);

        public async Task<Interval> Ask(double at, int runs, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!known.TryGetValue(at, out var outcomes))
            {
                known[at] = outcomes = new Outcomes();
            }

            var value = Parameters.Find(parameters, path) is { } parameter ? parameter.Write(at) : at.ToString(CultureInfo.InvariantCulture);
            await stage.Play(
                material.Order(Detail.None, outcomes.Runs + 1, runs - outcomes.Runs, [$"{path}={value}"]),
                new Progress(runs - outcomes.Runs) { SoFar = () => $" at {value}" },
                batch =>
                {
                    outcomes.Add(batch);
                    return Task.CompletedTask;
                });
            return response.Of(outcomes);
        }
    }
}
