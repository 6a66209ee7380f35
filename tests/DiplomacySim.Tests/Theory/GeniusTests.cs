using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Importing;
using static DiplomacySim.Tests.Genius;

namespace DiplomacySim.Tests;

/// <summary>What each field of a negotiation domain means here: values that tell the possible readings apart, and what is refused.</summary>
public sealed class GeniusTests : IDisposable
{

    private static readonly string[] Colours = [Issue(1, "flag", "red/blue")];

    private readonly ForeignFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A line starts at the lower bound.</summary>
    [Fact]
    public void Whole_numbers_are_read_as_GENIUS_reads_them()
    {
        var solved = folder.Solve(
            ("d.xml", Space(Whole(1, "tonnes", 10, 20), Issue(2, "flag", "red/blue"))),
            ("a.xml", Space(Whole(1, "tonnes", 10, 20, Line("0.1", "0")), Issue(2, "flag", "red:1/blue:2"), Weight(1, "0.6"), Weight(2, "0.4"))),
            ("b.xml", Space(Whole(1, "tonnes", 10, 20, Line("-0.1", "1")), Issue(2, "flag", "red:2/blue:1"), Weight(1, "0.6"), Weight(2, "0.4"))));

        Assert.Equal((22, 22), (solved.Space.Outcomes, solved.Zone));
        Assert.Equal(0.3596, solved.Nash!.Values[0] * solved.Nash.Values[1], 1e-9);
        Assert.Equal([0.58, 0.62], solved.Nash.Values.Order(), Close);
    }

    [Fact]
    public void A_line_by_parameters_starts_at_zero()
    {
        var solved = folder.Solve(
            ("d.xml", Space(Whole(1, "tonnes", 10, 20))),
            ("a.xml", Space(Whole(1, "tonnes", 10, 20, "<evaluator ftype=\"linear\" parameter0=\"-1\" parameter1=\"0.1\"/>"), Weight(1, "1"))),
            ("b.xml", Space(Whole(1, "tonnes", 10, 20, Line("-0.1", "1")), Weight(1, "1"))));

        Assert.Equal(Enumerable.Range(0, 11).Select(step => step / 10.0), solved.Space.Values[0].Order(), Close);
        Assert.All(solved.Space.Values[0].Zip(solved.Space.Values[1]), each => Assert.Equal(1, each.First + each.Second, 1e-9));
    }

    [Theory]
    [InlineData("2", "-5", "the line goes from -5 to 15")]
    [InlineData("-0.1", "0", null)]
    [InlineData("0.2", "0", null)]
    public void A_line_outside_0_to_1_at_both_ends_is_refused_and_at_one_end_is_cut(string slope, string offset, string? message)
    {
        (string, string)[] files =
        [
            ("d.xml", Space(Whole(1, "tonnes", 10, 20))),
            ("a.xml", Space(Whole(1, "tonnes", 10, 20, Line(slope, offset)), Weight(1, "1"))),
            ("b.xml", Space(Whole(1, "tonnes", 10, 20, Line("-0.1", "1")), Weight(1, "1"))),
        ];
        var imported = folder.Import(files);

        if (message is not null)
        {
            Assert.Equal(message, Assert.Single(imported.Problems).Message);
            return;
        }

        Assert.Contains("a: the line of 'tonnes' is cut at 0 and 1, as GENIUS does", imported.Notes);
        Assert.All(ForeignFolder.Read(imported).Actors[0].Worth[0].Levels, worth => Assert.InRange(worth, 0, 1));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("0.0", 1)]
    [InlineData("1.5", 1)]
    [InlineData("1", 1)]
    [InlineData("0.9", 0.9)]
    public void A_discount_of_0_or_above_1_is_none(string given, double discount)
    {
        var imported = folder.Import(Two(a: [$"<discount_factor value=\"{given}\"/>"]));

        Assert.Equal(discount, ForeignFolder.Read(imported).Actors[0].Strategy!.Discount);
        Assert.Equal(given == "1", imported.Notes.Count == 0);
        Assert.All(imported.Notes, note => Assert.Contains(note, ForeignFolder.Read(imported).About, StringComparison.Ordinal));
    }

    /// <summary>With a weight of 0 for the third issue Nash's point would be (.85, .9), with 1 it was (.675, .9).</summary>
    [Fact]
    public void A_missing_weight_is_refused() => Assert.Equal(["a.xml:5: the issue 'z' has no weight"], folder.Refused(
        ("d.xml", Space(Issue(1, "x", "0/1"), Issue(2, "y", "0/1"), Issue(3, "z", "0/1"))),
        ("a.xml", Space(Issue(1, "x", "0:1/1:2"), Issue(2, "y", "0:1/1:2"), Issue(3, "z", "0:2/1:1"), Weight(1, "0.7"), Weight(2, "0.3"))),
        ("b.xml", Space(Issue(1, "x", "0:2/1:1"), Issue(2, "y", "0:2/1:1"), Issue(3, "z", "0:1/1:2"),
            Weight(1, "0.2"), Weight(2, "0.3"), Weight(3, "0.5")))));

    [Theory]
    [InlineData("<evaluator ftype=\"triangular\" parameter0=\"0\" parameter1=\"10\" parameter2=\"5\"/>", "an evaluator of ftype 'triangular'")]
    [InlineData("<evaluator ftype=\"faratin\" parameter0=\"0\" parameter1=\"10\"/>", "an evaluator of ftype 'faratin'")]
    [InlineData("<evaluator ftype=\"linear\" slope=\"0.1\"/>", "evaluator has offset ''")]
    [InlineData("<evaluator ftype=\"linear\" slope=\"0.1\" offset=\"0\" parameter1=\"1\" parameter0=\"1\"/>",
        "an evaluator with slope and parameter1")]
    public void An_evaluator_is_a_line_or_refused(string evaluator, string message) => Assert.Contains($"a.xml:3: {message}", folder.Refused(
        ("d.xml", Space(Whole(1, "tonnes", 0, 10))),
        ("a.xml", Space(Whole(1, "tonnes", 0, 10, evaluator), Weight(1, "1"))),
        ("b.xml", Space(Whole(1, "tonnes", 0, 10, Line("0.1", "0")), Weight(1, "1")))));

    /// <summary>Whatever a file says twice, leaves out or says of something else.</summary>
    [Theory]
    [InlineData("a.xml:3: item has evaluation '-1'", "red:-1/blue:2", "1")]
    [InlineData("a.xml:4: weight has value '1e7'", "red:1/blue:2", "1e7")]
    [InlineData("a.xml:5: reservation has value '-2e6'", "red:1/blue:2", "1", "<reservation value=\"-2e6\"/>")]
    [InlineData("a.xml:3: item has evaluation 'NaN'", "red:NaN/blue:2", "1")]
    [InlineData("a.xml:4: weight has value '-1'", "red:1/blue:2", "-1")]
    [InlineData("a.xml:1: no issue has a weight above 0", "red:1/blue:2", "0")]
    [InlineData("a.xml:3: the item 'blue' is there twice", "red:1/blue:2/blue:3", "1")]
    [InlineData("a.xml:3: the domain has no item 'pink' of the issue 'flag'", "red:1/blue:2/pink:3", "1")]
    [InlineData("a.xml:3: the item 'blue' is missing", "red:1", "1")]
    [InlineData("a.xml:5: the issue 'flag' has two weights", "red:1/blue:2", "1", "<weight index=\"1\" value=\"1\"/>")]
    [InlineData("a.xml:5: the domain has no issue with index '7'", "red:1/blue:2", "1", "<weight index=\"7\" value=\"1\"/>")]
    [InlineData("a.xml:6: <reservation> is there twice", "red:1/blue:2", "1", "<reservation value=\"0\"/>\n<reservation value=\"1\"/>")]
    [InlineData("a.xml:5: discount_factor has value ''", "red:1/blue:2", "1", "<discount_factor/>")]
    [InlineData("a.xml:5: the issue 'flag' is there twice", "red:1/blue:2", "1", "<issue index=\"1\"/>")]
    public void What_does_not_fit_is_refused_in_its_line(string message, string items, string weight, string more = "") =>
        Assert.Contains(message, folder.Refused(
            ("d.xml", Space(Colours)),
            ("a.xml", Space(Issue(1, "flag", items), Weight(1, weight), more)),
            ("b.xml", Space(Issue(1, "flag", "red:1/blue:2"), Weight(1, "1")))));

    [Theory]
    [InlineData("d.xml:4: the issue 'flag' with index 1 is there twice", "<issue index=\"1\" name=\"flag\"><item value=\"x\"/></issue>")]
    [InlineData("d.xml:4: an issue without a name or an index", "<issue index=\"2\"><item value=\"x\"/></issue>")]
    [InlineData("d.xml:4: '\u00AD' is no name", "<issue index=\"2\" name=\"&#xAD;\"><item value=\"x\"/></issue>")]
    [InlineData("d.xml:4: 'a\uFFFDb' is no name", "<issue index=\"2\" name=\"x\"><item value=\"a&#x2029;b\"/></issue>")]
    [InlineData("d.xml:4: 'a\uFFFDb' is no name", "<issue index=\"2\" name=\"x\"><item value=\"a&#10;b\"/></issue>")]
    [InlineData("d.xml:4: an issue of type 'real'", "<issue index=\"2\" name=\"x\" type=\"real\"/>")]
    [InlineData("d.xml:4: an issue without items", "<issue index=\"2\" name=\"x\"/>")]
    [InlineData("d.xml:4: an integer issue without a range",
        "<issue index=\"2\" name=\"x\" type=\"integer\" lowerbound=\"0\" upperbound=\"10000\"/>")]
    [InlineData("d.xml:4: an objective within an objective", "<objective><issue index=\"2\" name=\"x\"><item value=\"y\"/></issue></objective>")]
    public void A_domain_that_is_not_one_is_refused_in_its_line(string message, string more) => Assert.Contains(message, folder.Refused(
        ("d.xml", Space(Issue(1, "flag", "red/blue"), more)), Two()[1], Two()[2]));

    [Fact]
    public void Other_names_in_a_profile_are_refused() => Assert.Contains("a.xml:3: issue 1 is 'banner' here and 'flag' in the domain",
        folder.Refused(("d.xml", Space(Colours)), ("a.xml", Space(Issue(1, "banner", "red:1/blue:2"), Weight(1, "1"))), Two()[2]));

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("UTF-8")]
    public void A_file_is_read_in_the_encoding_that_it_declares(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        string Write(string file, string text) =>
            folder.Write(file, [.. encoding.Preamble, .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>\n{text}")]);
        var imported = Imported.From(
        [
            Write("d.xml", Space(Issue(1, "Façade", "é/ü"))),
            Write("a.xml", Space(Issue(1, "Façade", "é:1/ü:2"), Weight(1, "1"))),
            Write("b.xml", Space(Issue(1, "Façade", "é:2/ü:1"), Weight(1, "1"))),
        ]);

        Assert.Equal(["é", "ü"], ForeignFolder.Read(imported).Issues[0].Points.Values.Order());
    }

    [Fact]
    public void Blank_lines_before_the_declaration_are_read_and_lines_keep_their_numbers()
    {
        const string start = "\n \n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        var files = Two().Select(file => (file.Name, start + file.Text)).ToArray();

        Assert.Empty(folder.Import(files).Problems);
        Assert.Contains("a.xml:6: item has evaluation 'x'", folder.Refused(
            files[0], ("a.xml", start + Space(Issue(1, "flag", "red:x/blue:2"), Weight(1, "1"))), files[2]));
    }

    [Fact]
    public void Nesting_beyond_all_measure_is_refused_at_once()
    {
        var clock = Stopwatch.StartNew();
        var problems = folder.Refused(("d.xml", string.Concat(Enumerable.Repeat("<a>", 200_000))), Two()[1], Two()[2]);

        Assert.Equal(["d.xml:1: elements are nested too deep"], problems);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Thousands_of_items_can_be_solved()
    {
        var solved = folder.Solve(
            ("d.xml", Space(Whole(1, "pie", 0, 2000))),
            ("a.xml", Space(Whole(1, "pie", 0, 2000, Line("0.0005", "0")), Weight(1, "1"))),
            ("b.xml", Space(Whole(1, "pie", 0, 2000, Line("-0.0005", "1")), Weight(1, "1"))));

        Assert.Equal((2001, 2001), (solved.Zone, solved.Frontier.Count));
        Assert.Equal([0.5, 0.5], solved.Nash!.Values, Close);
    }

    [Theory]
    [InlineData("<ufun type=\"PlainUfun\" weight=\"1\"><hyperRectangle utility_of_cube=\"3\">"
        + "<INCLUDES index=\"1\" min=\"0\" max=\"9\"/></hyperRectangle></ufun>")]
    [InlineData("<constraints/>")]
    public void Nonlinear_spaces_are_refused_in_one_sentence(string space) => Assert.Equal(
        ["a.xml:1: constraints or functions over several issues are not taken"],
        folder.Refused(Two()[0], ("a.xml", Space(Whole(1, "x", 0, 9), space)), Two()[2]));

    [Fact]
    public void What_is_left_out_is_said_and_stands_in_the_scenario()
    {
        var imported = folder.Import(Two(a: ["<bonus value=\"3\"/>", "<requirements description=\"x\"/>"]));

        Assert.Equal(["<bonus> is not carried over", "<requirements> is not carried over"], imported.Notes);
        Assert.Contains("<bonus> is not carried over; <requirements>", ForeignFolder.Read(imported).About, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_profile_twice_is_refused() =>
        Assert.Contains("a.xml:1: the file is named twice", folder.Refused(Two()[0], Two()[1], Two()[1]));

    /// <summary>Six outcomes, each better than no deal for both, however the files are written.</summary>
    [Theory]
    [InlineData("red:1/blue:2/green:4", "green:1/red:4/blue:3")]
    [InlineData("blue:2/green:4/red:1", "blue:3/green:1/red:4")]
    [InlineData("green:8/red:2/blue:4", "red:4/blue:3/green:1")]
    public void The_order_of_items_issues_and_files_changes_nothing(string a, string b)
    {
        (string Name, string Text) First(string flags) => ("a.xml", Space(
            Issue(1, "flag", flags), Issue(2, "tax", "low:4/high:1"), Weight(1, "1"), Weight(2, "1"), Reservation("0.1")));
        (string Name, string Text) Second(string flags) => ("b.xml", Space(
            Weight(2, "0.5"), Weight(1, "0.5"), Issue(2, "tax", "high:4/low:1"), Issue(1, "flag", flags), Reservation("0.1")));
        (string Name, string Text) Domain(string flags) => ("d.xml", Space(Issue(1, "flag", flags), Issue(2, "tax", "high/low")));
        string Written(params (string, string)[] files)
        {
            var imported = folder.Import(files);
            var setting = new CompiledScenario(ForeignFolder.Read(imported));
            var solved = Solving.Of(setting);
            var deal = Simulation.Play(setting, 1).Acts.Single(act => act.Kind == ActKind.Deal);
            Assert.Equal("flag: green, tax: high", Wording.Clauses(deal, setting));
            Assert.Equal((6, 6), (solved.Space.Outcomes, solved.Zone));
            Assert.Equal([0.625, 0.625], solved.Nash!.Values, Close);
            return Regex.Replace(imported.Text, "salience: .*", "");
        }

        var usual = Written(Domain("red/blue/green"), First("red:1/blue:2/green:4"), Second("red:4/blue:3/green:1"));
        Assert.Equal(usual, Written(Domain("green/blue/red"), First(a), Second(b)));
        Assert.Equal(usual, Written(Second(b), Domain("blue/green/red"), First(a)));
    }

    /// <summary>Two opposed parties over one issue of two colours.</summary>
    private static (string Name, string Text)[] Two(params string[] a) =>
    [
        ("d.xml", Space(Colours)),
        ("a.xml", Space([Issue(1, "flag", "red:1/blue:2"), Weight(1, "1"), .. a])),
        ("b.xml", Space(Issue(1, "flag", "red:2/blue:1"), Weight(1, "1"))),
    ];

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;
}
