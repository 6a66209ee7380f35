using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>
/// Damaged files of every layout: refused, or worth what an oracle of its own makes of them. A thousand mutations of each by default; as many as
/// <c>DIPLOMACYSIM_FUZZ</c> says where it is set.
/// </summary>
public sealed class ForeignFuzzTests : IDisposable
{
    internal static readonly int Runs =
        int.TryParse(Environment.GetEnvironmentVariable("DIPLOMACYSIM_FUZZ"), CultureInfo.InvariantCulture, out var runs) ? runs : 1000;

    private static readonly string[] Signs = ["", "\"", "0", "-", "1", ".", "e9", "e-3", "x", " ", "\n", "\u200B", ",", ";", "é"];
    private static readonly string[] Json = [.. Signs, "{", "}", "[", "]", ":", "null", "true", "\\u0041", "\"issueWeights\":{}", "\"fare\":1,"];
    private static readonly string[] Xml = 
        [.. Signs, "<", ">", "/", "<item/>", "<weight index=\"1\" value=\"3\"/>", "index=\"1\"", "&#10;", "&#x41;"];
    private static readonly string[] Table = [.. Signs, "%", "\t", "Owner", "threshold", "\"\"", "\r\n"];
    private static readonly string[] Game = [.. Signs, "{", "}", "1/2", "/", "\\", "NFG", "{ 2 2 }"];

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void GENIUS()
    {
        var made = new MadeDomain(3, [3, 2, 6], wholeNumbers: true);
        Fuzz(Xml, [("d.xml", made.GeniusDomain(false)), ("a.xml", made.GeniusProfile(0, false, 2)), ("b.xml", made.GeniusProfile(1, false, 1))],
            (files, scenario) => ForeignOracle.OfGenius(files[0], files[1], files[2]).Same(scenario));
    }

    [Fact]
    public void GeniusWeb() => Fuzz(Json, [Example("ferry-company.json"), Example("ferry-island.json")],
        (files, scenario) => ForeignOracle.OfGeniusWeb(files).Same(scenario));

    [Fact]
    public void NegoLog() => Fuzz(Json, [Example("orchard/profileA.json"), Example("orchard/profileB.json")],
        (files, scenario) => ForeignOracle.OfNegoLog(files).Same(scenario));

    [Fact]
    public void Scored_games() => Fuzz(Table, [Example("quarry.csv")],
        (files, scenario) => AnyDelimiter(files[0], rows => ForeignOracle.OfScores(rows.Skip(1).Select(row => row[..4])).Same(scenario)));

    [Fact]
    public void Tables_of_actors() => Fuzz(Table, [("t.csv",
        "actor,position,salience,capability\nA,10,0.75,40\nB,90,0.5,30\n\"C, D\",50,0.25,20\n")],
        (files, scenario) => AnyDelimiter(files[0], rows => Same(rows, scenario)));

    [Fact]
    public void Games_of_Gambit()
    {
        Fuzz(Game, [Example("fishing.nfg")], (files, scenario) => Same(files[0], scenario));
        Fuzz(Game, [("g.nfg", "NFG 1 R \"g\" { \"A\" \"B\" } { 2 2 }\n3 -2 1/2 4 0.25 0 -1 1e1\n")], (files, scenario) => Same(files[0], scenario));
    }

    private static (string, string) Example(string name) => (name, File.ReadAllText(Repository.Path($"scenarios/theory/import/{name}")));

    /// <summary>Each run cuts, doubles or replaces a few letters at one place or two of one file.</summary>
    private void Fuzz(string[] damages, (string Name, string Text)[] files, Action<string[], Scenario> same)
    {
        var mutation = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 12], Gen.Int[0, damages.Length - 1].Select(place => damages[place]), Gen.Bool);
        Gen.Select(Gen.Int[0, files.Length - 1], mutation.Array[1, 2]).Sample(
            (which, mutations) =>
            {
                var text = files[which].Text;
                foreach (var (at, length, damage, isDoubled) in mutations)
                {
                    var start = at % (text.Length + 1);
                    var end = Math.Min(text.Length, start + length);
                    text = isDoubled ? text[..end] + text[start..] : text[..start] + damage + text[end..];
                }

                (string Name, string Text)[] damaged = [.. files];
                damaged[which].Text = text;
                var imported = folder.Import(damaged);
                if (imported.Problems.Count == 0)
                {
                    same([.. damaged.Select(file => file.Text)], ForeignFolder.Read(imported));
                }
                else
                {
                    Assert.All(imported.Problems, problem => Assert.InRange(problem.Line, 1, damaged.Max(file => file.Text.Split('\n').Length)));
                }
            },
            iter: Runs, threads: 1);
    }

    /// <summary>Which sign stands between cells the oracle does not know; one of three readings must be that of the product.</summary>
    private static void AnyDelimiter(string text, Action<string[][]> same)
    {
        var failures = new List<Exception>();
        foreach (var delimiter in ",;\t")
        {
            try
            {
                same(Rows(text, delimiter));
                return;
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        throw new AggregateException(text, failures);
    }

    /// <summary>Cells by the letter: a quote opens at the start of a cell and closes before a delimiter.</summary>
    private static string[][] Rows(string text, char delimiter)
    {
        var point = delimiter == ',' ? "," : ".";
        var cell = $"[ ]*\"((?:[^\"]|\"\")*)\"[ ]*(?=[{delimiter}\r\n]|$)|([^{delimiter}\n]*)";
        List<string[]> rows = [];
        List<string> cells = [];
        for (var place = 0; place <= text.Length;)
        {
            var match = new Regex($"\\G(?:{cell})").Match(text, place);
            var value = match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[2].Value;
            cells.Add(Regex.Replace(value, "\\s*[\r\n]+\\s*", " ").Trim());
            place += match.Length;
            while (place < text.Length && text[place] == '\r')
            {
                place++;
            }

            if (place >= text.Length || text[place] == '\n')
            {
                rows.Add([.. cells]);
                cells.Clear();
            }

            place++;
        }

        return [.. rows.Where(row => row.Any(each => each.Length > 0)).Select((row, place) => place == 0 ? row
            : [.. row.Select((each, column) => column >= row.Length - 3 ? each.Replace(",", point, StringComparison.Ordinal) : each)])];
    }

    private static void Same(string[][] rows, Scenario scenario)
    {
        int Column(params string[] titles) => Array.FindIndex(rows[0], title =>
            titles.Any(each => title.Contains(each, StringComparison.OrdinalIgnoreCase)));
        var (name, position, salience, capability) = (Column("actor", "name"), Column("pos", "pstn"), Column("sal"),
            Column("capability", "influence", "power"));
        string[][] body = rows[1..];
        double Number(string cell) => Fraction.Parse(cell.TrimEnd('%', ' ')).Rounded;
        double[] positions = [.. body.Select(row => Number(row[position]))];
        double[] saliences = [.. body.Select(row => Number(row[salience]))];
        double[] capabilities = [.. body.Select(row => Number(row[capability]))];
        var whole = saliences.Max() > 1 || body[0][salience].Contains('%', StringComparison.Ordinal) ? 100 : 1;
        Assert.Equal(body.Length, scenario.Actors.Count);
        for (var place = 0; place < body.Length; place++)
        {
            var actor = scenario.Actors[place];
            Assert.Equal(body[place][name], actor.Name);
            Assert.Equal(Math.Max(1e-9, saliences[place] / whole), actor.Salience["position"], 1e-9);
            Assert.Equal(capabilities[place] / capabilities.Max(), scenario.Parties[place].Capability, 1e-9);
            Assert.Equal(positions.Max() > positions.Min() ? (positions[place] - positions.Min()) / (positions.Max() - positions.Min()) : 0,
                actor.Ideal["position"], 1e-9);
        }
    }

    private static void Same(string text, Scenario scenario)
    {
        string[] words = [.. Regex.Matches(text, "\"(?:\\\\\"|[^\"])*\"|[{},]|[^\\s{},\"]+").Select(match => match.Value)];
        var next = Array.IndexOf(words, "}") + 1;
        for (var depth = 0; ;)
        {
            depth += words[next] == "{" ? 1 : words[next] == "}" ? -1 : 0;
            next++;
            if (depth == 0)
            {
                break;
            }
        }

        next += words[next].StartsWith('"') ? 1 : 0;
        Fraction[] payoffs;
        if (words[next] == "{")
        {
            var last = Array.LastIndexOf(words, "}");
            Fraction[] numbers = [.. words[next..last].Where(word => word[0] is not ('"' or '{' or '}' or ',')).Select(Fraction.Parse)];
            payoffs = [.. words[(last + 1)..].SelectMany(word => int.Parse(word, CultureInfo.InvariantCulture) is > 0 and var outcome
                ? numbers[(2 * outcome - 2)..(2 * outcome)] : [Fraction.Zero, Fraction.Zero])];
        }
        else
        {
            payoffs = [.. words[next..].Select(Fraction.Parse)];
        }

        Assert.Equal(8, payoffs.Length);
        Fraction Of(int player, int first, int second) => payoffs[(2 * ((2 * second) + first)) + player];
        var row = Of(1, 0, 0) >= Of(1, 1, 0) && Of(1, 0, 1) >= Of(1, 1, 1) ? 0 : 1;
        var column = Of(0, 0, 0) >= Of(0, 0, 1) && Of(0, 1, 0) >= Of(0, 1, 1) ? 0 : 1;
        double[] expected =
        [
            Of(0, row, column).Rounded, Of(0, 1 - row, column).Rounded, Of(0, row, 1 - column).Rounded, Of(0, 1 - row, 1 - column).Rounded,
            Of(1, row, column).Rounded, Of(1, row, 1 - column).Rounded, Of(1, 1 - row, column).Rounded, Of(1, 1 - row, 1 - column).Rounded,
        ];
        double[] taken = [.. scenario.Actors.Select(actor => actor.Strategy!.Payoffs).SelectMany(pays =>
            (double[])[pays.Reward, pays.Temptation, pays.Sucker, pays.Punishment])];
        Assert.Equal(expected, taken, (one, other) => Math.Abs(one - other) < 1e-9);
    }
}
