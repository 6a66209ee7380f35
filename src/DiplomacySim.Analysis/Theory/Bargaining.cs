using static DiplomacySim.Analysis.Theory.Facts;

namespace DiplomacySim.Analysis.Theory;

/// <summary>Closed forms of bargaining over a pie.</summary>
internal static class Bargaining
{
    private const string Share = "share of the first";

    public static readonly IReadOnlyList<Law> Laws =
    [
        new("rubinstein", "Rubinstein 1982", Discounts, Infinite,
            new Case([], 0.526316m),
            new Case(["actors.two.strategy.discount=0.8"], 0.714286m),
            new Case(["actors.one.strategy.discount=0.8"], 0.357143m),
            new Case(["actors.one.strategy.discount=0.99", "actors.two.strategy.discount=0.5"], 0.990099m)),
        new("stahl", "Ståhl 1972", scenario => Text($"{Discounts(scenario)} T={scenario.Protocol!.Exchanges}"), Finite,
            new Case([], 0.8371m),
            new Case(["protocol.exchanges=1"], 1m),
            new Case(["protocol.exchanges=2"], 0.1m),
            new Case(["protocol.exchanges=3"], 0.91m),
            new Case(["protocol.exchanges=4"], 0.181m),
            new Case(["protocol.exchanges=6"], 0.24661m)),
        new("breakdown", "Binmore, Rubinstein and Wolinsky 1986", BreakdownParameters, Breakdown,
            new Case([], 0.568421m),
            new Case(["protocol.breakdown=0.001"], 0.550175m)),
        new("outside-option", "Binmore, Shaked and Sutton 1989", OutsideParameters, Outside,
            new Case([], 0.4m),
            new Case(["actors.two.strategy.outside=0.3"], 0.526316m),
            new Case(["actors.one.strategy.outside=0.5", "actors.two.strategy.outside=0.1"], 0.55m)),
        new("ratified-bargain", "setting of Tarar 2001, derived", MinimumParameters, Ratified,
            new Case([], 0.55m),
            new Case(["actors.house-one.strategy.minimum=0.8"], 0.82m),
            new Case(["actors.house-one.strategy.minimum=0", "actors.house-two.strategy.minimum=0.6"], 0.4m),
            new Case(["actors.house-one.strategy.minimum=0.6", "actors.house-two.strategy.minimum=0.3"], 0.64m)),
        new("nash", "Nash 1950", Disagreement, Lots,
            new Case([], 2m, 2m, 2.5m, 2.5m)),
        new("split", "Nash 1950, Kalai and Smorodinsky 1975", Disagreement, Split,
            new Case([], 0.55m, 0.55m, 0.55m),
            new Case(["actors.one.strategy.impasse=0.3", "actors.two.strategy.impasse=0.5"], 0.4m, 0.4m, 0.4m)),
        new("time-dependent", "Faratin, Sierra and Jennings 1998, derived", TacticParameters, InTime,
            new Case([]),
            new Case(["actors.one.tactic.exponent=1", "actors.two.tactic.exponent=1", "actors.two.strategy.impasse=0.4"])),
    ];

    private static string Discounts(Scenario scenario) => Text($"d1={Discount(scenario).One} d2={Discount(scenario).Two}");

    private static (double One, double Two) Discount(Scenario scenario) => (scenario.Strategy("one").Discount, scenario.Strategy("two").Discount);

    private static IReadOnlyList<Reading> Infinite(Scenario scenario, MindCatalogue minds)
    {
        var (one, two) = Discount(scenario);
        return OfPie(scenario, (1 - two) / (1 - (one * two)), minds);
    }

    /// <summary>Two exchanges more repeat the game at d1·d2 of its worth: a geometric series.</summary>
    private static IReadOnlyList<Reading> Finite(Scenario scenario, MindCatalogue minds)
    {
        var (one, two) = Discount(scenario);
        var (exchanges, ratio) = (scenario.Protocol!.Exchanges, one * two);
        var pairs = (exchanges - 1) / 2;
        var last = exchanges % 2 == 1 ? 1 : 1 - two;
        var series = ratio == 1 ? pairs : (1 - Math.Pow(ratio, pairs)) / (1 - ratio);
        return OfPie(scenario, ((1 - two) * series) + (Math.Pow(ratio, pairs) * last), minds);
    }

    /// <summary>What is played beside a share that holds where only patience decides.</summary>
    private static IReadOnlyList<Reading> OfPie(Scenario scenario, double share, MindCatalogue minds)
    {
        var played = Table.Outcome(minds, scenario);
        return [Beside(scenario) is { } why ? Reading.Without(Share, played, why) : Reading.Of(Share, share, played)];
    }

    /// <returns>What there is at the table that the closed form of a pie does not know; null for nothing.</returns>
    private static string? Beside(Scenario scenario, bool hasBreakdown = false, bool hasOutside = false, bool hasNoDeal = false)
    {
        var (one, two, pie) = (scenario.Actor("one"), scenario.Actor("two"), scenario.Issues[0].Id);
        bool Has(Func<Strategy, double?> value) =>
            value(scenario.Strategy("one")) is not (null or 0) || value(scenario.Strategy("two")) is not (null or 0);
        return one.Ideal.GetValueOrDefault(pie) != 1 || two.Ideal.GetValueOrDefault(pie) != 0 ? "somebody does not want all of the pie"
            : !hasBreakdown && scenario.Protocol!.Breakdown > 0 ? "talks can break down"
            : !hasOutside && Has(strategy => strategy.Outside) ? "somebody can leave the table"
            : !hasNoDeal && Has(strategy => strategy.Impasse) ? "no deal is worth something"
            : scenario.Protocol!.Odds is not null ? "somebody can turn to conflict"
            : null;
    }

    private static string BreakdownParameters(Scenario scenario) =>
        Text($"p={scenario.Protocol!.Breakdown} b1={scenario.Strategy("one").Breakdown} b2={scenario.Strategy("two").Breakdown}");

    /// <summary>The solution of 1 − x = p·b2 + (1−p)·d2·(1 − y), y = p·b1 + (1−p)·d1·x.</summary>
    private static IReadOnlyList<Reading> Breakdown(Scenario scenario, MindCatalogue minds)
    {
        var (risk, one, two) = (scenario.Protocol!.Breakdown, scenario.Strategy("one").Breakdown ?? 0, scenario.Strategy("two").Breakdown ?? 0);
        var (first, second) = Discount(scenario);
        var (mine, theirs, played) = ((1 - risk) * first, (1 - risk) * second, Table.Outcome(minds, scenario));
        var share = (1 - (risk * two) - (theirs * (1 - (risk * one)))) / (1 - (mine * theirs));
        var answer = (risk * one) + (mine * share);
        return Beside(scenario, hasBreakdown: true) is { } why ? [Reading.Without(Share, played, why)]
            : !Tie.Exceeds(1, mine * theirs) ? [Reading.Without(Share, played, "waiting costs nothing")]
            : one + two > 1 ? [Reading.Without(Share, played, "a breakdown is worth more to the two than the pie")]
            : share is < 0 or > 1 || answer is < 0 or > 1 ? [Reading.Without(Share, played, "one would get less than nothing")]
            : [Reading.Of(Share, share, played)];
    }

    private static string OutsideParameters(Scenario scenario) =>
        Text($"{Discounts(scenario)} o1={scenario.Strategy("one").Outside} o2={scenario.Strategy("two").Outside}");

    private static IReadOnlyList<Reading> Outside(Scenario scenario, MindCatalogue minds) =>
        Bounded(scenario, scenario.Strategy("one").Outside ?? 0, scenario.Strategy("two").Outside ?? 0, minds);

    private static string MinimumParameters(Scenario scenario) =>
        Text($"{Discounts(scenario)} m1={scenario.Strategy("house-one").Minimum} m2={scenario.Strategy("house-two").Minimum}");

    private static IReadOnlyList<Reading> Ratified(Scenario scenario, MindCatalogue minds) =>
        Bounded(scenario, scenario.Strategy("house-one").Minimum ?? 0, scenario.Strategy("house-two").Minimum ?? 0, minds);

    /// <param name="one">The least that the first side takes.</param>
    /// <param name="two">That of the second.</param>
    private static IReadOnlyList<Reading> Bounded(Scenario scenario, double one, double two, MindCatalogue minds) =>
        Beside(scenario, hasOutside: true) is { } why ? [Reading.Without(Share, Table.Outcome(minds, scenario), why)]
            : Tie.Exceeds(one + two, 1) ? [Reading.Without(Share, Table.Outcome(minds, scenario), "the two ask for more than there is")]
            : [Reading.Of(Share, Bound(scenario, one, two), Table.Outcome(minds, scenario))];

    /// <summary>The solution of x = min(1−m2, 1−d2(1−y)), y = max(m1, d1·x): a floor matters only where it binds.</summary>
    private static double Bound(Scenario scenario, double one, double two)
    {
        var (first, second) = Discount(scenario);
        return Math.Min(1 - two, Math.Max((1 - second) / (1 - (first * second)), 1 - (second * (1 - one))));
    }

    private static string Disagreement(Scenario scenario) =>
        Text($"d1={scenario.Strategy("one").Impasse ?? 0} d2={scenario.Strategy("two").Impasse ?? 0}");

    private static IReadOnlyList<Reading> Lots(Scenario scenario, MindCatalogue _)
    {
        var (without, worth) = Worths(scenario);
        double Product((double One, double Two) pair) => (pair.One - without.One) * (pair.Two - without.Two);
        var zone = worth.Where(pair => Tie.AtLeast(pair.One, without.One) && Tie.AtLeast(pair.Two, without.Two)).ToArray();
        double Least((double One, double Two) pair) => Math.Min(pair.One - without.One, pair.Two - without.Two);
        var even = zone.Where(pair => Tie.AtLeast(Product(pair), zone.Max(Product))).ToArray();
        var best = even.Where(pair => Tie.AtLeast(Least(pair), even.Max(Least))).ToArray();

        // Of two points of a segment's line: the middle of what the line leaves between the two axes through disagreement.
        var (left, right) = (worth.MaxBy(pair => pair.One), worth.MaxBy(pair => pair.Two));
        var slope = (right.Two - left.Two) / (left.One - right.One);
        var one = Math.Clamp((without.One + left.One + ((left.Two - without.Two) / slope)) / 2, right.One, left.One);
        var two = left.Two + (slope * (left.One - one));
        var points = Solving.Of(new CompiledScenario(scenario));
        const string NoLine = "what they can agree on lies on no line between the two axes";
        return
        [
            OverList("Nash over the list, u1", pair => pair.One, points.Nash?.Values[0]),
            OverList("Nash over the list, u2", pair => pair.Two, points.Nash?.Values[1]),
            Of("Nash with lots, u1", one, points.NashWithLots?[0], without.One),
            Of("Nash with lots, u2", two, points.NashWithLots?[1], without.Two),
        ];

        Reading OverList(string what, Func<(double One, double Two), double> worthOf, double? found) => best.Length > 1 && found is { } any
            ? Reading.Without(what, any, "several outcomes have the greatest product") : Of(what, best.Select(worthOf).FirstOrDefault(), found,
                worthOf(without));

        static Reading Of(string what, double predicted, double? found, double otherwise) =>
            found is not { } point ? Reading.Without(what, otherwise, "nothing is worth as much to both as no deal")
            : double.IsFinite(predicted) ? Reading.Of(what, predicted, point)
            : Reading.Without(what, point, NoLine);
    }

    private static IReadOnlyList<Reading> Split(Scenario scenario, MindCatalogue _)
    {
        var (without, _) = Worths(scenario);
        var half = without.One + ((1 - without.One - without.Two) / 2);
        var points = Solving.Of(new CompiledScenario(scenario));
        return
        [
            Half("Nash, u1", points.NashWithLots),
            Half("Kalai–Smorodinsky, u1", points.KalaiSmorodinskyWithLots),
            Half("egalitarian, u1", points.EgalitarianWithLots),
        ];

        Reading Half(string what, IReadOnlyList<double>? found) => found is not null && Math.Min(without.One, without.Two) < 0
            ? Reading.Without(what, found[0], "no deal is worth less than nothing")
            : found is not null ? Reading.Of(what, half, found[0])
            : Reading.Without(what, without.One, "there is less to share than the two have without");
    }

    private static ((double One, double Two) Without, (double One, double Two)[] Worth) Worths(Scenario scenario)
    {
        var (one, two) = (scenario.Actor("one"), scenario.Actor("two"));
        return ((one.Strategy?.Impasse ?? 0, two.Strategy?.Impasse ?? 0), [.. one.Worth[0].Levels.Zip(two.Worth[0].Levels)]);
    }

    private static string TacticParameters(Scenario scenario)
    {
        var (one, two) = (Ask.Of(scenario, "one"), Ask.Of(scenario, "two"));
        return Text($"e1={one.Exponent} e2={two.Exponent} q1={one.NoDeal} q2={two.NoDeal}; T={scenario.Protocol!.Exchanges}");
    }

    /// <summary>Both ask for less as time goes by, until what they ask for adds up to the pie.</summary>
    private static IReadOnlyList<Reading> InTime(Scenario scenario, MindCatalogue minds)
    {
        var (one, two) = (Ask.Of(scenario, "one"), Ask.Of(scenario, "two"));
        var levels = scenario.Issues[0].Levels;
        var deals = Table.Play(minds, scenario).Where(act => act.Kind == ActKind.Deal).ToArray();
        var played = deals.Length == 0 ? -1 : levels[deals[0].As<OutcomeText>().Outcome];
        if (Beside(scenario, hasNoDeal: true) is { } why)
        {
            return [Reading.Without(Share, played, why)];
        }

        if (one.NoDeal + two.NoDeal > 1)
        {
            return [Reading.Without(Share, played, "both together ask for more than there is")];
        }

        // Time to the deadline has one part more than there are exchanges.
        var part = 1.0 / (scenario.Protocol!.Exchanges + 1);
        var time = Table.Turning(0, 1, at => one.At(at) + two.At(at) <= 1);
        var (before, after) = (Math.Max(0, time - part), Math.Min(1, time + (2 * part)));
        var (last, level) = (1 - part, levels.Zip(levels.Skip(1), (low, high) => high - low).Max());
        if (one.At(last) + two.At(last) > 1 - level)
        {
            return [Reading.Without(Share, played, "they would come together in the last moment, which steps of time and pie may miss")];
        }

        var steps = Math.Max(one.At(before) - one.At(after), two.At(before) - two.At(after));
        return [new(Share, one.At(time), played, steps + (2 * level), "within steps of time and pie")];
    }

    /// <summary>What a side asks for, from all of the pie at first to what it has without a deal, or nothing, in the end.</summary>
    private readonly record struct Ask(double Exponent, double NoDeal)
    {
        public static Ask Of(Scenario scenario, string actor) =>
            new(Concession.ExponentOf(scenario.Actors.First(each => each.Id == actor).Tactic), Math.Max(0, scenario.Strategy(actor).Impasse ?? 0));

        public double At(double time) => NoDeal + ((1 - NoDeal) * (1 - Math.Pow(time, 1 / Exponent)));
    }
}
