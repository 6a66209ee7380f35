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

    private static void Same(ForeignOracle oracle, ForeignSolution exact, Scenario scenario)
    {
        oracle.Same(scenario);
        var solved = Solving.Of(new CompiledScenario(scenario));
        Assert.Equal(exact.Zone.Length, solved.Zone);
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
