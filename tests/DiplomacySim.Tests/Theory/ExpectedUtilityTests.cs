using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>The expected-utility model of collective decisions, against two others written from its equations.</summary>
public sealed class ExpectedUtilityTests : IDisposable
{
    private const int Rounds = 5;

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>B expects to lose 1.3177 against A, which expects to gain 0.2321: it gives in.</summary>
    [Fact]
    public void Who_has_more_to_lose_than_the_other_to_gain_capitulates()
    {
        TableOfActors table = new([[0], [100], [80]], [[1], [0.6], [0.2]], [40, 40, 40]);
        var played = Played(table)[0];

        Assert.Equal([2, 0.8016, 0.5], played.Select(each => each.Risk), (one, other) => Math.Abs(one - other) < 5e-5);
        Assert.Equal([0, 0, 25.74], played.Select(each => each.Point), (one, other) => Math.Abs(one - other) < 5e-3);
    }

    /// <summary>
    /// Each round is held against what the positions before it lead to, so that a last digit does not grow from round to round. Exponents are
    /// parts of the spread of all dangers: where actors stand all but together, a last digit of a position is a large part of that.
    /// </summary>
    [Fact]
    public void Two_written_apart_say_the_same() => TableOfActors.Some(1).Sample(table =>
    {
        var (at, played) = (table.First, Played(table));
        foreach (var round in played)
        {
            var spread = Spread(table, at);
            var digits = spread > 0 ? 1e-14 / spread : 0;
            Equal(ByPairs(table, at), round, digits);
            Equal(ByTables(table, at), round, digits);
            at = [.. round.Select(each => each.Point)];
        }
    }, iter: 200, threads: 1);

    /// <summary>The median is where all weighed distances together are least, the mean that of the weighed positions.</summary>
    [Fact]
    public void The_forecast_is_the_weighed_median_and_mean() => TableOfActors.Some(1).Sample(table =>
    {
        var weights = table.Saliences.Zip(table.Capabilities, (salience, capability) => salience[0] * capability).ToArray();
        foreach (var round in Acts(table).GroupBy(act => act.Round))
        {
            double[] at = [.. round.Where(act => act.Kind == ActKind.Position).Select(act => act.As<PositionTaken>().Point)];
            double Reported(CentralPoint which) =>
                round.Single(act => act.Is(out ForecastPoint found) && found.Which == which).As<ForecastPoint>().Point;
            double Distances(double point) => at.Zip(weights).Sum(each => each.Second * Math.Abs(each.First - point));

            Assert.Equal(at.Min(Distances), Distances(Reported(CentralPoint.Median)), 1e-9);
            Assert.Equal(at.Zip(weights).Sum(each => each.First * each.Second) / weights.Sum(), Reported(CentralPoint.WeightedMean), 1e-9);
        }
    }, iter: 200, threads: 1);

    private Act[] Acts(TableOfActors table) => [.. Simulation.Play(
        new CompiledScenario(ForeignFolder.Read(folder.Import(("t.csv", table.Text))) with { Rounds = Rounds }), 1).Acts];

    private (double Risk, double Point)[][] Played(TableOfActors table)
    {
        var acts = Acts(table).Where(act => act.Kind == ActKind.Position);
        var (low, high) = (table.First.Min(), table.First.Max());
        return [.. acts.GroupBy(act => act.Round).Select(round => round.Select(act =>
            (act.Decision!.Value.Terms.Of(Term.Gain), low + ((high - low) * act.As<PositionTaken>().Point))).ToArray())];
    }

    private static (double Risk, double Point)[] ByPairs(TableOfActors table, double[] at)
    {
        string[] names = [.. Enumerable.Range(0, table.Count).Select(actor => $"{actor}")];
        Dictionary<string, double> Of(IEnumerable<double> values) => names.Zip(values).ToDictionary(each => each.First, each => each.Second);
        var contest = new ContestByPairs(Of(table.Capabilities), Of(table.Saliences.Select(each => each[0])), table.First.Max() - table.First.Min());
        var next = contest.Round(Of(at));
        return [.. names.Select(name => next[name])];
    }

    private static (double Risk, double Point)[] ByTables(TableOfActors table, double[] at)
    {
        var (points, weights, saliences) = Parts(table, at);
        var (low, range) = (table.First.Min(), table.First.Max() - table.First.Min());
        return [.. ContestByTables.Round(points, weights, saliences).Select(each => (each.Risk, low + (range * each.Point)))];
    }

    private static double Spread(TableOfActors table, double[] at)
    {
        var (points, weights, saliences) = Parts(table, at);
        return ContestByTables.Spread(points, weights, saliences);
    }

    private static (double[] Points, double[] Weights, double[] Saliences) Parts(TableOfActors table, double[] at)
    {
        var (low, range) = (table.First.Min(), table.First.Max() - table.First.Min());
        double[] saliences = [.. table.Saliences.Select(each => each[0])];
        return ([.. at.Select(point => range > 0 ? (point - low) / range : 0)],
            [.. saliences.Zip(table.Capabilities, (salience, capability) => salience * capability)], saliences);
    }

    private static void Equal((double Risk, double Point)[] expected, (double Risk, double Point)[] played, double digits) =>
        Assert.All(expected.Zip(played), actor =>
        {
            Assert.Equal(actor.First.Risk, actor.Second.Risk, 1e-7 + digits);
            Assert.Equal(actor.First.Point, actor.Second.Point, 1e-6 + (100 * digits));
        });
}
