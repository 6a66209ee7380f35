using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Tests;

/// <summary>Scored games: points, thresholds and who must consent.</summary>
public sealed class ScoredGameTests : IDisposable
{
    private const string Pier = """
        Party;Issue;Option;Points;Reason
        Guild;length;short;12,5;
        Guild;length;long;40;boats
        Guild;paint;red;-5;
        Guild;paint;white;10;
        Guild;;Threshold;30;
        Mayor;paint;white;0;
        Mayor;paint;red;20;
        Mayor;length;long;0;
        Mayor;length;short;55,5;
        Mayor;;threshold;20;
        """;

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Values are the table's points: an outcome is the sum of them, a threshold is what no deal is worth.</summary>
    [Fact]
    public void Worths_are_points_and_consent_is_asked_for()
    {
        var text = File.ReadAllText(Repository.Path("scenarios/theory/import/quarry.csv"));
        var imported = folder.Import(("quarry.csv", text));
        var scenario = ForeignFolder.Read(imported);
        var rows = Rows(text, ',');

        ForeignOracle.OfScores(rows).Same(scenario);
        Assert.Equal("a scored game", imported.Kind);
        Assert.Contains("solve it with --consent 2 --must owner", imported.Notes);

        // By the file alone: outcomes that reach the owner's threshold and that of one of the others.
        var exact = ForeignOracle.OfScores(rows).Parties;
        var setting = new CompiledScenario(scenario);
        var space = new OutcomeSpace(setting);
        var passing = Enumerable.Range(0, space.Outcomes).Count(outcome =>
        {
            bool[] ayes = [.. exact.Select(party => party.Worth(ForeignOracle.Items(scenario, space, outcome)) >= party.NoDeal)];
            return ayes[1] && ayes.Count(aye => aye) >= 2;
        });
        Assert.InRange(passing, 1, space.Outcomes - 1);
        Assert.Equal(passing, Solving.Of(setting, consent: new(2, ["owner"])).Zone);
    }

    [Fact]
    public void Order_semicolons_decimal_commas_and_points_below_zero_are_read()
    {
        var imported = folder.Import(("pier.csv", Pier));

        ForeignOracle.OfScores(Rows(Pier.Replace(',', '.'), ';')).Same(ForeignFolder.Read(imported));
        Assert.Contains("decimal commas are read", imported.Notes);
        Assert.Contains("the column 'Reason' is not carried over", imported.Notes);
        Assert.Equal(imported.Text, folder.Import(("pier.csv", string.Join('\n', [Pier.Split('\n')[0], .. Pier.Split('\n')[1..].Reverse()]))).Text);
    }

    [Theory]
    [InlineData("pier.csv:4: points are 'many'", "-5;", "many;")]
    [InlineData("pier.csv:4: points are '1e5'", "-5;", "1e5;")]
    [InlineData("pier.csv:4: points of 'Guild' for 'long' of 'length' are there twice", "paint;red;-5", "length;long;-5")]
    [InlineData("pier.csv:1: 'Guild' has no points for 'red' of 'paint'", "Guild;paint;red;-5;\n", "")]
    [InlineData("pier.csv:1: 'Guild' has no threshold", "Guild;;Threshold;30;\n", "")]
    [InlineData("pier.csv:7: the threshold of 'Guild' is there twice", "Mayor;paint;white;0;", "Guild;;threshold;1;")]
    [InlineData("pier.csv:6: a row without an issue, of 'least'", "Threshold;30", "least;30")]
    [InlineData("pier.csv:6: party is ''", "Guild;;Threshold", ";;Threshold")]
    [InlineData("pier.csv:1: 'Judge' has no points", "Mayor;;threshold;20;", "Mayor;;threshold;20;\nJudge;;must;;")]
    [InlineData("pier.csv:12: 'must' with points", "Mayor;;threshold;20;", "Mayor;;threshold;20;\nMayor;;must;3;")]
    [InlineData("pier.csv:1: 3 of 2 parties must consent", "Mayor;;threshold;20;", "Mayor;;threshold;20;\n;;consent;3;")]
    [InlineData("pier.csv:12: '1,5' parties must consent", "Mayor;;threshold;20;", "Mayor;;threshold;20;\n;;consent;1,5;")]
    [InlineData("pier.csv:3: numbers with points beside numbers with commas", "long;40", "long;4.0")]
    [InlineData("pier.csv:1: there are 2 columns 'Points'", "Reason", "points")]
    public void What_does_not_fit_is_refused_in_its_line(string message, string old, string put)
    {
        Assert.Contains(old, Pier, StringComparison.Ordinal);
        Assert.Contains(message, folder.Refused(("pier.csv", Pier.Replace(old, put, StringComparison.Ordinal))));
    }

    internal static IEnumerable<string[]> Rows(string text, char delimiter) =>
        text.Split('\n').Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.TrimEnd('\r').Split(delimiter));
}
