using System.Globalization;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Theory;

/// <summary>Solution concepts over what the executives of a scenario can agree on.</summary>
public sealed class SolveCommand(Screen screen, MindFiles minds)
{
    /// <summary>Rounds of the table in which the executives talk by stacked alternating offers.</summary>
    private const int Rounds = 100;

    /// <summary>Efficient outcomes that people are shown; the document has all.</summary>
    private const int Shown = 12;

    public int Solve(string file, string[] sets, int? steps, bool json)
    {
        if (new ScenarioCommands(screen, minds).Read(file, sets) is not { } ready)
        {
            return ExitCodes.Scenario;
        }

        var setting = new CompiledScenario(ready.Scenario);
        Solving solved;
        try
        {
            solved = Solving.Of(setting, steps ?? OutcomeSpace.StepsFor(ready.Scenario));
        }
        catch (ArgumentException problem)
        {
            screen.Errors.WriteLine($"{Words.Plain(file)}: {problem.Message}");
            return ExitCodes.Scenario;
        }

        var agreement = solved.Space.Table(Rounds).Play();
        var talked = agreement.IsAgreed && solved.Zone > 0 ? new Solution(agreement.Agreement, solved.Space.Of(agreement.Agreement)) : null;
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/solve/1",
                Scenario = file,
                Parties = solved.Space.Actors.Select(actor => ready.Scenario.Actors[actor].Id),
                solved.Space.Outcomes,
                solved.Space.Reservations,
                solved.Zone,
                solved.Winset,
                solved.Opposition,
                Points = Points(solved, talked).Where(each => each.Point is not null)
                .ToDictionary(each => each.Key, each => Told(solved.Space, each.Point!)),
                WithLots = solved.NashWithLots is null ? null
                : new { Nash = solved.NashWithLots, KalaiSmorodinsky = solved.KalaiSmorodinskyWithLots, Egalitarian = solved.EgalitarianWithLots },
                Frontier = solved.Frontier.Select(point => Told(solved.Space, point)),
            });
            return ExitCodes.Ok;
        }

        Show(solved, talked, ready.Scenario);
        return ExitCodes.Ok;
    }

    private static (string Key, string Name, Solution? Point)[] Points(Solving solved, Solution? talked) =>
    [
        ("nash", "Nash", solved.Nash),
        ("kalaiSmorodinsky", "Kalai–Smorodinsky", solved.KalaiSmorodinsky),
        ("egalitarian", "egalitarian", solved.Egalitarian),
        ("welfare", "maximal welfare", solved.Welfare),
        ("stackedOffers", "stacked alternating offers", talked),
    ];

    private static object Told(OutcomeSpace space, Solution point) => new
    {
        point.Outcome,
        Issues = space.Points(point.Outcome).ToDictionary(each => space.Setting.Scenario.Issues[each.Issue].Id, each => each.Point),
        point.Values,
    };

    private void Show(Solving solved, Solution? talked, Scenario scenario)
    {
        var space = solved.Space;
        var table = Lines.Table(["", .. space.Points(0).Select(each => $">{scenario.Issues[each.Issue].Id}"),
            .. space.Actors.Select(actor => $">{scenario.Actors[actor].Id}")]);
        foreach (var (_, name, point) in Points(solved, talked))
        {
            if (point is not null)
            {
                table.AddRow([name, .. space.Points(point.Outcome).Select(each => Number(each.Point)), .. point.Values.Select(Number)]);
            }
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

        screen.Say(
            $"{space.Outcomes} outcomes, {solved.Frontier.Count} efficient; zone of possible agreement {solved.Zone}; winset {solved.Winset}; "
                + $"opposition {Number(solved.Opposition)}");
    }

    private static string Pair(double[] values) => $"({string.Join(", ", values.Select(Number))})";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
