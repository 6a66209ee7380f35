using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class ClaimsTests
{
    private const int Runs = 2000;

    [Fact]
    public void The_table_of_claims_in_the_readme_is_what_the_model_shows() => Generated.Section(
        "src/DiplomacySim.Analysis/Claims/README.md",
        "claims",
        ClaimsTable.Of(Claims.On(Repository.Scenario("paris-2018.yaml"), Runs).SelectMany(findings => findings)));

    [Fact]
    public void The_flagship_degrades_over_two_years_in_most_runs() => Assert.All(
        Claims.On(Repository.Scenario("paris-2018.yaml"), Runs).First(), finding => Assert.True(finding.Holds, finding.ToString()));

    [Theory]
    [InlineData(Expected.Higher, 0.1, 0.3, true)]
    [InlineData(Expected.Higher, -0.1, 0.3, false)]
    [InlineData(Expected.Lower, -0.3, -0.1, true)]
    [InlineData(Expected.NoHigher, -0.1, 0.3, true)]
    [InlineData(Expected.NoHigher, 0.1, 0.3, false)]
    [InlineData(Expected.Zero, 0, 0, true)]
    [InlineData(Expected.Zero, 0, 0.1, false)]
    [InlineData(Expected.Most, 0.49, 0.8, false)]
    public void A_claim_holds_only_if_its_whole_interval_says_so(Expected expected, double low, double high, bool holds) =>
        Assert.Equal(holds, new ClaimFinding("", "", "", expected, new Interval((low + high) / 2, low, high, 9)).Holds);

    [Fact]
    public void A_second_opinion_without_a_difference_is_none()
    {
        var setting = new CompiledScenario(Repository.Scenario("nile-2019.yaml"));

        Assert.Equal(0, SecondOpinion.Of(setting, setting, 1, MindCatalogue.BuiltIn));
    }
}
