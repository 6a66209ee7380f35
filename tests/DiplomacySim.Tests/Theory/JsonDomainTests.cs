using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Tests;

/// <summary>Profiles of GeniusWeb and of NegoLog: each value against fractions read apart, and what is refused.</summary>
public sealed class JsonDomainTests : IDisposable
{
    private const string Two = """
        {"LinearAdditiveUtilitySpace":{"issueUtilities":{
        "crew":{"discreteutils":{"valueUtilities":{"eight":1,"six":0.4}}},
        "pay":{"numberutils":{"lowValue":12.2,"lowUtility":0.1,"highValue":13,"highUtility":0.9}}},
        "issueWeights":{"crew":0.7,"pay":0.3},
        "domain":{"name":"mill","issuesValues":{"crew":{"values":["six","eight"]},"pay":{"range":{"low":12.2,"high":13,"step":0.3}}}},
        "name":"millA","reservationBid":{"issuevalues":{"crew":"six"}}}}
        """;

    private const string Log = """
        {
         "reservationValue": 0.15,
         "issueWeights": { "depth": 0.33, "fee": 0.67 },
         "issues": {
          "depth": { "shallow": 0.25, "deep": 1.0 },
          "fee": { "low": 0.0, "middle": 0.5, "high": 0.9 }
         }
        }
        """;

    private readonly ForeignFolder folder = new();

    private static string Example(string name) => File.ReadAllText(Repository.Path($"scenarios/theory/import/{name}"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Profiles_of_GeniusWeb_are_worth_what_fractions_say()
    {
        string[] ferry = [Example("ferry-company.json"), Example("ferry-island.json")];
        var imported = folder.Import(("ferry-island.json", ferry[1]), ("ferry-company.json", ferry[0]));
        var scenario = ForeignFolder.Read(imported);

        ForeignOracle.OfGeniusWeb(ferry).Same(scenario);
        Assert.Equal("a negotiation domain of GeniusWeb", imported.Kind);
        Assert.Equal(("ferry", "company", "island"), (scenario.Name, scenario.Parties[0].Name, scenario.Parties[1].Name));

        // The island's bid: summer, the lowest fare, the old harbour.
        Assert.Equal([0, 0.3 + 0.2], new OutcomeSpace(new CompiledScenario(scenario)).Reservations, Close);
        Assert.Equal(["4", "5.5", "7", "8.5", "10"], scenario.Issues.Single(issue => issue.Name == "fare").Points.Values);
    }

    /// <summary>The names of older versions, a range whose last step ends before its end, and a reservation bid of one issue.</summary>
    [Fact]
    public void A_range_ends_where_its_steps_do_and_an_issue_without_a_reservation_adds_nothing()
    {
        var other = Two.Replace("millA", "millB", StringComparison.Ordinal).Replace("\"eight\":1,\"six\":0.4", "\"six\":1,\"eight\":0.35",
            StringComparison.Ordinal);
        var imported = folder.Import(("a.json", Two), ("b.json", other));
        var scenario = ForeignFolder.Read(imported);

        ForeignOracle.OfGeniusWeb(Two, other).Same(scenario);
        Assert.Equal(["12.2", "12.5", "12.8"], scenario.Issues.Single(issue => issue.Name == "pay").Points.Values);
        Assert.Equal(0.7 * 0.4, scenario.Actors[0].Strategy!.Impasse!.Value, 1e-9);
        Assert.Contains("the reservation bid has no 'pay', which adds nothing", imported.Notes);
    }

    [Fact]
    public void Profiles_of_NegoLog_are_worth_what_fractions_say()
    {
        string[] orchard = [Example("orchard/profileA.json"), Example("orchard/profileB.json")];
        var imported = folder.Import(("profileB.json", orchard[1]), ("specs.json", Example("orchard/specs.json")), ("profileA.json", orchard[0]));
        var scenario = ForeignFolder.Read(imported);

        ForeignOracle.OfNegoLog(orchard).Same(scenario);
        Assert.Equal(("a negotiation domain of NegoLog", "Orchard"), (imported.Kind, scenario.Name));
        Assert.Contains("'Opposition' is not carried over", imported.Notes);
    }

    /// <summary>NegoLog adds up weights as they are; worths are not parts of the greatest of their issue.</summary>
    [Fact]
    public void Weights_that_do_not_quite_sum_to_1_leave_values_as_they_are()
    {
        var other = Log.Replace("0.67", "0.65", StringComparison.Ordinal);
        var imported = folder.Import(("water/profileA.json", Log), ("water/profileB.json", other));

        ForeignOracle.OfNegoLog(Log, other).Same(ForeignFolder.Read(imported));
        Assert.Contains("profileb: the weights sum to 0.98; worths are multiplied by that, so that values stay as they are", imported.Notes);
        Assert.Equal("water", ForeignFolder.Read(imported).Name);
    }

    [Theory]
    [InlineData("a.json:4: the weights sum to 1.1", "\"crew\":0.7", "\"crew\":0.8")]
    [InlineData("a.json:4: 'crew' is here a second time", "\"crew\":0.7", "\"crew\":0.7,\"crew\":0.7")]
    [InlineData("a.json:4: a weight of 'cook', which is no issue", "\"crew\":0.7", "\"cook\":0.7")]
    [InlineData("a.json:5: the issue 'crew' has no weight", "\"crew\":0.7,", "")]
    [InlineData("a.json:2: 'six' is '1.4'", "\"six\":0.4", "\"six\":1.4")]
    [InlineData("a.json:2: 'six' is the text \"0.4\"", "\"six\":0.4", "\"six\":\"0.4\"")]
    [InlineData("a.json:2: the domain has no item 'ten' of the issue 'crew'", "\"six\":0.4", "\"six\":0.4,\"ten\":1")]
    [InlineData("a.json:2: the item 'six' is missing", ",\"six\":0.4", "")]
    [InlineData("a.json:5: the item 'six' is there twice", "[\"six\"", "[\"six\",\"six\"")]
    [InlineData("a.json:5: 'pay' has no range that can be counted", "\"step\":0.3", "\"step\":0")]
    [InlineData("a.json:3: utilities from 12.2 to 14 of values from 12.2 to 13", "\"highValue\":13", "\"highValue\":14")]
    [InlineData("a.json:3: 'discreteutils' of an issue with a range", "\"numberutils\"", "\"discreteutils\"")]
    [InlineData("a.json:2: utilities of the kind 'steputils'", "\"discreteutils\"", "\"steputils\"")]
    [InlineData("a.json:6: the reservation bid has the text \"nine\" for 'crew'", "{\"crew\":\"six\"}", "{\"crew\":\"nine\"}")]
    [InlineData("a.json:6: the reservation bid has 'tea', which is no issue", "{\"crew\":\"six\"}", "{\"tea\":\"six\"}")]
    [InlineData("b.json:1: the domain is 'mill' here and 'mine' in a.json", "\"name\":\"mill\"", "\"name\":\"mine\"")]
    [InlineData("a.json:1: a profile of the type 'SumOfGroupsUtilitySpace'", "LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace")]
    [InlineData("a.json:5: '\uFFFD' is no name", "\"name\":\"mill\"", "\"name\":\"\\u0007\"")]
    [InlineData("a.json:5: '\u200B' is no name", "\"name\":\"mill\"", "\"name\":\"\u200B\"")]
    [InlineData("a.json:6: this is no JSON that can be read", "\"name\":\"millA\",", "\"name\":\"millA\";")]
    public void What_does_not_fit_is_refused_in_its_line(string message, string old, string put)
    {
        Assert.Contains(old, Two, StringComparison.Ordinal);
        Assert.Contains(message, folder.Refused(("a.json", Two.Replace(old, put, StringComparison.Ordinal)), ("b.json", Two)));
    }

    [Theory]
    [InlineData("a.json:2: 'reservationValue' is the text \"none\"", "\"reservationValue\": 0.15,", "\"reservationValue\": \"none\",")]
    [InlineData("a.json:1: there is no 'reservationValue'", "\"reservationValue\": 0.15,", "")]
    [InlineData("a.json:3: the weights sum to 1.33", "\"fee\": 0.67", "\"fee\": 1")]
    [InlineData("b.json:6: 'fee' has no item 'dear' here as in a.json", "\"high\"", "\"dear\": 0.1, \"high\"")]
    [InlineData("b.json:6: 'fee' has the item 'high' here and not in a.json", ", \"high\": 0.9", "")]
    [InlineData("a.json:1: neither a profile of GeniusWeb nor one of NegoLog", "issueWeights", "weights")]
    public void A_profile_of_NegoLog_that_does_not_fit_is_refused_in_its_line(string message, string old, string put) => Assert.Contains(
        folder.Refused(("a.json", Log.Replace(old, put, StringComparison.Ordinal)), ("b.json", Log)),
        told => told.StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public void What_stands_beside_the_profiles_must_agree_with_them()
    {
        var specs = Example("orchard/specs.json").Replace("18", "20", StringComparison.Ordinal);
        Assert.Contains("specs.json:3: NumberOfBids is '20', the profiles have 18", folder.Refused(
            ("profileA.json", Example("orchard/profileA.json")), ("profileB.json", Example("orchard/profileB.json")), ("specs.json", specs)));
        Assert.Contains("mill.json:1: 'crew' has no item 'six' here as in a.json", folder.Refused(("a.json", Two),
            ("b.json", Two), ("mill.json", "{\"name\":\"mill\",\"issuesValues\":{\"crew\":{\"values\":[\"eight\"]},"
                + "\"pay\":{\"range\":{\"low\":12.2,\"high\":13,\"step\":0.3}}}}")));
    }

    [Fact]
    public void Files_of_different_layouts_and_the_same_file_twice_are_refused()
    {
        Assert.Contains("b.json:1: a profile of NegoLog among those of GeniusWeb", folder.Refused(("a.json", Two), ("b.json", Log)));
        Assert.Contains("b.xml:1: a file in XML beside a file in JSON", folder.Refused(("a.json", Two), ("b.xml", "<x/>")));
        Assert.Contains("a.json:1: the file is named twice", folder.Refused(("a.json", Two), ("a.json", Two)));
        Assert.Contains("a.json:1: 1 profiles", folder.Refused(("a.json", Two)));
    }

    /// <summary>What begins as XML, JSON or a game is that, whatever the file is called.</summary>
    [Theory]
    [InlineData("{\"issueWeights\":{},\"issues\":{}}", "a negotiation domain of NegoLog")]
    [InlineData(" <x/>", "a negotiation domain in the GENIUS layout")]
    [InlineData("NFG 1 R", "a strategic game of Gambit")]
    [InlineData("actor,position", "a table of actors")]
    [InlineData("Party;Issue;Option;Points", "a scored game")]
    public void The_layout_is_seen_from_the_text(string text, string kind) => Assert.Equal(kind, folder.Import(("file.txt", text)).Kind);

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;
}
