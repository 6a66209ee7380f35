using System.Globalization;
using CsCheck;
using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class CanonicalText
{
    [Fact]
    public void It_reads_back_as_the_same_scenario_and_as_itself()
    {
        Loaded.Ready loaded = Ready(Parse(Small.Text));

        Loaded.Ready again = Ready(ScenarioFile.FromCanonical(loaded.Canonical));

        Assert.Equal(Dump(loaded.Scenario), Dump(again.Scenario));
        Assert.Equal(loaded.Canonical, again.Canonical);
        Assert.Empty(again.Sources);
    }

    [Fact]
    public void Numbers_come_back_to_the_last_bit() =>
        Gen.Double[0, 1].Array[3].Sample(
            numbers =>
            {
                string[] written = [.. numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))];
                string text = Reading.Small("{north: 0.3, south: 0.4}", $"{{north: {written[0]}, south: {written[1]}}}")
                    .Replace("statusQuo: 0.2", $"statusQuo: {written[2]}", StringComparison.Ordinal);
                var scenario = Ready(ScenarioFile.FromCanonical(Ready(Parse(text)).Canonical)).Scenario;
                Assert.Equal(numbers, scenario.Relations[0].Trust.Values.Append(scenario.Issues[1].StatusQuo));
            },
            iter: 500);

    [Fact]
    public void Texts_come_back_letter_for_letter() =>
        Gen.Select(Gen.Char.Array[0, 10], Gen.Char.Array[0, 10], (before, after) => $"{new string(before)}a{new string(after)}")
            .Where(text => !text.Any(IsNoText)).Sample(
            text =>
            {
                string quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
                Loaded.Ready loaded = Ready(Parse(Reading.Small("name: Two neighbours", $"name: {quoted}")));
                Assert.Equal(text, Ready(ScenarioFile.FromCanonical(loaded.Canonical)).Scenario.Name);
            },
            iter: 500);

    [Fact]
    public void It_takes_overrides_as_the_file_does()
    {
        string[] sets = ["rounds=7", "actors.palace.judgement.noise=0.5", "elections.spring.challenger.ideal.arms=null", "incidents=null"];

        Loaded.Ready direct = Ready(Parse(Small.Text, sets));
        Loaded.Ready later = Ready(ScenarioFile.FromCanonical(Ready(Parse(Small.Text)).Canonical, sets));

        Assert.Equal((direct.Canonical, Dump(direct.Scenario)), (later.Canonical, Dump(later.Scenario)));
        Assert.Equal(0.5, later.Scenario.Elections[0].Challenger.Judgement.Noise);
    }

    [Fact]
    public void How_a_file_is_written_does_not_show()
    {
        string other = Small.Text
            .Replace("name: Two neighbours\nstart: 2018-11\n", "# A comment\nstart: \"2018-11\"\nname: 'Two neighbours'\n", StringComparison.Ordinal)
            .Replace("statusQuo: 0.2", "statusQuo: 2.0e-1", StringComparison.Ordinal)
            .Replace("control: [north]", "control:\n      - north", StringComparison.Ordinal)
            .Replace("0.5: quotas", "5e-1: quotas", StringComparison.Ordinal);

        Assert.Equal(Ready(Parse(Small.Text)).Canonical, Ready(Parse(other)).Canonical);
    }

    [Theory]
    [InlineData("", 1, "the text is empty")]
    [InlineData("[]", 1, "no JSON object")]
    [InlineData("{\"name\":", 9, "not JSON")]
    [InlineData("{} {}", 4, "not JSON")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}", 13, "'name' is here a second time")]
    [InlineData("{\"name\":\"\\ud800\"}", 9, "not JSON")]
    [InlineData("{\"na\\u0007me\":1}", 2, "a control character")]
    [InlineData("{\"rounds\":1e999}", 11, "found '1e999'")]
    [InlineData("{\"rounds\":\"3\"}", 11, "found the text \"3\"")]
    [InlineData("{\"rounds\":null}", 11, "found null")]
    [InlineData("{\"extends\":\"a.yaml\"}", 2, "unknown key 'extends'")]
    public void It_is_read_as_strictly_as_a_file(string json, int column, string message) =>
        Assert.Contains(
            Problems(ScenarioFile.FromCanonical(json)),
            problem => problem.Column == column && problem.Message.StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public void Nesting_is_limited() =>
        Assert.Single(Problems(ScenarioFile.FromCanonical(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void No_culture_changes_what_is_read_or_written_or_said(string culture)
    {
        (string, string, string, string) everything = Everything();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(everything, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static (string, string, string, string) Everything()
    {
        string spoilt = Reading.Small("statusQuo: 0.2", "statusQuo: -1.5\n    NEGOTIABLE: true\n    INSTRUMENT: x\n    detection: 1.000.000");
        string problems = string.Join('\n', Problems(Parse(spoilt, "TITLE=x", "rounds=-5")));
        return (Ready(Parse(Small.Text)).Canonical, problems, JsonSchema.Text(), ReferenceTable.Text());
    }

    private static bool IsNoText(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter)
        || letter is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
