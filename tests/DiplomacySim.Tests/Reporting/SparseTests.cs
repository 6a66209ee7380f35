using System.Xml.Linq;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.Tests;

/// <summary>Pictures of little or nothing: one run, one value, no variance, nothing known.</summary>
public sealed class SparseTests
{
    private static readonly double[] None = [double.NaN, double.NaN];

    public static TheoryData<string> Kinds => [.. All.Keys];

    private static Dictionary<string, Picture> All => new()
    {
        ["fan of NaN"] = new FanChart { Title = "t", Panels = [new("m", "u", [new("f", [1, 2], None, None, None, None, None)])] },
        ["fan of one round"] = new FanChart { Title = "t", Panels = [new("m", "u", [new("f", [1], [0], [0], [0], [0], [0])])] },
        ["three fans"] = new FanChart { Title = "t", Panels = [new("m", "u", [.. Enumerable.Range(0, 3)
            .Select(at => new Fan($"f{at}", [1, 2], [at, at], [at + 0.1, at], [at + 0.2, at], [at + 0.3, at + 1], [at + 0.4, at + 2]))])] },
        ["shares of nothing"] = new ShareChart { Title = "t", Rows = ["a"], Series = [new("s", [Interval.Unknown])] },
        ["shares of all"] = new ShareChart { Title = "t", Rows = ["a"], Series = [new("s", [Interval.OfShare(5, 5)])] },
        ["survival of none"] = new SurvivalChart { Title = "t", Last = 48, Series = [new("s", Survival.Of([], []))] },
        ["survival of one"] = new SurvivalChart { Title = "t", Last = 1, Series = [new("s", Survival.Of([1], [true]))] },
        ["no differences"] = new DifferenceChart { Title = "t", Panels = [new("u", [new("a", new(0, 0, 0, 9)), new("b", Interval.Unknown)])] },
        ["sweep of one value"] = new SweepChart { Title = "t", Across = "a", Up = "b", Series = [new("s", [1], [Interval.Unknown])], Level = 0.5,
            Threshold = Interval.Unknown },
        ["heat of one cell"] = new HeatChart { Title = "t", Across = "a", Up = "b", Response = "c", Columns = [0], Rows = [0],
            Values = [[double.NaN]], Middle = 0 },
        ["heat without variance"] = new HeatChart { Title = "t", Across = "a", Up = "b", Response = "c", Columns = [0, 1], Rows = [0],
            Values = [[3, 3]] },
        ["indices of nothing"] = new IndexChart { Title = "t", Indices = [new("a", Interval.Unknown, Interval.Unknown)] },
        ["effects of nothing"] = new EffectChart { Title = "t",
            Effects = [new("a", new(0, 0, 0, 9), new(0, 0, 0, 9), new(0, 0, 0, 9)), new("b", Interval.Unknown, Interval.Unknown, Interval.Unknown)] },
        ["trajectory of one round"] = new TrajectoryChart { Title = "t", Rounds = 1, Lanes = [],
            Panels = [new("m", "u", [new("", [0]), new("", [double.NaN])])] },
        ["win set of nobody"] = new WinSetChart { Title = "t", Across = "a", Up = "b", Executives = ("c", "d"), Cells = [[WinSetCell.Neither]] },
        ["nothing weighed"] = new TermChart { Title = "t", Terms = [], Threshold = 0 },
        ["a vote of nobody"] = new VoteChart { Title = "t", Rows = [new("a", 0, 0, 0)] },
        ["a title without end"] = new ShareChart { Title = new string('x', 2000), Note = string.Join(' ', Enumerable.Repeat("word", 500)),
            Rows = ["a"], Series = [new("s", [Interval.OfShare(1, 2)])] },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void There_is_a_picture_of_whatever_there_is(string kind)
    {
        var svg = All[kind].Svg();

        Assert.NotEmpty(XDocument.Parse(svg).Root!.Elements());
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(XDocument.Parse(svg).Descendants().Attributes(), attribute => attribute.Value.Contains("inf",
            StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("nan", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(All[kind].Png());
    }
}
