using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Tests;

/// <summary>Domains and tables of others become scenarios, or every problem is told with its place.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_domain_with_two_profiles_is_a_scenario_that_can_be_solved()
    {
        var scenario = Read(Repository.Path("scenarios/theory/import/water.xml"), Repository.Path("scenarios/theory/import/water-upstream.xml"),
            Repository.Path("scenarios/theory/import/water-downstream.xml"));
        var solved = Solving.Of(new CompiledScenario(scenario));

        Assert.Equal(30, solved.Space.Outcomes);

        // Five years, daily, 31: downstream .3·6/9 + .3 + .4·.4, upstream .5·.7 + .1·.75 + .4·.8.
        Assert.Equal([0.2 + 0.3 + 0.16, 0.35 + 0.075 + 0.32], solved.Nash!.Values.Select(value => Math.Round(value, 12)),
            (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal([0.3, 0.4], solved.Space.Reservations);
    }

    [Fact]
    public void A_table_of_actors_is_a_scenario_that_can_be_forecast()
    {
        var scenario = Read(Repository.Path("scenarios/theory/import/council.csv"));
        var log = Simulation.Play(new CompiledScenario(scenario), 1);

        Assert.Equal(["North", "South, the larger", "East", "West"], scenario.Parties.Select(party => party.Name));
        Assert.Equal([0, 1, 0.5, 0], scenario.Actors.Select(actor => actor.Ideal["position"]));
        Assert.Contains(log.Acts, act => act is { Kind: ActKind.Result, Entry: 2 });
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_table_is_told_at_once() => Assert.Equal(
        ["2:1: position is 'far'", "3:1: salience is '-1'", "4:1: an actor without a name", "4:1: capability is ''"],
        Refused(("table.csv", "actor,position,salience,capability\nA,far,1,1\nB,1,-1,1\n,2,1\n")));

    [Fact]
    public void A_table_says_which_columns_it_lacks() =>
        Assert.Equal(["1:1: there is no column 'salience'", "1:1: there is no column 'capability'"],
        Refused(("table.csv", "Actor, Position\nA,1\n")));

    [Fact]
    public void A_domain_needs_two_profiles() =>
        Assert.Equal(["1:1: a domain with 0 profiles"], Refused(("domain.xml", "<negotiation_template/>")));

    [Fact]
    public void What_is_no_XML_is_told_with_its_place()
    {
        var problems = Refused(("domain.xml", "<a>\n <b></a>"), ("one.xml", "<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>"), ("two.xml", "<x/>"));

        Assert.Equal(["2:7: this is no XML that can be read", "1:1: this is no XML that can be read"], problems);
    }

    [Fact]
    public void A_profile_must_weigh_every_item_of_the_domain()
    {
        const string domain = "<t><issue index=\"1\" name=\"price\" type=\"discrete\"><item value=\"low\"/><item value=\"high\"/></issue></t>";
        const string whole =
            "<t><issue index=\"1\"><item value=\"low\" evaluation=\"1\"/><item value=\"high\" evaluation=\"2\"/></issue><weight index=\"1\" "
                + "value=\"1\"/></t>";
        const string part = "<t><issue index=\"1\"><item value=\"low\" evaluation=\"x\"/></issue><weight index=\"1\" value=\"1\"/></t>";

        Assert.Equal(["1:5: the item 'high' is missing", "1:22: item has evaluation 'x'"],
            Refused(("domain.xml", domain), ("one.xml", whole), ("two.xml", part)));
    }

    private static Scenario Read(params string[] files) => ForeignFolder.Read(Imported.From(files));

    private string[] Refused(params (string Name, string Text)[] files) =>
        [.. folder.Import(files).Problems.Select(problem => $"{problem.Line}:{problem.Column}: {problem.Message}")];
}
