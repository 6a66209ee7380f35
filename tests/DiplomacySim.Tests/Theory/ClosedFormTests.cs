using System.Globalization;
using CsCheck;
using DiplomacySim.Analysis.Theory;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>Whatever the parameters, within the range in which a closed form is valid, what is played is what it says.</summary>
public sealed class ClosedFormTests
{
    /// <summary>Parameter sets of each closed form.</summary>
    private const int Sets = 200;

    private static readonly Gen<double> Discount = Gen.Double[0.05, 0.97];
    private static readonly Gen<double> Share = Gen.Double[0, 1];

    /// <summary>In thousandths, as texts of the six phases are.</summary>
    private static readonly Gen<double> Grid = Gen.Int[0, 1000].Select(part => part / 1000.0);

    [Fact]
    public void Rubinstein() => Gen.Select(Discount, Discount).Sample(
        (one, two) => Holds("rubinstein", Discounts(one, two)), iter: Sets);

    /// <summary>Where waiting costs next to nothing.</summary>
    [Theory]
    [InlineData(0.9999, 0.9999)]
    [InlineData(0.99999, 0.999)]
    [InlineData(0.999999, 0.999999)]
    [InlineData(0.999999, 0.9999999)]
    public void Rubinstein_of_the_patient(double one, double two) => Holds("rubinstein", Discounts(one, two));

    [Theory]
    [InlineData("stahl", "protocol.breakdown=0.5")]
    [InlineData("stahl", "actors.one.strategy.outside=0.9")]
    [InlineData("stahl", "actors.one.strategy.impasse=0.9", "actors.two.strategy.impasse=0.9")]
    [InlineData("rubinstein", "actors.one.ideal.pie=0.5")]
    [InlineData("rubinstein", "protocol.breakdown=0.3")]
    [InlineData("rubinstein", "actors.two.strategy.outside=0.6")]
    [InlineData("breakdown", "actors.two.strategy.outside=0.6")]
    [InlineData("outside-option", "protocol.breakdown=0.3")]
    [InlineData("split", "actors.one.strategy.impasse=-3")]
    [InlineData("nash", "actors.one.worth.outcome.levels=[2, 2, 2]")]
    [InlineData("time-dependent", "actors.one.ideal.pie=0")]
    public void A_law_that_does_not_know_of_something_says_so(string name, params string[] sets)
    {
        var scenario = ((Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/theory/{name}.yaml"), sets)).Scenario;

        Assert.All(Literature.Named(name)!.Check(scenario, []), result => Assert.True(result.Holds && double.IsFinite(result.Simulated)));
        Assert.Contains(Literature.Named(name)!.Check(scenario, []), result => result.Predicted is null);
    }

    [Fact]
    public void Stahl() => Gen.Select(Discount, Discount, Gen.Int[1, 60]).Sample(
        (one, two, exchanges) => Holds("stahl", [.. Discounts(one, two), Set($"protocol.exchanges={exchanges}")]), iter: Sets);

    /// <summary>Where waiting costs nothing, talks go on to the end; each answer is found in a few steps all the same.</summary>
    [Theory]
    [InlineData(100_000, 1, 1)]
    [InlineData(99_999, 1, 1)]
    [InlineData(100_000, 0.5, 1)]
    [InlineData(100_000, 0.999, 0.9999)]
    public void Talks_with_a_hundred_thousand_exchanges(int exchanges, double one, double two) =>
        Holds("stahl", [.. Discounts(one, two), Set($"protocol.exchanges={exchanges}")]);

    [Fact]
    public void Breakdown() => Gen.Select(Gen.Double[0.001, 0.9], Gen.Double[0, 0.49], Gen.Double[0, 0.49]).Sample(
        (risk, one, two) => Holds("breakdown", Set($"protocol.breakdown={risk}"), Set($"actors.one.strategy.breakdown={one}"),
            Set($"actors.two.strategy.breakdown={two}")), iter: Sets);

    [Fact]
    public void Outside_options() => Gen.Select(Discount, Discount, Gen.Double[0, 0.49], Gen.Double[0, 0.49]).Sample(
        (first, second, one, two) => Holds("outside-option",
            [.. Discounts(first, second), Set($"actors.one.strategy.outside={one}"), Set($"actors.two.strategy.outside={two}")]), iter: Sets);

    [Fact]
    public void Ratifiers_minima() => Gen.Select(Discount, Discount, Gen.Double[0, 0.49], Gen.Double[0, 0.49]).Sample(
        (first, second, one, two) => Holds("ratified-bargain", [.. Discounts(first, second), Set($"actors.house-one.strategy.minimum={one}"),
            Set($"actors.house-two.strategy.minimum={two}")]), iter: Sets);

    [Fact]
    public void Split_the_difference() => Gen.Select(Gen.Double[0, 0.49], Gen.Double[0, 0.49]).Sample(
        (one, two) => Holds("split", Set($"actors.one.strategy.impasse={one}"), Set($"actors.two.strategy.impasse={two}")), iter: Sets);

    [Fact]
    public void Setters() => Gen.Select(Share, Share, Share).Sample(
        (setter, voter, status) => Holds("setter", Set($"actors.setter.ideal.budget={setter}"), Set($"actors.voter.ideal.budget={voter}"),
            Set($"issues.budget.statusQuo={status}")), iter: Sets);

    [Fact]
    public void Setters_in_the_six_phases() => Gen.Select(Grid, Grid, Grid).Sample(
        (setter, voter, status) => Holds("setter-six-phases", Set($"actors.setter.ideal.budget={setter}"), Set($"actors.voter.ideal.budget={voter}"),
            Set($"actors.herald.ideal.budget={voter}"), Set($"issues.budget.statusQuo={status}")), iter: Sets);

    /// <summary>The executive must want the change that its legislature wants; otherwise it proposes nothing that could be changed.</summary>
    [Fact]
    public void Open_rule() => Gen.Select(Share, Share, Share, Share)
    .Where((executive, floor, _, status) => Math.Abs(executive - status) > 0.001 && Math.Abs(floor - status) > 0.001).Sample(
        (executive, floor, abroad, status) => Holds("open-rule", Set($"actors.executive.ideal.text={executive}"),
            Set($"actors.congress.ideal.text={floor}"), Set($"actors.counterpart.ideal.text={abroad}"), Set($"issues.text.statusQuo={status}")),
                iter: Sets);

    [Fact]
    public void Winsets_on_a_line() => Gen.Select(Share, Share, Share, Share).Sample(
        (left, middle, right, status) => Holds("winset", Set($"actors.left.ideal.text={left}"), Set($"actors.middle.ideal.text={middle}"),
            Set($"actors.right.ideal.text={right}"), Set($"issues.text.statusQuo={status}")), iter: Sets);

    [Fact]
    public void Winsets_in_the_plane() => Gen.Select(Gen.Double[0.45, 0.55], Gen.Double[0.45, 0.55], Gen.Double[0.45, 0.55], Gen.Double[0.45, 0.55],
    Gen.Double[0.35, 0.65], Gen.Double[0.35, 0.65])
        .Sample((a, b, c, d, x, y) => Holds(
            "winset-plane",
            Set($"actors.one.ideal={{first: {a}, second: {b}}}"),
            Set($"actors.two.ideal={{first: {c}, second: {d}}}"),
            Set($"issues.first.statusQuo={x}"),
            Set($"issues.second.statusQuo={y}")), iter: Sets);

    [Fact]
    public void The_Schelling_conjecture() => Gen.Select(Gen.Double[0.5, 0.95], Gen.Double[0.05, 0.95]).Sample(
        (executive, place) => Holds("schelling", Set($"actors.executive.ideal.text={executive}"),
            Set($"actors.congress.ideal.text={executive + (place * (1 - executive))}")), iter: Sets);

    [Fact]
    public void The_Schelling_conjecture_in_the_six_phases() =>
    Gen.Select(Grid, Grid).Where((executive, congress) => executive < 1 && congress < 1).Sample(
        (executive, congress) => Holds("schelling-six-phases", Set($"actors.executive.ideal.text={executive}"),
            Set($"actors.congress.ideal.text={congress}")), iter: Sets);

    [Fact]
    public void An_uncertain_Congress() => Gen.Select(Gen.Double[0.6, 0.9], Gen.Double[0.01, 0.99]).Sample(
        (middle, part) => Holds("uncertain-congress", Set($"actors.congress.ideal.text={middle}"),
            Set($"actors.congress.strategy.spread={part * Math.Min(1 - middle, (3 * middle) - 1.5)}")), iter: Sets);

    [Fact]
    public void Closed_rule() => Gen.Select(Gen.Int[1, 100], Share).Sample(
        (half, discount) => Holds("baron-ferejohn",
            Set($"actors.house.chamber={{members: {(2 * half) + 1}, quorum: {half + 1}, majority: {half + 1}, overrideQuorum: {half + 1}}}"),
                Set($"actors.house.strategy.discount={discount}")), iter: Sets);

    [Fact]
    public void The_threshold_of_trust() => Payoffs.Sample(
        payoffs => Holds("trust-threshold", Set($"actors.one.strategy.payoffs={payoffs}")), iter: Sets);

    [Fact]
    public void Reassurance() => Gen.Select(Gen.Double[0.05, 0.45], Gen.Double[0.1, 2], Gen.Double[0.1, 2], Gen.Double[0.1, 2], Gen.Double[0.1, 2])
        .Where((trust, gain, reward, fear, _) => trust < fear / (fear + gain)).Sample(
        (trust, gain, reward, fear, tempted) => Holds(
            "reassurance",
            Set($"relations.table.trust={{first: {trust}, second: {trust}}}"),
            Set($"actors.trustworthy.strategy.payoffs={{reward: {1 + reward + gain}, temptation: {1 + reward}, sucker: {1 - fear}, punishment: 1}}"),
            Set($"actors.untrustworthy.strategy.payoffs={{reward: {1 + reward}, temptation: {1 + reward + tempted}, sucker: {1 - fear}}}"),
            "actors.untrustworthy.strategy.payoffs.punishment=1"), iter: Sets);

    [Fact]
    public void Bayes_rule() => Gen.Select(Gen.Double[0.05, 0.95], Gen.Double[0.05, 0.95], Gen.Double[0.05, 0.95], Gen.Char["CD"].Array[3]).Sample(
        (prior, kept, other, moves) => Holds(
            "bayes",
            Set($"relations.table.trust.first={prior}"),
            Set($"rules.beliefs={{trustworthyFree: {kept}, trustworthyCostly: {kept}, untrustworthyFree: {other}, untrustworthyCostly: {other}}}"),
            "rules.beliefs.trustHalfLife=0",
            Set($"actors.observed.strategy.moves={new string(moves)}")), iter: Sets);

    [Fact]
    public void Axelrods_tournament() => Gen.Int[1, 60].Sample(rounds => Holds("axelrod", Set($"rounds={rounds}")), iter: Sets);

    [Fact]
    public void Arms_races() =>
    Gen.Select(Gen.Double[0, 3], Gen.Double[0, 3], Gen.Double[0.2, 3], Gen.Double[0.2, 3], Gen.Double[0.05, 0.9], Gen.Double[0.05, 0.9])
        .Where((a, b, m, n, x, y) => (m * n) - (a * b) > 0.5 && (m * x) > a * y && (n * y) > b * x).Sample(
        (a, b, m, n, x, y) => Holds(
            "richardson",
            "rounds=6000",
            "issues.arms-first.instrument.step=0.05",
            "issues.arms-second.instrument.step=0.05",
            Set($"actors.one.strategy={{reaction: {a}, fatigue: {m}, grievance: {(m * x) - (a * y)}}}"),
            Set($"actors.two.strategy={{reaction: {b}, fatigue: {n}, grievance: {(n * y) - (b * x)}}}")), iter: Sets);

    [Fact]
    public void Bargaining_ranges() => Gen.Select(Gen.Double[0.3, 0.7], Gen.Double[0.001, 0.3], Gen.Double[0.001, 0.3]).Sample(
        (odds, one, two) => Holds("bargaining-range", Set($"protocol.odds={odds}"), Set($"actors.one.strategy.cost={one}"),
            Set($"actors.two.strategy.cost={two}")), iter: Sets);

    [Fact]
    public void Risk_and_return() => Gen.Select(Gen.Double[0.3, 0.6], Gen.Double[0.05, 0.4], Gen.Double[0.01, 0.99]).Sample(
        (odds, spread, part) => Holds("risk-return", Set($"protocol.odds={odds}"), Set($"actors.one.strategy.cost={part * spread}"),
            Set($"actors.two.strategy.spread={spread}")), iter: Sets);

    [Fact]
    public void Preventive_war() => Gen.Select(Gen.Double[0.5, 0.98], Gen.Double[0.05, 0.4], Gen.Double[0.01, 0.4], Gen.Double[0.05, 0.95])
        .Where((discount, odds, cost, _) => ((odds + (cost * (1 - discount) * (1 - discount))) / discount) + (cost * (1 - discount)) < 0.999).Sample(
        (discount, odds, cost, later) => Holds(
            "preventive-war",
            Set($"actors.one.strategy.discount={discount}"),
            Set($"actors.two.strategy.discount={discount}"),
            Set($"protocol.odds={odds}"),
            Set($"actors.two.strategy.cost={cost}"),
            Set($"protocol.laterOdds={Math.Max(odds, later)}")), iter: Sets);

    [Fact]
    public void Elections_by_Markov_chains_and_conditional_ones() => Gen.Double[0.01, 1].Array[6].Sample(
        strengths => Holds("condorcet", [.. strengths.Select((strength, place) =>
            Set($"parties.bloc-{place / 2}-{Others(place / 2)[place % 2]}.capability={strength}"))]), iter: Sets);

    [Fact]
    public void Elections_in_space() => Gen.Double[0.02, 0.98].Array[14].Sample(
        points => Holds("spatial-politics", [.. points.Take(7).Select((point, place) => Set($"actors.a{place}.ideal.one={point}")), .. points.Skip(7)
            .Select((point, place) => Set($"actors.a{place}.ideal.three={point}"))]), iter: Sets);

    /// <summary>For parameters from the whole range of the schema, its ends too, what is played is what the closed form says, or it is said that
    /// there is none, and every reading is a number.</summary>
    [Theory]
    [InlineData("rubinstein", 0.9, "actors.one.strategy.discount", "actors.two.strategy.discount")]
    [InlineData("stahl", 0.9, "actors.one.strategy.discount", "actors.two.strategy.discount", "protocol.exchanges=1:9")]
    [InlineData("breakdown", 0.2, "protocol.breakdown", "actors.one.strategy.discount", "actors.two.strategy.discount",
        "actors.one.strategy.breakdown", "actors.two.strategy.breakdown")]
    [InlineData("outside-option", 0.2, "actors.one.strategy.discount", "actors.two.strategy.discount", "actors.one.strategy.outside",
        "actors.two.strategy.outside")]
    [InlineData("ratified-bargain", 0.2, "actors.one.strategy.discount", "actors.two.strategy.discount", "actors.house-one.strategy.minimum",
        "actors.house-two.strategy.minimum")]
    [InlineData("nash", 0.2, "actors.one.strategy.impasse", "actors.two.strategy.impasse")]
    [InlineData("nash", 0.2, "actors.one.strategy.impasse=-1:4", "actors.two.strategy.impasse=-1:4")]
    [InlineData("split", 0.2, "actors.one.strategy.impasse", "actors.two.strategy.impasse")]
    [InlineData("setter", 0.9, "actors.setter.ideal.budget", "actors.voter.ideal.budget", "issues.budget.statusQuo")]
    [InlineData("open-rule", 0.3, "actors.executive.ideal.text", "actors.congress.ideal.text", "actors.counterpart.ideal.text",
        "issues.text.statusQuo")]
    [InlineData("winset", 0.9, "actors.left.ideal.text", "actors.middle.ideal.text", "actors.right.ideal.text", "issues.text.statusQuo")]
    [InlineData("schelling", 0.5, "actors.leader.ideal.text", "actors.executive.ideal.text", "actors.congress.ideal.text",
        "issues.text.statusQuo")]
    [InlineData("uncertain-congress", 0.2, "actors.congress.ideal.text", "actors.congress.strategy.spread", "issues.text.statusQuo")]
    [InlineData("bargaining-range", 0.7, "protocol.odds", "actors.one.strategy.cost", "actors.two.strategy.cost")]
    [InlineData("risk-return", 0.5, "protocol.odds", "actors.one.strategy.cost", "actors.two.strategy.spread")]
    [InlineData("time-dependent", 0.3, "actors.one.tactic.exponent=0.05:1", "actors.two.tactic.exponent=0.05:1", "actors.one.strategy.impasse=0:0.6",
        "actors.two.strategy.impasse=0:0.6", "protocol.exchanges=1:300")]
    [InlineData("preventive-war", 0.1, "actors.one.strategy.discount", "actors.two.strategy.discount", "protocol.odds", "protocol.laterOdds",
        "actors.two.strategy.cost")]
    [InlineData("richardson", 0, "actors.one.strategy.reaction", "actors.two.strategy.reaction", "actors.one.strategy.fatigue",
        "actors.two.strategy.fatigue", "actors.one.strategy.grievance=-1:1", "actors.two.strategy.grievance=-1:1",
        "issues.arms-first.instrument.step", "issues.arms-first.statusQuo", "issues.arms-second.statusQuo")]
    [InlineData("trust-threshold", 0.3, "actors.one.strategy.payoffs.reward", "actors.one.strategy.payoffs.temptation",
        "actors.one.strategy.payoffs.sucker", "actors.one.strategy.payoffs.punishment")]
    [InlineData("reassurance", 0, "relations.table.trust.first", "actors.trustworthy.strategy.payoffs.reward",
        "actors.trustworthy.strategy.payoffs.temptation", "actors.trustworthy.strategy.payoffs.sucker",
        "actors.trustworthy.strategy.payoffs.punishment", "actors.untrustworthy.strategy.payoffs.reward")]
    [InlineData("bayes", 0.5, "relations.table.trust.first", "rules.beliefs.trustworthyFree", "rules.beliefs.untrustworthyFree")]
    [InlineData("baron-ferejohn", 0.9, "actors.house.strategy.discount")]
    [InlineData("spatial-politics", 1, "parties.p0.capability", "parties.p1.capability", "parties.p2.capability", "actors.a0.ideal.one",
        "actors.a1.ideal.one", "actors.a0.salience.one", "actors.a1.salience.two")]
    [InlineData("condorcet", 0.7, "parties.bloc-0-1.capability", "parties.bloc-0-2.capability", "parties.bloc-1-0.capability",
        "parties.bloc-1-2.capability", "parties.bloc-2-0.capability", "parties.bloc-2-1.capability")]
    public void A_law_holds_or_says_where_it_ends(string name, double least, params string[] paths)
    {
        var law = Literature.Named(name)! with { Sample = null };
        var (all, without) = (0, 0);
        Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Grid, Gen.Int[0, 20].Select(part => part / 20.0)).Array[paths.Length].Sample(parts =>
        {
            var file = Repository.Path($"scenarios/theory/{name}.yaml");
            if (ScenarioFile.Load(file, [.. paths.Zip(parts, Set)]) is not Loaded.Ready { Scenario: var scenario })
            {
                return;
            }

            foreach (var result in law.Check(scenario, []))
            {
                Interlocked.Increment(ref all);
                Assert.True(result.Holds && double.IsFinite(result.Simulated) && double.IsFinite(result.Predicted ?? 0), $"{result}");
                Assert.Equal(result.Predicted is null, result.Note.StartsWith("no closed form here: ", StringComparison.Ordinal));
                Interlocked.Add(ref without, result.Predicted is null ? 1 : 0);
            }
        }, iter: Sets);

        Assert.True(all - without >= least * all && all > 0, $"{without} of {all} without a closed form");

        static string Set(string path, double part)
        {
            var (name, range) = path.Split('=') is [var before, var after] ? (before, after.Split(':')) : (path, ["0", "1"]);
            var (low, high) = (double.Parse(range[0], CultureInfo.InvariantCulture), double.Parse(range[1], CultureInfo.InvariantCulture));
            return high > 1 ? FormattableString.Invariant($"{name}={Math.Round(low + (part * (high - low)))}")
                : FormattableString.Invariant($"{name}={low + (part * (high - low))}");
        }
    }

    /// <summary>Each number of a result's scenario, one at a time, at either end of what it may be: all that is told are numbers.</summary>
    [Theory, MemberData(nameof(TheoryTests.Names), MemberType = typeof(TheoryTests))]
    public void A_law_has_numbers_at_the_ends_of_its_parameters(string name)
    {
        var law = Literature.Named(name)! with { Runs = 3 };
        string[] kinds = ["protocol.", "strategy.", "trust.", "ideal.", "salience.", "statusQuo", "capability", "beliefs.", "instrument.", "noise"];
        var ends =
            from parameter in Parameters.Of(Scenario(name))
            where kinds.Any(kind => parameter.Path.Contains(kind, StringComparison.Ordinal))
            from end in (double[])[parameter.Low, parameter.High]
            where double.IsFinite(end)
            select $"{parameter.Path}={parameter.Write(end)}";
        var read = 0;
        foreach (var set in ends)
        {
            if (ScenarioFile.Load(Repository.Path($"scenarios/theory/{name}.yaml"), set) is Loaded.Ready { Scenario: var scenario })
            {
                foreach (var result in law.Check(scenario with { Rounds = Math.Min(scenario.Rounds, 300) }, []))
                {
                    Assert.True(new[] { result.Predicted ?? 0, result.Simulated, result.Difference ?? 0, result.Tolerance }.All(double.IsFinite),
                        $"{set}: {result}");
                    read++;
                }
            }
        }

        Assert.InRange(read, 1, int.MaxValue);
    }

    /// <summary>Of intervals that hold the truth with 99 % each, a few of two hundred do not: 190 and more do with all but certainty.</summary>
    [Theory]
    [InlineData("noise", 0.03, 0.5)]
    [InlineData("generous", 0.01, 0.5)]
    [InlineData("noise-against-defector", 0.03, 0.5)]
    public void Noisy_games_lie_within_their_intervals(string name, double least, double most)
    {
        var law = Literature.Named(name)! with { Runs = 60 };
        var (held, all) = (0, 0);
        for (var set = 0; set < Sets; set++)
        {
            var error = least + ((most - least) * set / Sets);
            foreach (var result in law.Check(Apart(Scenario(name, Set($"protocol.error={error}"), "rounds=240"), set), []))
            {
                (held, all) = (held + (result.Holds ? 1 : 0), all + 1);
            }
        }

        Assert.True(held >= 0.95 * all, $"{held} of {all}");
    }

    /// <summary>The id of a relation addresses its draws: with another one each set has chance of its own, so that sets are independent.</summary>
    private static Scenario Apart(Scenario scenario, int set) =>
        scenario with { Relations = [.. scenario.Relations.Select(relation => relation with { Id = $"{relation.Id}-{set}" })] };

    private static Gen<string> Payoffs =>
        from fear in Gen.Double[0.1, 3]
        from gain in Gen.Double[0.1, 3]
        from temptation in Gen.Double[-2, 4]
        from punishment in Gen.Double[-2, 2]
        select Set($"{{reward: {temptation + gain}, temptation: {temptation}, sucker: {punishment - fear}, punishment: {punishment}}}");

    private static int[] Others(int option) => [.. Enumerable.Range(0, 3).Where(other => other != option)];

    private static string[] Discounts(double one, double two) =>
        [Set($"actors.one.strategy.discount={one}"), Set($"actors.two.strategy.discount={two}")];

    private static string Set(FormattableString set) => FormattableString.Invariant(set);

    private static void Holds(string name, params string[] sets)
    {
        var law = Literature.Named(name)! with { Sample = null };
        var results = law.Check(Scenario(name, sets), []).ToArray();

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.True(result.Holds, $"{result}"));
    }

    private static Scenario Scenario(string name, params string[] sets) => Repository.Scenario($"theory/{name}.yaml", sets);
}
