using System.Globalization;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Theory;

/// <summary>Solution concepts over what the executives of a scenario can agree on.</summary>
public sealed class SolveCommand(Screen screen, MindFiles minds)
{
    /// <summary>Efficient outcomes that people are shown; the document has all.</summary>
    private const int Shown = 12;

    public int Solve(string file, string[] sets, int? steps, Consent? consent, bool json)
    {
        var ready = ScenarioOnDisk.Read(file, sets, minds);
        SolvedScenario solved;
        try
        {
            solved = SolvedScenario.Of(ready.Scenario, steps, consent);
        }
        catch (ArgumentException problem)
        {
            return screen.Fail(ExitCodes.Scenario, $"{Words.Plain(file)}: {problem.Message}");
        }

        if (json)
        {
            screen.Print(SolveDocument.Of(solved, file));
        }
        else
        {
            Show(solved);
        }

        return ExitCodes.Ok;
    }

    private void Show(SolvedScenario found)
    {
        var (scenario, solved, space) = (found.Scenario, found.Solving, found.Solving.Space);
        var table = new FittedTable(["", .. space.Points(0).Select(each => $">{scenario.Issues[each.Issue].Id}"),
            .. space.Actors.Select(actor => $">{scenario.Actors[actor].Id}")]);
        foreach (var (_, name, point) in found.Points)
        {
            table.AddRow([name, .. space.Points(point.Outcome).Select(each => Number(each.Point)), .. point.Values.Select(Number)]);
        }

        table.AddRow(["no deal", .. space.Points(0).Select(_ => ""), .. space.Reservations.Select(Number)]);
        foreach (var point in solved.Frontier.Take(Shown))
        {
            table.AddRow(["efficient", .. space.Points(point.Outcome).Select(each => Number(each.Point)), .. point.Values.Select(Number)]);
        }

        screen.Show(table);
        if (solved.NashWithLots is { } nash)
        {
            screen.Say(
                $"With lots: Nash {Pair(nash)}, Kalai–Smorodinsky {Pair(solved.KalaiSmorodinskyWithLots!)}, egalitarian "
                    + $"{Pair(solved.EgalitarianWithLots!)}");
        }

        var opposition = solved.Opposition is { } distance ? Number(distance) : "– (some worth is above 1)";
        screen.Say(
            $"{space.Outcomes} outcomes, {solved.Frontier.Count} efficient; zone of possible agreement {solved.Zone}; "
                + $"{(solved.Winset is { } winset ? $"winset {winset}; " : "")}opposition {opposition}");
    }

    private static string Pair(double[] values) => $"({string.Join(", ", values.Select(Number))})";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
