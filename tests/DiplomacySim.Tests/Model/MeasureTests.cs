namespace DiplomacySim.Tests;

public sealed class MeasureTests
{
    [Fact]
    public void Mann_and_Kendall_see_a_straight_rise()
    {
        var trend = Trend.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

        Assert.Equal(1, trend.Slope, 1e-12);
        // S = 45, variance 125: z = 44 / 11.18 = 3.935.
        Assert.Equal(0.0000831, trend.PValue, 5);
    }

    [Fact]
    public void Theil_and_Sen_are_not_moved_by_an_outlier() => Assert.Equal(1, Trend.Of([1, 2, 3, 4, 500, 6, 7, 8, 9, 10, 11]).Slope, 1e-12);

    [Fact]
    public void A_constant_series_has_no_trend() => Assert.Equal(new Trend(0, 1), Trend.Of([2, 2, 2, 2, 2, 2]));

    [Theory]
    [InlineData(-6, 0, Verdict.Ruptured)]
    [InlineData(-2, -0.05, Verdict.Degrading)]
    [InlineData(-2, -0.001, Verdict.Stabilised)]
    [InlineData(-2, 0, Verdict.Stabilised)]
    [InlineData(-2, 0.05, Verdict.Recovering)]
    [InlineData(3, 0.05, Verdict.Normalised)]
    public void The_earlier_verdict_came_from_level_and_trend_of_the_index(double start, double slope, Verdict verdict)
    {
        var index = Enumerable.Range(0, 24).Select(round => start + (slope * round)).ToArray();

        Assert.Equal(verdict, EarlierVerdict.Of(index, new CompiledScenario(Repository.Scenario("paris-2018.yaml"))));
    }

    [Theory]
    [InlineData("163", -8, Quad.MaterialConflict)]
    [InlineData("057", 8, Quad.VerbalCooperation)]
    [InlineData("129", -5, Quad.VerbalConflict)]
    [InlineData("085", 7, Quad.MaterialCooperation)]
    [InlineData("1721", -5, Quad.MaterialConflict)]
    [InlineData("0311", 5.2, Quad.VerbalCooperation)]
    public void Cameo_codes_have_their_weight_and_class(string code, double goldstein, Quad quad) =>
        Assert.Equal(new Coding(code, goldstein, quad), Cameo.Of(code));

    [Theory]
    [InlineData("21")]
    [InlineData("1")]
    [InlineData("16a")]
    [InlineData("00")]
    public void What_is_no_Cameo_code_is_refused(string code) => Assert.Throws<ArgumentException>(() => Cameo.Of(code));

    [Fact]
    public void Words_and_deeds_are_kept_apart()
    {
        var setting = new CompiledScenario(Duel.Scenario(rules: new Rules { Measures = new Yardstick { ToneHalfLife = 1, SubstanceHalfLife = 1 } }));
        var state = new PublicRecord(setting);
        state.Hear(Said("057"));
        state.Hear(Said("163"));
        state.Hear(new Act { Kind = ActKind.RoundEnd, Actor = -1, Source = -1, Target = -1, Relation = -1, Issue = -1 });

        var world = state.World;
        Assert.Equal(4, world.Tone[0], 1e-12);
        Assert.Equal(-4, world.Substance[0], 1e-12);
        Assert.Equal(0, world.Tone[1]);
        Assert.Equal((0.7 * -4) + (0.3 * 4), world.Index(0), 1e-12);
    }

    [Theory]
    [InlineData(0.975, 1.959964)]
    [InlineData(0.5, 0)]
    [InlineData(0.025, -1.959964)]
    public void Normal_quantiles_are_those_of_the_tables(double share, double quantile) => Assert.Equal(quantile, Normal.Quantile(share), 4);

    private static Act Said(string code) => new()
    {
        Kind = ActKind.Invitation, Actor = -1, Source = 0, Target = 1, Relation = 0, Issue = -1, Coding = Cameo.Of(code),
    };
}
