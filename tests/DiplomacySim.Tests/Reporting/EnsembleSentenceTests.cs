using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.Tests;

/// <summary>What is said of many runs agrees with the tables on the same page.</summary>
public sealed class EnsembleSentenceTests
{
    public static TheoryData<string, int> Drawn
    {
        get
        {
            string[] files = [.. Repository.AllScenarioFiles.Where(file => Repository.Scenario(file).Protocol is null)];
            var drawn = new TheoryData<string, int>();
            for (var seed = 1; seed <= Samples.Ensembles; seed++)
            {
                drawn.Add(files[seed % files.Length], seed);
            }

            return drawn;
        }
    }

    [Theory, MemberData(nameof(Drawn))]
    public void A_page_contradicts_no_table(string file, int seed)
    {
        var draw = new Random(seed);
        var setting = new CompiledScenario(Repository.Scenario(file));
        var page = EnsembleShowing.Of(Play(setting, draw.Next(1, 40), draw.Next(1, 37), seed), setting, []).Page;
        var ids = Prosaic.Ids(setting.Scenario);
        var (verdicts, counts) = (Table(page, "Verdicts, "), Table(page, "Acts a run"));
        var what = page.Sections[0].Findings;

        Assert.All(Prosaic.Of(page).Where(text => !text.Contains('@', StringComparison.Ordinal)), text => Assert.Empty(Prosaic.Faults(text, ids)));
        Assert.Equal(100, Regex.Matches(what[0], @"([\d.]+) %").Sum(share => Number(share.Groups[1].Value)), 2.0);
        foreach (var row in verdicts)
        {
            var words = VerdictWords.Name(Enum.Parse<Verdict>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
            Assert.Equal(row[1] != "0", Regex.IsMatch(what[0], $@"\b{words}\b"));
            if (row[1] != "0")
            {
                Assert.Contains($"{row[2]}{(Regex.IsMatch(what[0], $@"^{Regex.Escape(row[2])} of runs end {words}") ? " of runs end" : "")} {words}",
                    what[0], StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains(words, what[1], StringComparison.Ordinal);
            }
        }

        var deals = page.Sections.Single(section => section.Heading == "The first deal").Findings[0];
        var name = setting.Relations.Length == 1 ? "deals" : Counts.Name("deals", setting.Relations[0].Relation.Id);
        Assert.Equal(deals.StartsWith("No run", StringComparison.Ordinal), !counts.Any(row => row[0] == name && row[1] != "0"));
        var noes = page.Sections.Single(section => section.Heading == "Who says no, and why");
        if (noes.Tables.Count > 0)
        {
            var said = Regex.Match(noes.Findings[0], @"^(.*) says no most often, ([\d.]+) times? a run");
            var sum = noes.Tables[0].Rows.GroupBy(row => row[0]).ToDictionary(actor => actor.Key, actor => actor.Sum(row => Number(row[3])));
            Assert.All(sum.Values, other => Assert.True(sum[said.Groups[1].Value] >= other - 0.05));
            Assert.Equal(sum[said.Groups[1].Value], Number(said.Groups[2].Value), 0.02 * (1 + sum[said.Groups[1].Value]));
        }
    }

    private static IReadOnlyList<IReadOnlyList<string>> Table(ReportPage page, string caption) => page.Sections
        .SelectMany(section => section.Tables).Single(table => table.Caption.StartsWith(caption, StringComparison.Ordinal)).Rows;

    private static double Number(string text) => double.Parse(text.Replace("under ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static EnsembleDocument Play(CompiledScenario setting, int runs, int rounds, long seed)
    {
        var (outcomes, spreads) = (new Outcomes(setting), new Spreads(setting, rounds));
        foreach (var batch in Player.PlayAll(setting, runs, rounds, seed, Detail.Rounds))
        {
            outcomes.Add(batch);
            spreads.Add(batch);
        }

        return EnsembleDocument.Of(outcomes, spreads, "e", "some.yaml", seed);
    }
}
