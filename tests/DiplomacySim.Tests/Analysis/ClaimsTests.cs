using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed partial class ClaimsTests
{
    private const string Page = "src/DiplomacySim.Analysis/Claims/README.md";
    private const int Runs = 2000;
    private const int FewRuns = 400;
    private const int FewPairs = 60;

    /// <summary>With few runs every interval, at 99.9 %, meets the one in the table, which has many; with DIPLOMACYSIM_FULL=1 the table is made
    /// again.</summary>
    [Fact]
    public void The_table_of_claims_in_the_readme_is_what_the_model_shows()
    {
        if (Generated.IsFull)
        {
            Generated.Section(Page, "claims", ClaimsTable.Of([.. On(Runs)]));
            return;
        }

        var told = Row().Matches(File.ReadAllText(Repository.Path(Page))).Select(row => (
            Name: $"{row.Groups[1]} {row.Groups[2]} {row.Groups[3]}",
            Low: Number(row.Groups[5].Success ? row.Groups[5] : row.Groups[4]),
            High: Number(row.Groups[6].Success ? row.Groups[6] : row.Groups[4]))).ToArray();
        var found = On(FewRuns).ToArray();

        Assert.Equal(told.Select(row => row.Name), found.Select(finding => $"{finding.Claim} {finding.Text} {finding.Measure}"));
        Assert.All(told.Zip(found), pair => Assert.True(
            Wide(pair.Second.Found.Low, pair.Second.Found) <= pair.First.High + Rounding
                && Wide(pair.Second.Found.High, pair.Second.Found) >= pair.First.Low - Rounding,
            $"{pair.Second} does not meet {pair.First}."));
    }

    /// <summary>As the table of claims: few runs must meet it, DIPLOMACYSIM_FULL=1 makes it again.</summary>
    [Fact]
    public async Task The_table_of_mechanisms_in_the_readme_is_what_ablate_shows()
    {
        if (Generated.IsFull)
        {
            Generated.Section(Page, "mechanisms", await Ablation(500));
            return;
        }

        var told = Interval().Matches(Regex.Match(File.ReadAllText(Repository.Path(Page)), "(?s)generated: mechanisms -->(.*?)<!--").Value);
        var found = Interval().Matches(await Ablation(FewPairs));

        Assert.True(told.Count > 80, $"{told.Count}");
        Assert.Equal(told.Count, found.Count);
        Assert.All(told.Zip(found), pair => Assert.True(
            Math.Abs(Number(pair.First.Groups[1]) - Number(pair.Second.Groups[1])) <= Reach(pair.First) + Reach(pair.Second) + WideRounding,
            $"{pair.Second} does not meet {pair.First}."));

        static double Reach(Match one) => (Number(one.Groups[3]) - Number(one.Groups[2])) / 2 * 3.291 / 1.960;
    }

    private static async Task<string> Ablation(int runs)
    {
        using var client = new CommandRunner();
        var (exit, output, errors) = await client.Run("ablate", "scenarios/paris-2018.yaml", "--runs", $"{runs}", "--json",
            "--of", "deals", "--of", "level", "--of", "amendments", "--of", "breaches");
        Assert.True(exit == 0, errors);
        var document = JsonSerializer.Deserialize<AblationDocument>(output, JsonSerializerOptions.Web)!;
        return $"| change | {string.Join(" | ", document.Of)} |\n| --- |{string.Concat(document.Of.Select(_ => " --- |"))}\n"
            + string.Concat(document.Changes.Select(change => $"| {(change.IsMechanism ? "without " : "")}{change.Name} | "
                + $"{string.Join(" | ", change.Differences.Take(document.Of.Count).Select(Told))} |\n"));

        static string Told(DifferenceDocument found) =>
            string.Create(CultureInfo.InvariantCulture, $"{found.Difference:+0.00;-0.00;0.00} [{found.Low:0.00}, {found.High:0.00}]");
    }

    [GeneratedRegex(@"([-+]?[\d.]+) \[(-?[\d.]+), (-?[\d.]+)\]")]
    private static partial Regex Interval();

    [Fact]
    public void The_flagship_degrades_over_two_years_in_most_runs() => Assert.All(
        Claims.On(Repository.Scenario("paris-2018.yaml"), FewRuns).First(), finding => Assert.True(finding.Holds, finding.ToString()));

    [Theory]
    [InlineData(Expected.Higher, 0.1, 0.3, true)]
    [InlineData(Expected.Higher, -0.1, 0.3, false)]
    [InlineData(Expected.Lower, -0.3, -0.1, true)]
    [InlineData(Expected.NoHigher, -0.1, 0.3, true)]
    [InlineData(Expected.NoHigher, 0.1, 0.3, false)]
    [InlineData(Expected.NoLower, -0.3, 0.1, true)]
    [InlineData(Expected.NoLower, -0.3, -0.1, false)]
    [InlineData(Expected.Zero, 0, 0, true)]
    [InlineData(Expected.Zero, 0, 0.1, false)]
    [InlineData(Expected.Most, 0.49, 0.8, false)]
    public void A_claim_holds_only_if_its_whole_interval_says_so(Expected expected, double low, double high, bool holds) =>
        Assert.Equal(holds, new ClaimFinding("", "", "", expected, new Interval((low + high) / 2, low, high, 9)).Holds);

    private const double Rounding = 0.0005;
    private const double WideRounding = 0.015;

    /// <returns>The end of a 95 % interval as that of a 99.9 % one.</returns>
    private static double Wide(double end, Interval found) => found.Mean + ((end - found.Mean) * 3.291 / 1.960);

    private static IEnumerable<ClaimFinding> On(int runs) =>
        Claims.On(Repository.Scenario("paris-2018.yaml"), runs).SelectMany(findings => findings);

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\w+) \| (.+?) \| (.+?) \| [\w-]+ \| (-?[\d.]+)(?: \[(-?[\d.]+), (-?[\d.]+)\])? \| (?:holds|\*\*)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [Fact]
    public void A_second_opinion_without_a_difference_is_none()
    {
        var setting = new CompiledScenario(Repository.Scenario("nile-2019.yaml"));

        Assert.Equal(0, SecondOpinion.Of(setting, setting, 1, MindCatalogue.BuiltIn));
    }
}
