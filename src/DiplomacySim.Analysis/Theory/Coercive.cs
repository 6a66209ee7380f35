using static DiplomacySim.Analysis.Theory.Facts;

namespace DiplomacySim.Analysis.Theory;

/// <summary>Closed forms of arms races and of bargaining in the shadow of conflict.</summary>
internal static class Coercive
{
    public static readonly IReadOnlyList<Law> Laws =
    [
        new("richardson", "Richardson 1960", RaceParameters, Race,
            new Case([], 2.5m, 1.75m),
            new Case(["actors.one.strategy={reaction: 2, fatigue: 1, grievance: 0.1}",
                "actors.two.strategy={reaction: 2, fatigue: 1, grievance: 0.1}"], 10m, 10m)),
        new("bargaining-range", "Fearon 1995", RangeParameters, Range,
            new Case([], 0.4m, 0.9m)),
        new("risk-return", "Fearon 1995; Powell 1999", RiskParameters, Risk,
            new Case([], 0.65m, 0.375m)) { Sample = Conflicts, Runs = 4000 },
        new("preventive-war", "Fearon 1995, derived", ShiftParameters, Shift,
            new Case([])),
    ];

    private static string RaceParameters(Scenario scenario)
    {
        var (one, two) = (scenario.Strategy("one"), scenario.Strategy("two"));
        var (g, h) = (10 * one.Grievance, 10 * two.Grievance);
        return Text($"a,b,m,n,g,h={one.Reaction},{two.Reaction},{one.Fatigue},{two.Fatigue},{g:0.######},{h:0.######}");
    }

    private static IReadOnlyList<Reading> Race(Scenario scenario, MindCatalogue minds)
    {
        var (one, two) = (scenario.Strategy("one"), scenario.Strategy("two"));
        var stability = (one.Fatigue * two.Fatigue) - (one.Reaction * two.Reaction);
        var isStable = stability > 0 && Radius(scenario) < 1;
        var (first, second) = isStable
            ? (((one.Reaction * two.Grievance) + (two.Fatigue * one.Grievance)) / stability, ((two.Reaction * one.Grievance)
            + (one.Fatigue * two.Grievance)) / stability)
            : (1, 1);
        var simulation = new Simulation(new CompiledScenario(scenario), new Chance(1), minds);
        simulation.Play(scenario.Rounds);
        var levels = simulation.Run.World.StatusQuo;
        var left = isStable ? Math.Pow(Radius(scenario), scenario.Rounds) : 0;
        var note = isStable ? Text($"spectral radius {Radius(scenario):0.0000}: {left:0.0e+0} of the way is left after {scenario.Rounds} rounds")
            : "runs away: to the top of the scale";
        var tolerance = Math.Max(Reading.Exact, 10 * left);
        return [new("level of the first", 10 * first, 10 * levels[0], tolerance, note),
            new("level of the second", 10 * second, 10 * levels[1], tolerance, note)];
    }

    /// <returns>Largest modulus of the eigenvalues of I + ΔJ: what a round makes of a distance from equilibrium.</returns>
    private static double Radius(Scenario scenario)
    {
        var (one, two) = (scenario.Strategy("one"), scenario.Strategy("two"));
        var (first, second) = (scenario.Issues[0].Instrument!.Step, scenario.Issues[1].Instrument!.Step);
        var (left, right) = (1 - (first * one.Fatigue), 1 - (second * two.Fatigue));
        var (half, root) = ((left + right) / 2, ((left - right) * (left - right) / 4) + (first * second * one.Reaction * two.Reaction));
        return root >= 0 ? Math.Max(Math.Abs(half + Math.Sqrt(root)), Math.Abs(half - Math.Sqrt(root))) : Math.Sqrt((half * half) - root);
    }

    private static string RangeParameters(Scenario scenario) =>
        Text($"p={scenario.Protocol!.Odds} cA={scenario.Strategy("one").Cost} cB={scenario.Strategy("two").Cost}");

    private static IReadOnlyList<Reading> Range(Scenario scenario, MindCatalogue minds)
    {
        var odds = scenario.Protocol!.Odds!.Value;
        var turned = scenario with { Relations = [scenario.Relations[0] with { Between = [.. scenario.Relations[0].Between.Reverse()] }],
            Protocol = scenario.Protocol with { Odds = 1 - odds } };
        return
        [
            Reading.Of("lower end", odds - scenario.Strategy("one").Cost, Table.Outcome(minds, turned), "the second proposes"),
            Reading.Of("upper end", odds + scenario.Strategy("two").Cost, Table.Outcome(minds, scenario), "the first proposes"),
        ];
    }

    private static string RiskParameters(Scenario scenario) =>
        Text($"p={scenario.Protocol!.Odds} cA={scenario.Strategy("one").Cost} C={scenario.Strategy("two").Spread}");

    private static IReadOnlyList<Reading> Risk(Scenario scenario, MindCatalogue minds)
    {
        var (odds, cost, spread) = (scenario.Protocol!.Odds!.Value, scenario.Strategy("one").Cost, scenario.Strategy("two").Spread);
        var offer = Table.Play(minds, scenario).First(act => act.Kind == ActKind.Offer).As<PointText>();
        return [Reading.Of("offer", odds + ((spread - cost) / 2), offer.Point)];
    }

    private static IReadOnlyList<Reading> Conflicts(Scenario scenario, MindCatalogue minds, int count)
    {
        var chance = 0.5 - (scenario.Strategy("one").Cost / (2 * scenario.Strategy("two").Spread));
        var conflicts = Table.Many(minds, scenario, count, acts => acts.Any(act => act.Kind == ActKind.Conflict) ? 1.0 : 0);
        return [new("probability of conflict", chance, conflicts.Average(), Table.Half(chance, count), Text($"{count} runs, 99 % interval"))];
    }

    private static string ShiftParameters(Scenario scenario)
    {
        var (two, protocol) = (scenario.Strategy("two"), scenario.Protocol!);
        return Text($"d={two.Discount} p1={protocol.Odds} cB={two.Cost}; p2={protocol.LaterOdds}");
    }

    private static IReadOnlyList<Reading> Shift(Scenario scenario, MindCatalogue minds)
    {
        var (patience, odds, cost) = (scenario.Strategy("two").Discount, scenario.Protocol!.Odds!.Value, scenario.Strategy("two").Cost);
        var threshold = (odds + (cost * (1 - patience) * (1 - patience))) / patience;
        var isInner = threshold + (cost * (1 - patience)) <= 1;
        var note = isInner ? "" : "outside the range of the closed form: the second would be left with nothing";
        bool Fights(double later) =>
            Table.Play(minds, scenario with { Protocol = scenario.Protocol with { LaterOdds = later } }).Any(act => act.Kind == ActKind.Conflict);
        return
        [
            new("later odds from which it fights", isInner ? threshold : null, Table.Turning(odds, 1, Fights), Reading.Exact, note),
            new("fights at p2 (1 = so)", !isInner ? null : scenario.Protocol.LaterOdds > threshold ? 1 : 0, Fights(scenario.Protocol.LaterOdds) ? 1
                : 0, Reading.Exact, note),
        ];
    }
}
