using static DiplomacySim.Analysis.Theory.Facts;

namespace DiplomacySim.Analysis.Theory;

/// <summary>Closed forms of arms races and of bargaining in the shadow of conflict.</summary>
internal static class Coercive
{
    /// <summary>How much of the way may be left.</summary>
    private const double Near = 0.01;

    /// <summary>How many times the distance from where both would stand still must have grown.</summary>
    private const double Far = 1e6;

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
        var simulation = new Simulation(new CompiledScenario(scenario), new Chance(1), minds);
        simulation.Play(scenario.Rounds);
        var levels = simulation.Run.World.StatusQuo;
        var (first, second) = (10 * levels[0], 10 * levels[1]);
        const string OfFirst = "level of the first", OfSecond = "level of the second";
        if (Why(scenario) is { } why)
        {
            return [Reading.Without(OfFirst, first, why), Reading.Without(OfSecond, second, why)];
        }

        if (RunsAway(scenario))
        {
            const string Away = "runs away: to the top of the scale";
            return [Reading.Of(OfFirst, 10, first, Away), Reading.Of(OfSecond, 10, second, Away)];
        }

        var rest = Rest(scenario);
        var left = Math.Pow(Radius(scenario), scenario.Rounds);
        var note = Text($"spectral radius {Radius(scenario):0.0000}: {left:0.0e+0} of the way is left after {scenario.Rounds} rounds");
        var tolerance = Math.Max(Reading.Exact, 10 * left);
        return
        [
            new(OfFirst, 10 * rest.First, first, tolerance, note),
            new(OfSecond, 10 * rest.Second, second, tolerance, note),
        ];
    }

    /// <returns>Where both would stand still; the stability is below 0 where they move away from there.</returns>
    private static (double First, double Second, double Stability) Rest(Scenario scenario)
    {
        var (one, two) = (scenario.Strategy("one"), scenario.Strategy("two"));
        var stability = (one.Fatigue * two.Fatigue) - (one.Reaction * two.Reaction);
        return (((one.Reaction * two.Grievance) + (two.Fatigue * one.Grievance)) / stability,
            ((two.Reaction * one.Grievance) + (one.Fatigue * two.Grievance)) / stability, stability);
    }

    /// <returns>Why the closed form does not hold for a race; null where it does.</returns>
    private static string? Why(Scenario scenario)
    {
        var (one, two) = (scenario.Strategy("one"), scenario.Strategy("two"));
        var (first, second, stability) = Rest(scenario);
        return Math.Min(1 - (scenario.Issues[0].Instrument!.Step * one.Fatigue), 1 - (scenario.Issues[1].Instrument!.Step * two.Fatigue)) < 0
            ? "a step overshoots"
            : RunsAway(scenario) ? Math.Pow(Radius(scenario), scenario.Rounds) < Far ? "too few rounds to run away" : null
            : stability <= 0 || Radius(scenario) >= 1 ? "neither comes to rest nor runs away from everywhere"
            : first is < 0 or > 1 || second is < 0 or > 1 ? "comes to rest outside the scale"
            : Math.Pow(Radius(scenario), scenario.Rounds) > Near ? "too few rounds to come to rest" : null;
    }

    /// <summary>Whether both rise from wherever they are, up to the top of the scale and there too.</summary>
    private static bool RunsAway(Scenario scenario)
    {
        var (one, two) = (scenario.Strategy("one"), scenario.Strategy("two"));
        return one.Reaction * two.Reaction > one.Fatigue * two.Fatigue && one.Grievance > 0 && two.Grievance > 0
            && one.Reaction + one.Grievance >= one.Fatigue && two.Reaction + two.Grievance >= two.Fatigue;
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
        var (low, high) = (Math.Max(0, odds - scenario.Strategy("one").Cost), Math.Min(1, odds + scenario.Strategy("two").Cost));
        return
        [
            End("lower end", low, 1 - low, scenario.Strategy("two").Cost + odds - low, turned, "the second proposes"),
            End("upper end", high, high, scenario.Strategy("one").Cost + high - odds, scenario, "the first proposes"),
        ];

        Reading End(string what, double predicted, double share, double gain, Scenario played, string note) =>
            Tie.Exceeds(share, 0) && Tie.Exceeds(gain, 0) ? Reading.Of(what, predicted, Table.Outcome(minds, played), note)
            : Reading.Without(what, Table.Outcome(minds, played), "who proposes would get nothing, or nothing more than in a conflict");
    }

    private static string RiskParameters(Scenario scenario) =>
        Text($"p={scenario.Protocol!.Odds} cA={scenario.Strategy("one").Cost} C={scenario.Strategy("two").Spread}");

    private static IReadOnlyList<Reading> Risk(Scenario scenario, MindCatalogue minds)
    {
        var offer = Table.Play(minds, scenario).FirstOrDefault(act => act.Kind == ActKind.Offer);
        return offer.Is(out PointText text) ? [Reading.Of("offer", Asked(scenario), text.Point)]
            : [Reading.Without("offer", scenario.StatusQuo(), "no offer is worth more to it than a conflict, and it makes none")];
    }

    /// <summary>Where more risk is worth no more: p where a conflict costs it more than the other could give way, and no more than all.</summary>
    private static double Asked(Scenario scenario)
    {
        var (odds, cost, spread) = (scenario.Protocol!.Odds!.Value, scenario.Strategy("one").Cost, scenario.Strategy("two").Spread);
        return Math.Min(1, odds + Math.Max(0, (spread - cost) / 2));
    }

    private static IReadOnlyList<Reading> Conflicts(Scenario scenario, MindCatalogue minds, int count)
    {
        var spread = scenario.Strategy("two").Spread;
        var chance = spread == 0 ? 0 : (Asked(scenario) - scenario.Protocol!.Odds!.Value) / spread;
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
        var isInner = patience > 0 && Tie.Exceeds(1, threshold + (cost * (1 - patience)));
        bool Fights(double later) =>
            Table.Play(minds, scenario with { Protocol = scenario.Protocol with { LaterOdds = later } }).Any(act => act.Kind == ActKind.Conflict);
        const string From = "later odds from which it fights", At = "fights at p2 (1 = so)";
        var (from, fights) = (Table.Turning(odds, 1, Fights), Fights(scenario.Protocol.LaterOdds) ? 1 : 0);
        const string Why = "the second would be left with nothing";
        return isInner ? [Reading.Of(From, threshold, from), Reading.Of(At, Tie.Exceeds(scenario.Protocol.LaterOdds, threshold) ? 1 : 0, fights)]
            : [Reading.Without(From, from, Why), Reading.Without(At, fights, Why)];
    }
}
