using System.Globalization;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Acts;

/// <summary>Values of the scale of an issue for people: in its unit, or by the points that the scenario has words for.</summary>
internal readonly struct ScaleWords(Issue issue)
{
    /// <summary>Of the scale, within which a value is at a point.</summary>
    private const double At = 0.02;

    /// <summary>Of the scale, within which a value is near a point.</summary>
    private const double Near = 0.15;

    public string Number(double value) => Written(value, Decimals);

    /// <returns>Two values with as many digits as it takes to tell them apart.</returns>
    public (string From, string To) Numbers(double from, double to)
    {
        var decimals = Decimals;
        while (decimals < 6 && from != to && string.Equals(Written(from, decimals), Written(to, decimals), StringComparison.Ordinal))
        {
            decimals++;
        }

        return (issue.Unit is null ? Written(from, decimals) : Bare(from, decimals), Written(to, decimals));
    }

    /// <returns>"from almost none to all lifted"; null where the points of the scale say nothing of the move.</returns>
    public string? Move(double from, double to)
    {
        var (start, end) = (Point(from), Point(to));
        if (end is not null)
        {
            return start is null ? $"to {end}" : start != end ? $"from {start} to {end}" : null;
        }

        return Next(from, to) is not { } towards ? null : start is null ? $"towards {towards}" : $"from {start} towards {towards}";
    }

    private int Decimals => issue.Unit is not { } unit ? 2 : Math.Abs(unit.One - unit.Zero) switch
    {
        >= 100 => 0,
        >= 10 => 1,
        _ => 2,
    };

    private string Written(double value, int decimals) =>
        issue.Unit is { Name: var unit } ? $"{Bare(value, decimals)} {unit}" : Bare(value, decimals);

    /// <remarks>The same rounding as in every table: of a half away from zero, by the first fifteen digits.</remarks>
    private string Bare(double value, int decimals) =>
        (issue.Unit is { } unit ? unit.Zero + (value * (unit.One - unit.Zero)) : value).ToString(
            decimals == 0 ? "0" : $"0.{new string('0', decimals)}", CultureInfo.InvariantCulture);

    /// <summary>The point that a value is at or near.</summary>
    private string? Point(double value)
    {
        if (issue.Points.Count == 0)
        {
            return null;
        }

        var (place, text) = issue.Points.MinBy(point => Math.Abs(point.Key - value));
        return Math.Abs(place - value) switch
        {
            <= At => text,
            <= Near => place is 0 or 1 ? $"almost {text}" : $"about {text}",
            _ => null,
        };
    }

    /// <summary>The nearest point ahead of a move that does not reach one.</summary>
    private string? Next(double from, double to) => issue.Points.Where(point => to > from ? point.Key > to : point.Key < to)
        .OrderBy(point => Math.Abs(point.Key - to)).Select(point => point.Value).FirstOrDefault();
}
