using System.Text;
using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class YamlSubset
{
    [Theory]
    [InlineData("ideal: {arms: 0.1}", "ideal: ‸&far {arms: 0.1}", "the anchor &far")]
    [InlineData("economy: {south: -0.1}", "economy: ‸*far", "the alias *far")]
    [InlineData("statusQuo: 0.2", "statusQuo: ‸!!float 0.2", "the tag tag:yaml.org,2002:float")]
    [InlineData("control: [north]", "control: ‸!mine [north]", "the tag !mine")]
    [InlineData("name: Two neighbours", "name: ‸! Two neighbours", "the tag !")]
    [InlineData("statusQuo: 0.2", "statusQuo: 0.2\n    ‸<<: {negotiable: false}", "a merge key")]
    [InlineData("statusQuo: 0.2", "statusQuo: 0.2\n    ? ‸[a, b]\n    : 1", "a key that is a list")]
    [InlineData("statusQuo: 0.2", "statusQuo: 0.2\n    ‸\"\": 1", "an empty key")]
    [InlineData("name: Two neighbours", "‸%YAML 1.2\n---\nname: Two neighbours", "a YAML directive")]
    [InlineData("capability: 0.4", "capability: ‸", "nothing is written here")]
    [InlineData("capability: 0.4", "capability: ‸null", "nothing to take away")]
    [InlineData("capability: 0.4", "capability: ‸~", "nothing to take away")]
    [InlineData("name: Two neighbours", "name: Two ‸\tneighbours", "a tab")]
    [InlineData("name: Two neighbours", "name: Two ‸\u0007neighbours", "U+0007")]
    [InlineData("name: Two neighbours", "name: Two ‸\u202Eneighbours", "U+202E")]
    public void What_YAML_allows_and_a_scenario_does_not_is_refused_where_it_stands(string part, string by, string message) =>
        Refuse(part, by, message, "");

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal("the character U+D800", Refuse(Small("name: Two neighbours", $"name: Two {Mark}\uD800neighbours")).Message);

    [Fact]
    public void A_second_document_is_refused() =>
        Assert.Equal("a second document", Refuse($"{Scenarios.Small.Text}{Mark}---\nname: Another\n").Message);

    [Theory]
    [InlineData("statusQuo: 0.2", "statusQuo: [0.2")]
    [InlineData("name: Two neighbours", "name: \"Two neighbours")]
    [InlineData("name: Two neighbours", "name: @two")]
    [InlineData("  east: {}", "   east: {}")]
    [InlineData("  east: {}", "  east: {}}")]
    public void What_is_no_YAML_is_refused_with_a_place(string part, string by)
    {
        Problem problem = Assert.Single(Problems(Parse(Small(part, by))));

        Assert.StartsWith("not YAML", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Line, 1, Scenarios.Small.Text.Count(letter => letter == '\n') + 1);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# nothing\n", "the file is empty")]
    [InlineData("- a list\n", "found a list")]
    [InlineData("a text\n", "found 'a text'")]
    [InlineData("...\n", "the file is empty")]
    [InlineData("...\n...\n", "not YAML")]
    [InlineData("---\n", "nothing is written here")]
    public void A_file_is_one_map(string text, string message) =>
        Assert.Contains(Problems(Parse(text)), problem => problem.Message.StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public void What_is_missing_at_the_end_is_told_in_the_last_line()
    {
        Problem problem = Assert.Single(Problems(Parse("name: a\nissues: {arms: x? ")));

        Assert.Equal((2, 19), (problem.Line, problem.Column));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_where_they_are()
    {
        using Folder folder = new();
        string file = folder.Write("latin1.yaml", Encoding.Latin1.GetBytes("name: é\nabout: Größe\n"));

        Problem problem = Assert.Single(Problems(ScenarioFile.Load(file)));

        Assert.Equal((file, 1, 7, "the byte 0xe9 is not UTF-8"), (problem.File, problem.Line, problem.Column, problem.Message));
    }

    [Fact]
    public void Columns_are_counted_in_characters_before_a_byte_that_is_not_UTF_8()
    {
        using Folder folder = new();
        string file = folder.Write("mixed.yaml", [.. Encoding.UTF8.GetBytes("name: x\nabout: Größe "), 0xff, (byte)'\n']);

        Problem problem = Assert.Single(Problems(ScenarioFile.Load(file)));

        Assert.Equal((2, 14), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        using Folder folder = new();
        string text = Scenarios.Small.Text.ReplaceLineEndings("\r\n");
        string file = folder.Write("windows.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal(Ready(Parse(Scenarios.Small.Text)).Canonical, Ready(ScenarioFile.Load(file)).Canonical);
    }

    [Fact]
    public void UTF_16_is_refused()
    {
        using Folder folder = new();
        string file = folder.Write("utf16.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Scenarios.Small.Text)]);

        Assert.Equal("the byte 0xff is not UTF-8", Assert.Single(Problems(ScenarioFile.Load(file))).Message);
    }
}
