using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DiplomacySim.Tests;

/// <summary>Scenarios and files that are odd, but can be met: as large as the format allows, or no files at all.</summary>
public sealed class OddInputTests : IDisposable
{
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    /// <summary>More issues than the sequence has dimensions by which texts are sampled.</summary>
    [Fact]
    public async Task A_scenario_can_have_as_many_issues_as_the_format_allows()
    {
        var (exit, _, errors) = await client.Run("check", Write("many.yaml", Wide(parties: 2, issues: 200, members: 0, relations: 1)));

        Assert.True(exit == 0, errors);
    }

    [Fact]
    public async Task A_round_that_is_too_much_is_refused_with_its_numbers()
    {
        var (exit, output, errors) = await client.Run("check", Write("wide.yaml", Wide(parties: 12, issues: 200, members: 10_000, relations: 60)));

        Assert.Equal(1, exit);
        Assert.Contains("60 relations with 1,200,000 members of legislatures, on 200 issues: 240,000,000 votes to weigh in a round",
            output + errors, StringComparison.Ordinal);
        Assert.Contains("at most 200,000,000", output + errors, StringComparison.Ordinal);
    }

    /// <summary>A pipe that nobody writes to would be waited for without end.</summary>
    [SkippableTheory]
    [InlineData(1, "check", "PIPE")]
    [InlineData(3, "import", "PIPE")]
    [InlineData(3, "run", "PIPE")]
    [InlineData(3, "sweep", "scenarios/nile-2019.yaml", "--design", "PIPE")]
    [InlineData(2, "run", "scenarios/nile-2019.yaml", "--minds", "PIPE")]
    public async Task What_is_no_file_is_refused_in_time(int code, params string[] arguments)
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no named pipes of this kind");
        var pipe = Path.Combine(client.Folder, "pipe.yaml");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        var (exit, output, errors) = await client.Run([.. arguments.Select(argument => argument == "PIPE" ? pipe : argument)]);

        Assert.Equal(code, exit);
        Assert.Contains("read", output + errors, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(1, "check", "/dev/zero")]
    [InlineData(1, "check", "/dev/null")]
    [InlineData(3, "import", "/dev/zero")]
    [InlineData(3, "sweep", "scenarios/nile-2019.yaml", "--design", "/dev/zero")]
    [InlineData(2, "run", "scenarios/nile-2019.yaml", "--minds", "/dev/zero")]
    public async Task A_device_is_no_scenario(int code, params string[] arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "devices have other names");
        var (exit, _, _) = await client.Run(arguments);

        Assert.Equal(code, exit);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u2060\u00AD")]
    [InlineData("\u3164")]
    [InlineData(" ")]
    public async Task A_name_of_which_nothing_can_be_seen_is_refused(string name)
    {
        var text = Wide(parties: 2, issues: 1, members: 0, relations: 1).Replace("parties: {p0: {}", $"parties: {{p0: {{name: \"{name}\"}}",
            StringComparison.Ordinal);
        var (exit, output, errors) = await client.Run("check", Write("unseen.yaml", text));

        Assert.Equal(1, exit);
        Assert.Contains("nothing can be seen", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_says_what_it_took_the_files_for()
    {
        var (exit, output, errors) = await client.Run("import", "scenarios/theory/import/quarry.csv");

        Assert.Equal(0, exit);
        Assert.StartsWith("taken for a scored game", errors, StringComparison.Ordinal);
        Assert.Contains("solve it with --consent 2 --must owner", errors, StringComparison.Ordinal);
        Assert.Contains("impasse: 60", output, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(client.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Wide(int parties, int issues, int members, int relations)
    {
        string[] ids = [.. Enumerable.Range(0, parties).Select(party => $"p{party}")];
        var each = string.Join(", ", Enumerable.Range(0, issues).Select(issue => $"i{issue}: 1"));
        var text = new StringBuilder("name: wide\nstart: 2018-11\nrounds: 1\nissues:\n");
        for (var issue = 0; issue < issues; issue++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  i{issue}: {{control: [{string.Join(", ", ids)}], statusQuo: 0.2}}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"parties: {{{string.Join(", ", ids.Select(id => $"{id}: {{}}"))}}}\nactors:\n");
        foreach (var id in ids)
        {
            text.Append(CultureInfo.InvariantCulture, $"  e-{id}: {{party: {id}, role: executive, ideal: {{{each}}}, salience: {{{each}}}}}\n");
            if (members > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  l-{id}: {{party: {id}, role: legislature, ideal: {{{each}}}, salience: {{{each}}}, "
                    + $"chamber: {{members: {members}, quorum: 2, majority: 2, overrideQuorum: 3}}}}\n");
            }
        }

        text.Append("relations:\n");
        foreach (var (pair, place) in ids.SelectMany((_, at) => ids.Skip(at + 1).Select(other => (one: ids[at], other))).Take(relations)
            .Select((pair, place) => (pair, place)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  r{place}: {{between: [{pair.one}, {pair.other}]}}\n");
        }

        return text.ToString();
    }
}
