namespace DiplomacySim.Tests;

/// <summary>
/// Twenty domains, each written as GENIUS, GeniusWeb and NegoLog: whatever the layout, the order of files, issues and items and the scale of
/// evaluations, what <c>solve</c> says of them is what fractions say.
/// </summary>
public sealed class MadeDomainTests : IDisposable
{
    private readonly ForeignFolder folder = new();

    public static TheoryData<int> Places => [.. Enumerable.Range(0, 20)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_layout_is_solved_as_fractions_say(int place)
    {
        var made = MadeDomain.Twenty()[place];
        var oracle = ForeignOracle.OfNegoLog(made.NegoLogProfile(0, false), made.NegoLogProfile(1, false));
        var exact = new ForeignSolution(oracle);
        foreach (var isReversed in (bool[])[false, true])
        {
            (string, string)[] genius = [("d.xml", made.GeniusDomain(isReversed)), ("a.xml", made.GeniusProfile(0, isReversed, isReversed ? 7 : 1)),
                ("b.xml", made.GeniusProfile(1, isReversed, isReversed ? 3 : 1))];
            (string, string)[] web = [("a.json", made.GeniusWebProfile(0, isReversed)), ("b.json", made.GeniusWebProfile(1, isReversed))];
            (string, string)[] log = [("a.json", made.NegoLogProfile(0, isReversed)), ("b.json", made.NegoLogProfile(1, isReversed))];
            foreach (var files in ((string, string)[][])[genius, web, log])
            {
                Same(oracle, exact, ForeignFolder.Read(folder.Import(isReversed ? [.. files.Reverse()] : files)));
            }
        }
    }

    /// <summary>Two parties over three issues of 128 items: no steps are to be had from issues with levels, nor few enough of 200 without.</summary>
    [Fact]
    public void What_is_too_much_to_be_solved_is_said_without_advice_that_cannot_help()
    {
        string Items(string worth) => string.Join('/', Enumerable.Range(0, 128).Select(item => $"v{item}{worth}"));
        string[] Issues(string worth) => [.. Enumerable.Range(1, 3).Select(issue => Genius.Issue(issue, $"i{issue}", Items(worth)))];
        string Profile() => Genius.Space([.. Issues(":1"), .. Enumerable.Range(1, 3).Select(issue => Genius.Weight(issue, "1"))]);
        var scenario = ForeignFolder.Read(folder.Import(("d.xml", Genius.Space(Issues(""))), ("a.xml", Profile()), ("b.xml", Profile())));
        string Said(Scenario asked, int steps) => Assert.Throws<ArgumentException>(() => Solving.Of(new CompiledScenario(asked), steps)).Message;

        Assert.Equal("There are 2.1e6 outcomes; at most 1,000,000 are looked at. No number of steps makes few enough.", Said(scenario, 10));
        var free = scenario with { Issues = [.. scenario.Issues.Select(issue => issue with { Levels = [] })] };
        Assert.Equal("There are 8.12e6 outcomes; at most 1,000,000 are looked at. Fewer steps make fewer.",
            Said(free with { Actors = [.. free.Actors.Select(actor => actor with { Worth = [] })] }, 200));
    }

    private static void Same(ForeignOracle oracle, ForeignSolution exact, Scenario scenario)
    {
        oracle.Same(scenario);
        var solved = Solving.Of(new CompiledScenario(scenario));
        Assert.Equal(exact.Zone.Length, solved.Zone);
        Assert.Equal(exact.Consented(null), Solving.Of(new CompiledScenario(scenario), consent: new(1, [])).Zone);
        Assert.Equal(exact.Consented(1), Solving.Of(new CompiledScenario(scenario), consent: new(1, ["b"])).Zone);
        Assert.Equal(exact.Efficient(), solved.Frontier.Count);
        Assert.Equal(Math.Sqrt(exact.Opposition().Rounded), solved.Opposition!.Value, 1e-9);
        Assert.Equal(exact.Nash() is null, solved.Nash is null);
        if (solved.Nash is null)
        {
            return;
        }

        // The points are outcomes whose product and least share are the greatest there are, without rounding.
        var gains = Gains(solved.Nash);
        Assert.Equal(exact.Nash()!.Value, gains[0] * gains[1]);
        Assert.Equal(exact.KalaiSmorodinsky()!.Value, exact.Share(Gains(solved.KalaiSmorodinsky!)));

        Fraction[] Gains(Solution point) => [.. oracle.Parties.Select(party =>
            party.Worth(ForeignOracle.Items(scenario, solved.Space, point.Outcome)) - party.NoDeal)];
    }
}
