using static DiplomacySim.Analysis.Theory.Facts;

namespace DiplomacySim.Analysis.Theory;

/// <summary>Closed forms of setters, veto players and legislatures.</summary>
internal static class Ratification
{
    private const string Outcome = "outcome";
    private const string Helping = "Congress that helps most";

    /// <summary>Texts of the six phases are in thousandths.</summary>
    private const double Thousandth = 0.001;

    public static readonly IReadOnlyList<Law> Laws =
    [
        new("setter", "Romer and Rosenthal 1978", SetterParameters, (scenario, minds) => Set(scenario, minds, Reading.Exact),
            new Case([], 0.7m),
            new Case(["issues.budget.statusQuo=0.65"], 0.65m),
            new Case(["actors.setter.ideal.budget=0.8", "actors.voter.ideal.budget=0.6", "issues.budget.statusQuo=0.95"], 0.8m)),
        new("setter-six-phases", "Romer and Rosenthal 1978", SetterParameters, (scenario, minds) => Set(scenario, minds, Grid(scenario)),
            new Case([], 0.7m),
            new Case(["issues.budget.statusQuo=0.65"], 0.65m),
            new Case(["actors.setter.ideal.budget=0.8", "actors.voter.ideal.budget=0.6", "actors.herald.ideal.budget=0.6",
                "issues.budget.statusQuo=0.95"], 0.8m)),
        new("open-rule", "Romer and Rosenthal 1978", OpenParameters, Open,
            new Case([], 0.7m),
            new Case(["actors.executive.ideal.text=0.3"], 0.7m),
            new Case(["actors.counterpart.ideal.text=0.9"], 1m)),
        new("winset", "Tsebelis 2002", WinsetParameters, OnLine,
            new Case([], 0m, 0.4m),
            new Case(["issues.text.statusQuo=0.5"], 0.5m, 0.5m),
            new Case(["issues.text.statusQuo=0.85"], 0.75m, 0.85m)),
        new("winset-plane", "Tsebelis 2002", PlaneParameters, InPlane,
            new Case([], 1.767872m),
            new Case(["issues.second.statusQuo=0.5"], 0m)),
        new("schelling", "Schelling 1960; Milner and Rosendorff 1997", SchellingParameters, Schelling,
            new Case([], 0.5m, 0.75m),
            new Case(["actors.congress.ideal.text=0.6"], 0.2m, 0.75m),
            new Case(["actors.congress.ideal.text=0.9"], 0.8m, 0.75m),
            new Case(["actors.congress.ideal.text=1"], 1m, 0.75m)),
        new("schelling-six-phases", "Schelling 1960", SchellingParameters,
            (scenario, minds) => [new(Outcome, Conjecture(scenario), Table.Outcome(minds, scenario), Grid(scenario))],
            new Case([], 0.5m),
            new Case(["actors.congress.ideal.text=0.6"], 0.2m),
            new Case(["actors.congress.ideal.text=0.9"], 0.8m)),
        new("uncertain-congress", "derived", UncertainParameters, Uncertain,
            new Case([], 0.4m, 0.5m),
            new Case(["actors.congress.strategy.spread=0.1"], 0.6m, 1m),
            new Case(["actors.congress.ideal.text=0.9"], 0.6m, 0.3333m)) { Sample = Deals, Runs = 4000 },
        new("baron-ferejohn", "Baron and Ferejohn 1989", ChamberParameters, Divide,
            new Case([], 0.6667m),
            new Case(Members(5, 3, 0.8), 0.68m),
            new Case(Members(101, 51, 1), 0.50495m)),
    ];

    private static string[] Members(int members, int quorum, double discount) =>
    [
        Text($"actors.house.chamber={{members: {members}, quorum: {quorum}, majority: {quorum}, overrideQuorum: {quorum}}}"),
        Text($"actors.house.strategy.discount={discount}"),
    ];

    private static string SetterParameters(Scenario scenario) =>
        Text($"s={scenario.Ideal("setter")} v={scenario.Ideal("voter")} q={scenario.StatusQuo()}");

    private static IReadOnlyList<Reading> Set(Scenario scenario, MindCatalogue minds, double tolerance)
    {
        var (setter, voter, status) = (scenario.Ideal("setter"), scenario.Ideal("voter"), scenario.StatusQuo());
        var other = Math.Clamp((2 * voter) - status, 0, 1);
        return [new(Outcome, Math.Clamp(setter, Math.Min(status, other), Math.Max(status, other)), Table.Outcome(minds, scenario), tolerance,
            Coarse(tolerance))];
    }

    /// <summary>Exact where all parameters are in thousandths.</summary>
    private static double Grid(Scenario scenario) =>
        scenario.Actors.Select(actor => actor.Ideal.Values.First()).Append(scenario.StatusQuo())
        .All(point => Math.Abs((point / Thousandth) - Math.Round(point / Thousandth)) < 1e-9)
            ? Reading.Exact
            : Thousandth;

    private static string Coarse(double tolerance) => tolerance > Reading.Exact ? "texts of the six phases are in thousandths" : "";

    private static string OpenParameters(Scenario scenario) =>
        Text($"s={scenario.Ideal("executive")} v={scenario.Ideal("congress")} f={scenario.Ideal("counterpart")} q={scenario.StatusQuo()}");

    private static IReadOnlyList<Reading> Open(Scenario scenario, MindCatalogue minds)
    {
        var (floor, abroad, status) = (scenario.Ideal("congress"), scenario.Ideal("counterpart"), scenario.StatusQuo());
        var predicted = Tie.AtLeast(Math.Abs(status - abroad), Math.Abs(floor - abroad)) ? floor : status;
        return [Reading.Of(Outcome, predicted, Table.Outcome(minds, scenario))];
    }

    private static readonly string[] Players = ["left", "middle", "right"];

    private static string WinsetParameters(Scenario scenario) =>
        Text($"ideals {scenario.Ideal("left")}, {scenario.Ideal("middle")}, {scenario.Ideal("right")} q={scenario.StatusQuo()}");

    private static IReadOnlyList<Reading> OnLine(Scenario scenario, MindCatalogue minds)
    {
        var status = scenario.StatusQuo();
        var players = Players.Select(id => scenario.Ideal(id)).ToArray();
        var (low, high) = (players.Max(ideal => Math.Min(status, (2 * ideal) - status)), players.Min(ideal => Math.Max(status,
            (2 * ideal) - status)));
        var note = low >= high ? "empty: nothing but the status quo" : "";
        return
        [
            Reading.Of("lower end", Math.Clamp(low, 0, 1), Table.Outcome(minds, scenario.WithIdeal("proposer", 0)), note),
            Reading.Of("upper end", Math.Clamp(high, 0, 1), Table.Outcome(minds, scenario.WithIdeal("proposer", 1)), note),
        ];
    }

    private static string PlaneParameters(Scenario scenario) =>
        Text($"q=({Unit(scenario.Issues[0].StatusQuo)}, {Unit(scenario.Issues[1].StatusQuo)})");

    private static double Unit(double point) => (4 * point) - 2;

    private static IReadOnlyList<Reading> InPlane(Scenario scenario, MindCatalogue _)
    {
        (double X, double Y) Point(string id) => (Unit(scenario.Ideal(id)), Unit(scenario.Ideal(id, 1)));
        var (one, two, status) = (Point("one"), Point("two"), (X: Unit(scenario.Issues[0].StatusQuo), Y: Unit(scenario.Issues[1].StatusQuo)));
        double Distance((double X, double Y) from, (double X, double Y) to) => Math.Sqrt(Math.Pow(from.X - to.X, 2) + Math.Pow(from.Y - to.Y, 2));
        return [Reading.Of("area", Lens(Distance(one, status), Distance(two, status), Distance(one, two)),
            16 * PlaneWinset.Area(new CompiledScenario(scenario)), "by integration over what both would accept")];
    }

    /// <returns>The area that two circles share.</returns>
    private static double Lens(double one, double two, double apart)
    {
        if (apart >= one + two)
        {
            return 0;
        }

        if (apart <= Math.Abs(one - two))
        {
            return Math.PI * Math.Min(one, two) * Math.Min(one, two);
        }

        var first = one * one * Math.Acos(((apart * apart) + (one * one) - (two * two)) / (2 * apart * one));
        var second = two * two * Math.Acos(((apart * apart) + (two * two) - (one * one)) / (2 * apart * two));
        var kite = Math.Sqrt((one + two - apart) * (apart + one - two) * (apart - one + two) * (apart + one + two)) / 2;
        return first + second - kite;
    }

    private static string SchellingParameters(Scenario scenario) =>
        Text($"F={scenario.Ideal("leader")} e={scenario.Ideal("executive")} c={scenario.Ideal("congress")} q={scenario.StatusQuo()}");

    /// <summary>Each takes what it likes no less than the status quo: from there to as far beyond its ideal point. The leader abroad gets the nearest
    /// to its own of what both take.</summary>
    private static double Conjecture(Scenario scenario)
    {
        var status = scenario.StatusQuo();
        double[] ends = [.. new[] { scenario.Ideal("executive"), scenario.Ideal("congress") }.Select(ideal => (2 * ideal) - status)];
        return Math.Clamp(scenario.Ideal("leader"), Math.Max(0, ends.Max(end => Math.Min(status, end))),
            Math.Min(1, ends.Min(end => Math.Max(status, end))));
    }

    private static IReadOnlyList<Reading> Schelling(Scenario scenario, MindCatalogue minds)
    {
        var (leader, executive, status) = (scenario.Ideal("leader"), scenario.Ideal("executive"), scenario.StatusQuo());
        double Loss(double congress) => Math.Abs(Table.Outcome(minds, scenario.WithIdeal("congress", congress)) - executive);
        var isTooHawkish = (scenario.Ideal("congress") - status) * (executive - status) <= 0;
        var best = Lowest(executive, status, Loss);
        return
        [
            Reading.Of(Outcome, Conjecture(scenario), Table.Outcome(minds, scenario), isTooHawkish ? "no text: too hawkish" : ""),
            Tie.Exceeds(Math.Abs(leader - executive), 0) && (leader - executive) * (executive - status) > 0
                ? Reading.Of(Helping, (status + executive) / 2, best)
                : Reading.Without(Helping, best, "the leader abroad would not go beyond the executive's ideal point"),
        ];
    }

    private static double Lowest(double low, double high, Func<double, double> loss)
    {
        for (var narrowing = 0; narrowing < 100; narrowing++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = loss(left) < loss(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private static string UncertainParameters(Scenario scenario) => Text($"c0={scenario.Ideal("congress")} w={scenario.Strategy("congress").Spread}");

    private static IReadOnlyList<Reading> Uncertain(Scenario scenario, MindCatalogue minds)
    {
        const string What = "offer";
        var offer = Table.Play(minds, scenario).FirstOrDefault(act => act.Kind == ActKind.Offer);
        return !offer.Is(out PointText text)
            ? [Reading.Without(What, scenario.StatusQuo(), "there is nothing better than the status quo to be had, and none is made")]
            : IsToTheLeft(scenario) ? [Reading.Of(What, Risked(scenario), text.Point)]
            : [Reading.Without(What, text.Point, "the leader's and the executive's ideal points are at 0")];
    }

    private static IReadOnlyList<Reading> Deals(Scenario scenario, MindCatalogue minds, int count)
    {
        const string What = "probability of a deal";
        var deals = Table.Many(minds, scenario, count, acts => acts.Any(act => act.Kind == ActKind.Deal) ? 1.0 : 0);
        if (!IsToTheLeft(scenario) || Risked(scenario) >= scenario.StatusQuo())
        {
            return [Reading.Without(What, deals.Average(), "the leader's and the executive's ideal points are at 0, and Congress may give way")];
        }

        var (middle, width, offer) = (scenario.Ideal("congress"), scenario.Strategy("congress").Spread, Risked(scenario));
        var turning = (offer + scenario.StatusQuo()) / 2;
        var chance = width == 0 ? 1 : Math.Clamp((turning - middle + width) / (2 * width), 0, 1);
        return [new(What, chance, deals.Average(), Table.Half(chance, count), Text($"{count} runs, 99 % interval"))];
    }

    private static bool IsToTheLeft(Scenario scenario) => scenario.Ideal("leader") == 0 && scenario.Ideal("executive") == 0;

    /// <summary>What all that Congress may be takes, or less where that is worth the risk: Congress takes y where it lies at (y + q)/2 or
    /// below.</summary>
    private static double Risked(Scenario scenario)
    {
        var (middle, width) = (scenario.Ideal("congress"), scenario.Strategy("congress").Spread);
        return Math.Max(0, Math.Min((2 * (middle + width)) - scenario.StatusQuo(), middle - width));
    }

    private static string ChamberParameters(Scenario scenario) =>
        Text($"n={scenario.Actor("house").Chamber.Members} d={scenario.Strategy("house").Discount}");

    private static IReadOnlyList<Reading> Divide(Scenario scenario, MindCatalogue minds)
    {
        var (chamber, discount) = (scenario.Actor("house").Chamber, scenario.Strategy("house").Discount);
        var acts = Table.Play(minds, scenario);
        var bill = acts.First(act => act.Kind == ActKind.Bill).As<Division>();
        var note = acts.Any(act => act.Kind == ActKind.Ratification) ? "" : "voted down";
        return
        [
            Reading.Of("share of the proposer", 1 - (discount * (chamber.Quorum - 1) / chamber.Members), bill.Kept, note),
            Reading.Of("share of a partner", discount / chamber.Members, bill.Given, note),
        ];
    }
}
