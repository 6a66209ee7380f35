using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>What must hold of every scenario of the six phases, over scenarios that nobody made up.</summary>
public sealed class RandomScenarioLaws
{
    private const int Scenarios = 200;

    private static readonly Gen<int> Number = Gen.Int[0, int.MaxValue - 1];

    [Fact]
    public void Most_of_them_are_played_and_have_texts_votes_and_deeds()
    {
        var kinds = Enumerable.Range(0, Scenarios)
            .SelectMany(number => Simulation.Play(new CompiledScenario(RandomScenario.Of(number)), 1).Acts.ToArray()
                .Select(act => act.Kind).Distinct())
            .CountBy(kind => kind).ToDictionary();

        Assert.All(
            [ActKind.Offer, ActKind.Deal, ActKind.Ratification, ActKind.Veto, ActKind.Amendment, ActKind.Tranche, ActKind.Breach, ActKind.Coercion],
            kind => Assert.InRange(kinds.GetValueOrDefault(kind), Scenarios / 20, Scenarios));
    }

    /// <summary>With chance on: draws are addressed by ids, and what ties is told apart by ids.</summary>
    [Fact]
    public void The_order_in_the_file_changes_nothing() => Number.Sample(number =>
    {
        var scenario = RandomScenario.Of(number);
        var random = new Random(number);
        T[] Shuffled<T>(IReadOnlyList<T> list)
        {
            T[] all = [.. list];
            random.Shuffle(all);
            return all;
        }

        var permuted = scenario with
        {
            Issues = Shuffled(scenario.Issues),
            Parties = Shuffled(scenario.Parties),
            Actors = [.. Shuffled(scenario.Actors).Select(actor => actor with { Salience = Shuffled([.. actor.Salience]).ToDictionary() })],
            Relations = Shuffled(scenario.Relations),
            Incidents = Shuffled(scenario.Incidents),
            Shocks = Shuffled(scenario.Shocks),
        };

        Assert.Equal(Retelling.Of(scenario, 1, scenario.Rounds), Retelling.Of(permuted, 1, scenario.Rounds));
    }, iter: Scenarios);

    /// <summary>An executive without a relation is asked nothing; it is nobody's counterpart and moves no draw.</summary>
    [Fact]
    public void An_executive_that_has_nothing_to_do_with_the_talks_changes_nothing() => Number.Sample(number =>
    {
        var scenario = RandomScenario.Of(number);
        var stranger = RandomScenario.Of(number / 2).Actors[0];
        var larger = scenario with
        {
            Parties = [new Party { Id = "stranger", Capability = 1 }, .. scenario.Parties],
            Actors = [stranger with { Id = "stranger", Party = "stranger", Ideal = scenario.Issues.ToDictionary(issue => issue.Id, _ => 1.0),
                Salience = scenario.Issues.ToDictionary(issue => issue.Id, _ => 1.0) }, .. scenario.Actors],
        };

        Assert.Equal(Told(scenario), Told(larger));

        // The climate at home is the stranger's own, too.
        static string[] Told(Scenario scenario) =>
            [.. Retelling.Of(scenario, 1, scenario.Rounds).Where(act => !act.Contains("Climate", StringComparison.Ordinal))];
    }, iter: Scenarios);

    /// <summary>A scale has no hawkish end of its own: told from the other end, each house votes as before.</summary>
    [Fact]
    public void A_scale_turned_round_changes_no_vote() => Number.Sample(number =>
    {
        var scenario = RandomScenario.Of(number);
        var (here, there) = (new CompiledScenario(scenario), new CompiledScenario(Mirror.Of(scenario, scenario.Issues[0].Id)));
        foreach (var (house, relation, targets) in Votes(here, new Random(number)))
        {
            short[] turned = [.. targets.Select((target, issue) => issue == 0 && target != Deal.NoClause ? (short)(Deal.Scale - target) : target)];
            var (one, other) = (Roll(here, house, relation, targets), Roll(there, house, relation, turned));

            Assert.All(one.Margins.Zip(other.Margins), margin => Assert.Equal(margin.First, margin.Second, 1e-9));
        }
    }, iter: Scenarios);

    /// <summary>
    /// What a member makes of a text moves no faster than a few times the ideal points that it depends on: nowhere is there a step, also where two of
    /// them meet, or one meets what the text says or how things stand.
    /// </summary>
    [Fact]
    public void What_a_member_makes_of_a_text_has_no_step_in_where_anybody_stands() => Gen.Select(Number, Gen.Int[0, 3]).Sample((number, place) =>
    {
        const double small = 1e-6;
        var scenario = RandomScenario.Of(number);
        var setting = new CompiledScenario(scenario);
        var issue = scenario.Issues[place % scenario.Issues.Count].Id;
        foreach (var (house, relation, targets) in Votes(setting, new Random(number)))
        {
            var said = targets[place % scenario.Issues.Count];
            double[] points = [.. scenario.Actors.Select(actor => actor.Ideal[issue]), scenario.Issues[place % scenario.Issues.Count].StatusQuo,
                (said == Deal.NoClause ? 500 : said) / 1000.0, .. scenario.Actors.SelectMany(actor => new[] { actor.Ideal[issue] - 0.2,
                actor.Ideal[issue] + 0.2 })];
            foreach (var moved in scenario.Actors.Select(actor => actor.Id))
            {
                foreach (var point in points.Where(point => point is > small and < 1 - small))
                {
                    var below = Roll(At(moved, point - small), house, relation, targets);
                    var above = Roll(At(moved, point + small), house, relation, targets);

                    Assert.All(below.Margins.Zip(above.Margins), margin => Assert.Equal(margin.First, margin.Second, 50 * small));
                }
            }
        }

        CompiledScenario At(string actor, double point) => new(scenario with
        {
            Actors = [.. scenario.Actors.Select(each => each.Id == actor
                ? each with { Ideal = new Dictionary<string, double>(each.Ideal) { [issue] = point } } : each)],
        });
    }, iter: Scenarios / 4);

    private static RollCall Roll(CompiledScenario setting, int house, int relation, short[] targets)
    {
        var profile = setting.Profile(house);
        var floor = new Floor(profile, new World(setting), new(0.5, 0.3, 0.7), relation, 0);
        return floor.Roll(new Deal(relation, targets), profile.Actor.Chamber.Quorum);
    }

    /// <returns>For each house and relation of its party where the two can agree on anything, a text.</returns>
    private static IEnumerable<(int House, int Relation, short[] Targets)> Votes(CompiledScenario setting, Random random) =>
        from pair in setting.Relations
        where pair.Open.Length > 0
        from party in (int[])[pair.First, pair.Second]
        let house = setting.Legislatures[party]
        where house is not null
        select (house.Value, pair.Index, Enumerable.Range(0, setting.Issues.Length)
            .Select(issue => pair.Open.Contains(issue) && random.Next(4) > 0 ? (short)random.Next(Deal.Scale + 1) : Deal.NoClause).ToArray());
}
