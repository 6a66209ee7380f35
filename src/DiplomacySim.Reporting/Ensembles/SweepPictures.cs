using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>The pictures of a sweep, by what its parameters allow.</summary>
internal sealed class SweepPictures(SweepDocument document)
{
    /// <summary>Points that can stand one below the other.</summary>
    public const int MostRows = 40;

    private const int MostPanels = 12;
    private const int MostDots = 2000;

    private readonly Dictionary<string, string> names = Shortened(document.Parameters);

    private string Runs =>
        $"{Prose.Count(document.Runs, "run")} of {Prose.Count(document.Rounds, "round")} at each point, the same seeds everywhere (seed "
            + $"{document.Seed}).";

    /// <summary>Whether there is one parameter, of numbers.</summary>
    public bool IsLine => document.Parameters.Count == 1 && AreNumbers(document.Parameters[0]);

    /// <summary>Whether there are two parameters, of numbers, with one point for each pair of their values.</summary>
    public bool IsGrid => document.Parameters.Count == 2 && document.Parameters.All(AreNumbers)
        && Values(0).Length * Values(1).Length == document.Points.Count
        && document.Points.Select(point => (Value(point, 0), Value(point, 1))).Distinct().Count() == document.Points.Count;

    /// <summary>Whether there are so many points of numbers that a cloud of them shows something.</summary>
    public bool IsSample =>
        document.Parameters.Count is >= 2 and <= MostPanels && document.Points.Count is >= 12 and <= MostDots && document.Parameters.All(AreNumbers);

    /// <returns>Null where there are too many points to show them by themselves.</returns>
    public Picture? Of(Measured measured, string title) =>
        IsLine ? Line(measured, title) : IsGrid ? Heat(measured, title) : IsSample ? Scatter(measured, title) : document.Points.Count <= MostRows
        ? Rows(measured, title) : null;

    /// <summary>Shares of all verdicts that some run comes to; of a sweep along a line.</summary>
    public SweepChart Verdicts(string title) => new()
    {
        Title = title,
        Subtitle = $"Verdicts of {document.Scenario}",
        Note = $"{Runs} Whiskers are 95 % intervals (Wilson).",
        Across = document.Parameters[0],
        Up = "share of runs",
        Limits = (0, 1),
        Series = [.. Verdict().Select(verdict => Series(verdict, Measured.Of($"verdict={verdict}")))],
    };

    /// <returns>"readiness = 0.3, trust = 0.1", or where that is too long, "point 12".</returns>
    public string Name(PointDocument point) => document.Parameters.Count is 0 or > 2
        ? $"point {point.Point}"
        : string.Join(", ", document.Parameters.Select(path => $"{names[path]} = {point.Parameters.GetValueOrDefault(path, "–")}"));

    private IEnumerable<string> Verdict() =>
        document.Points[0].Verdicts.Keys.Where(verdict => document.Points.Any(point => point.Verdicts[verdict].Count > 0));

    private SweepChart Line(Measured measured, string title) => new()
    {
        Title = title,
        Subtitle = measured.Subtitle,
        Note = $"{Runs} Whiskers are 95 % intervals ({How(measured)}).",
        Across = document.Parameters[0],
        Up = measured.Axis,
        Limits = measured.Limits,
        Series = [Series("", measured)],
    };

    private HeatChart Heat(Measured measured, string title)
    {
        var (columns, rows) = (Values(0), Values(1));
        var found = document.Points.ToDictionary(point => (Value(point, 0), Value(point, 1)), point => measured.At(point, document.Runs));
        var widest = found.Values.Select(interval => interval.High - interval.Low).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
        return new()
        {
            Title = title,
            Subtitle = measured.Subtitle,
            Note = $"{Runs} The widest 95 % interval of a cell ({How(measured)}) is {Prose.Number(widest)} wide: cells that differ by less cannot "
                + $"be told apart at a glance.",
            Across = document.Parameters[0],
            Up = document.Parameters[1],
            Response = measured.Axis,
            Columns = columns,
            Rows = rows,
            Values = [.. rows.Select(row => (IReadOnlyList<double>)[.. columns.Select(column => found[(column, row)].Mean)])],
            Middle = measured.Middle,
        };
    }

    private ScatterChart Scatter(Measured measured, string title)
    {
        Interval[] found = [.. document.Points.Select(point => measured.At(point, document.Runs))];
        var widest = found.Select(interval => interval.High - interval.Low).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
        return new()
        {
            Title = title,
            Subtitle = measured.Subtitle,
            Note = $"{Runs} A dot is a point, in every plot the same ones; the widest 95 % interval of a point ({How(measured)}) is "
                + $"{Prose.Number(widest)} wide.",
            Up = measured.Axis,
            Responses = [.. found.Select(interval => interval.Mean)],
            Panels = [.. document.Parameters.Select((path, parameter) => new ScatterPanel(Prose.Path(path),
                [.. document.Points.Select(point => Value(point, parameter))]))],
        };
    }

    private EstimateChart Rows(Measured measured, string title) => new()
    {
        Title = title,
        Subtitle = measured.Subtitle,
        Note = $"{Runs} Whiskers are 95 % intervals ({How(measured)}). Points by "
            + $"{Prose.List(document.Parameters)}{(document.Parameters.Count > 1 ? ", in this order" : "")}.",
        Across = measured.Axis,
        Rows = [.. document.Points.Select(point => new EstimateRow($"{point.Point}: {Values(point)}", measured.At(point, document.Runs)))],
    };

    private SweepSeries Series(string label, Measured measured)
    {
        PointDocument[] points = [.. document.Points.OrderBy(point => Value(point, 0))];
        return new(label, [.. points.Select(point => Value(point, 0))], [.. points.Select(point => measured.At(point, document.Runs))]);
    }

    private string Values(PointDocument point) =>
        string.Join(", ", document.Parameters.Select(path => point.Parameters.GetValueOrDefault(path, "–")));

    private double[] Values(int parameter) => [.. document.Points.Select(point => Value(point, parameter)).Distinct().Order()];

    private bool AreNumbers(string path) =>
        document.Points.Count > 0 && document.Points.All(point => Number(point.Parameters.GetValueOrDefault(path)) is not null);

    private double Value(PointDocument point, int parameter) => Number(point.Parameters[document.Parameters[parameter]])!.Value;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string How(Measured measured) => measured.IsShare ? "Wilson" : "Student's t";

    /// <summary>The last words of each path, as many as it takes to tell it from the others.</summary>
    private static Dictionary<string, string> Shortened(IReadOnlyList<string> paths) => paths.ToDictionary(path => path, path =>
    {
        string[] words = path.Split('.');
        var ends = Enumerable.Range(1, words.Length).Select(count => string.Join('.', words[^count..]));
        return ends.FirstOrDefault(end => !paths.Any(other => other != path && ('.' + other).EndsWith('.' + end, StringComparison.Ordinal)), path);
    });
}
