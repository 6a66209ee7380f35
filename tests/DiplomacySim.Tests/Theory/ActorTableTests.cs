using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Tests;

/// <summary>What each column of a table of actors means here: values that tell the possible readings apart, and what is refused.</summary>
public sealed class ActorTableTests : IDisposable
{
    private const string Titles = "actor,position,salience,capability\n";
    private const string Three = "A,0,0.8,40\nB,100,0.6,40\nC,80,0.2,40\n";

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Divided by the greatest, C would move to 22.66.</summary>
    [Theory]
    [InlineData(Titles + Three)]
    [InlineData(Titles + "A,0,80,40\nB,100,60,40\nC,80,20,40\n")]
    [InlineData(Titles + "A,0,80%,40\nB,100,60%,40\nC,80,20%,40\n")]
    [InlineData("actor;position;salience;capability\nA;0;0,8;40\nB;100;0,6;40\nC;80;0,2;40\n")]
    [InlineData("actor\tposition\tsalience\tcapability\nA\t0\t0.8\t40\nB\t100\t0.6\t40\nC\t80\t0.2\t40\n")]
    [InlineData("Name,Influence,Position,Salience\r\nA,40,0,0.8\r\nB,40,100,0.6\r\nC,40,80,0.2\r\n,,,\r\n   \r\n")]
    [InlineData("table, one issue,3,1\n\nActor,Description,Power,Pstn1,Sal1\nA,\"x,\ny\",40,0,80\nB,,40,100,60\n\"C\",,40,80,20\n")]
    public void Saliences_are_shares_of_1_whatever_the_table_looks_like(string text)
    {
        var log = Simulation.Play(new CompiledScenario(Read(text)), 1);

        Assert.Equal(61.91, 100 * log.Acts.First(act => act is { Kind: ActKind.Position, Actor: 2 }).As<PositionTaken>().Point, 0.005);
    }

    /// <summary>What would be dropped, or is more than a scenario takes, is refused in the table's own line.</summary>
    [Theory]
    [InlineData("t.csv:3: '\u200B' is no name", "\u200B,100,0.6,40")]
    [InlineData("t.csv:3: position is '1e12'", "B,1e12,0.6,40")]
    [InlineData("t.csv:3: quotes within the cell '5\" pipe,100,0.6,40'", "5\" pipe,100,0.6,40")]
    public void What_a_scenario_cannot_hold_is_refused_in_its_line(string message, string row) =>
        Assert.Contains(message, folder.Refused(("t.csv", Titles + "A,0,0.8,40\n" + row + "\n")));

    [Theory]
    [InlineData("saliences are taken as they are", Titles + Three)]
    [InlineData("saliences are divided by 100", Titles + "A,0,80,40\nB,100,60,40\n")]
    [InlineData("the column 'Description' is not carried over", "actor,Description,position,salience,capability\nA,x,0,80,40\nB,y,100,60,40\n")]
    [InlineData("decimal commas are read", "actor;position;salience;capability\nA;0;0,8;40\nB;100;0,6;40\n")]
    public void How_a_table_is_read_is_said_and_stands_in_the_scenario(string note, string text)
    {
        var imported = folder.Import(("t.csv", text));

        Assert.Contains(note, imported.Notes);
        Assert.Contains(note, ForeignFolder.Read(imported).About, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.csv:1: saliences go up to 140", Titles + "A,0,140,40\nB,100,60,40\n")]
    [InlineData("t.csv:3: the actor 'north' is there twice", Titles + "North,0,1,40\nnorth,100,1,40\n")]
    [InlineData("t.csv:1: some saliences are percents and some are not", Titles + "A,0,80%,40\nB,100,0.6,40\n")]
    [InlineData("t.csv:3: numbers with points beside numbers with commas", "actor;position;salience;capability\nA;0;0,8;40\nB;1.5;0,6;40\n")]
    [InlineData("t.csv:2: position is '1,5'", "actor;position;salience;capability\nA;\"1,5.0\";8;40\nB;1;6;40\n", "t.csv:2: position is '1,5.0'")]
    [InlineData("t.csv:1: the first line says 3 actors and 1 dimensions, the table has 2 and 1",
        "name,3,1\nActor,Influence,Position,Salience\nA,40,0,80\nB,40,100,60\n")]
    [InlineData("t.csv:1: there is no salience for 'Tax Position'", "actor,power,Tax Position,Aid Position,Aid Salience\nA,1,1,1,1\nB,1,2,2,1\n")]
    [InlineData("t.csv:1: there are 2 columns for 'capability'", "actor,power,capability,position,salience\nA,1,1,1,1\nB,1,2,2,1\n")]
    [InlineData("t.csv:1: there is no column 'actor'", "who,power,position,salience\nA,1,1,1\nB,1,2,1\n")]
    [InlineData("t.csv:2: a position of -1 in a table of several dimensions", "x,2,2\nactor,power,pos1,sal1,pos2,sal2\nA,1,-1,1,1,1\nB,1,2,2,1,1\n")]
    public void What_cannot_be_told_apart_is_refused(string message, string text, string? instead = null) =>
        Assert.Contains(instead ?? message, folder.Refused(("t.csv", text)));

    [Fact]
    public void Columns_can_be_named()
    {
        var file = folder.Write("t.tsv", System.Text.Encoding.UTF8.GetBytes(
            "Who\tTariff\tTariff weight\tQuota\tQuota weight\tClout\nA\t0\t80\t5\t10\t40\nB\t100\t60\t6\t20\t40\nC\t80\t20\t7\t30\t40\n"));
        string[] who = ["actor=Who", "capability=clout"];
        var one = ForeignFolder.Read(Imported.From([file], [.. who, "position=Tariff", "salience=Tariff weight"]));
        var two = ForeignFolder.Read(Imported.From([file], 
            [.. who, "position=Quota", "salience=Quota weight", "position=Tariff", "salience=Tariff weight"]));

        Assert.Equal([0.8, 0.6, 0.2], one.Actors.Select(actor => actor.Salience["position"]));
        Assert.Equal([(0.05, 0.1, 0.0, 0.8), (0.06, 0.2, 1, 0.6), (0.07, 0.3, 0.8, 0.2)],
            two.Actors.Select(actor => (actor.Ideal["quota"], actor.Salience["quota"], actor.Ideal["tariff"], actor.Salience["tariff"])));
        Assert.Contains("there is no column 'Power'", Imported.From([file], ["actor=Who", "capability=Power"]).Problems.Select(each => each.Message));
        Assert.Contains("--columns has 'weight=x'", Imported.From([file], ["weight=x"]).Problems.Select(each => each.Message));
    }

    /// <summary>The scenario of the same table, which a test holds against KTAB's own output.</summary>
    [Fact]
    public void A_table_of_several_dimensions_is_an_election()
    {
        const string table = """
            DummyData_3Dim ,"Dummy scenario to test reading format",7,3,
            Actor,Description,Power,Pstn1,Sal1,Pstn2,Sal2,Pstn3,Sal3,
            A0, Random Actor, 102.543, 75.79, 49.53,  6.37,  5.91, 70.45, 28.15,
            A1, Random Actor,  53.393, 82.72, 30.33, 73.50, 21.22, 64.00, 24.79,
            A2, Random Actor, 129.643, 82.45, 48.47, 90.89, 13.55,  0.07, 34.62,
            A3, Random Actor,  75.920, 62.52, 20.76, 50.82, 39.24, 62.33, 22.21,
            A4, Random Actor,  63.224, 82.34, 40.96, 45.77, 25.43, 73.31, 22.59,
            A5, Random Actor, 120.048, 84.48, 22.92, 33.70, 39.35, 88.11, 15.42,
            A6, Random Actor,  54.178, 70.96, 31.75, 33.46, 27.93, 90.36, 26.03,
            """;
        static double[] Chances(Scenario scenario) => [.. Simulation.Play(new CompiledScenario(scenario), 1).Acts.ToArray()
            .Where(act => act.Is(out WinChance _)).Select(act => act.As<WinChance>().Chance)];

        Assert.Equal(Chances(Repository.Scenario("theory/spatial-politics.yaml")), Chances(Read(table)),
            (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void The_order_of_the_rows_moves_nobody()
    {
        static Dictionary<string, double> Ends(Scenario scenario) => Simulation.Play(new CompiledScenario(scenario), 1).Acts.ToArray()
            .Where(act => act.Kind == ActKind.Position).GroupBy(act => scenario.Actors[act.Actor].Id)
            .ToDictionary(acts => acts.Key, acts => acts.Last().As<PositionTaken>().Point);
        var (one, other) = (Ends(Read(Titles + Three)), Ends(Read(Titles + string.Join('\n', Three.Trim().Split('\n').Reverse()))));

        Assert.All(one, each => Assert.Equal(each.Value, other[each.Key], 1e-9));
    }

    [Fact]
    public void A_hundred_and_sixty_actors_are_taken()
    {
        var rows = string.Concat(Enumerable.Range(0, 160).Select(actor =>
            $"Actor {actor},{actor * 37 % 101},{20 + (actor % 80)},{1 + (actor % 9)}\n"));
        var log = Simulation.Play(new CompiledScenario(Read(Titles + rows) with { Rounds = 1 }), 1);

        Assert.Equal(160, log.Acts.ToArray().Count(act => act.Kind == ActKind.Position));
    }

    [Fact]
    public void A_row_with_more_cells_than_titles_is_refused() => Assert.Equal(["t.csv:2: 5 cells below 4 titles"], folder.Refused(
        ("t.csv", "actor,position,salience,capability\nA,1,5,40,9\nB,7,1,30\n")));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("null", "true")]
    [InlineData("1e5", "0x1f")]
    [InlineData("2018-11", "no")]
    public void Actors_can_be_called_what_YAML_takes_for_something_else(string one, string two)
    {
        var scenario = ForeignFolder.Read(folder.Import(("t.csv", $"actor,position,salience,capability\n{one},1,1,40\n{two},7,1,30\n")));

        Assert.Equal([one, two], scenario.Parties.Select(party => party.Name));
    }

    /// <summary>Two are equally near to Mia, who moves to one of them.</summary>
    [Fact]
    public void The_order_of_rows_decides_nothing()
    {
        string[] rows = ["Ann,0,0.9,29", "Bob,100,0.9,29", "Mia,50,0.1,69", "Cyd,48,0.5,67", "Dan,52,0.5,67"];
        string[] Played(IEnumerable<string> table)
        {
            var setting = new CompiledScenario(ForeignFolder.Read(folder.Import(("t.csv",
                string.Join('\n', table.Prepend("actor,position,salience,capability"))))));
            return [.. Simulation.Play(setting, 1, 3).Acts.Where(act => act.Kind is ActKind.Position or ActKind.Result)
                .Select(act => Wording.Of(act, setting)).Order(StringComparer.Ordinal)];
        }

        Assert.Equal(Played(rows), Played(rows.Reverse()));
        Assert.Equal(Played(rows), Played([rows[1], rows[0], rows[2], rows[4], rows[3]]));
    }

    [Fact]
    public void Where_all_stand_at_one_point_it_is_told_as_it_is()
    {
        var setting = new CompiledScenario(ForeignFolder.Read(folder.Import(("t.csv", "actor,position,salience,capability\nA,5,1,1\nB,5,1,2\n"))));

        Assert.Contains(Simulation.Play(setting, 1, 1).Acts, act => Wording.Of(act, setting) == "the median stands at 5 points");
    }

    [Fact]
    public void Results_are_told_in_the_units_of_the_table()
    {
        var setting = new CompiledScenario(Read(Titles + "A,4,0.8,40\nB,10,0.6,40\nC,7,0.2,40\n"));
        var log = Simulation.Play(setting, 1);
        var told = log.Acts.ToArray().Where(act => act.Kind is ActKind.Position or ActKind.Result).Select(act => Wording.Of(act, setting)).ToArray();

        Assert.Contains("A moves to 4 points on position", told);
        Assert.Contains(told, each => each.Contains("median", StringComparison.Ordinal) && each.EndsWith(" points", StringComparison.Ordinal));
    }

    private Scenario Read(string text) => ForeignFolder.Read(folder.Import(("t.csv", text)));
}
