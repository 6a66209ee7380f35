namespace DiplomacySim.Analysis;

/// <summary>Where a scenario is to be run: points in the space of its parameters.</summary>
/// <param name="Paths">Names of the parameters, as in a scenario: <c>actors.kremlin.readiness</c>.</param>
/// <param name="Points">Values of one point in the order of <paramref name="Paths"/>.</param>
public record Design(IReadOnlyList<string> Paths, IReadOnlyList<IReadOnlyList<double>> Points)
{
    /// <summary>The first points of a Sobol sequence.</summary>
    /// <param name="ranges">At most <see cref="SobolSequence.MostDimensions"/>.</param>
    /// <param name="count">Best a power of 2.</param>
    public static Design Sobol(IReadOnlyList<ParameterRange> ranges, int count) =>
        new(Names(ranges), Scaled(ranges, SobolSequence.Points(count, ranges.Count)));

    /// <param name="units">Points in the unit cube.</param>
    internal static IReadOnlyList<double>[] Scaled(IReadOnlyList<ParameterRange> ranges, IEnumerable<double[]> units) =>
        [.. units.Select(unit => (IReadOnlyList<double>)ranges.Select((range, place) => range.At(unit[place])).ToArray())];

    internal static string[] Names(IReadOnlyList<ParameterRange> ranges) => [.. ranges.Select(range => range.Path)];
}

/// <summary>A parameter and between what values it is varied.</summary>
/// <param name="Path">As in a scenario: <c>actors.kremlin.readiness</c>.</param>
/// <param name="To">Above <paramref name="From"/>.</param>
public sealed record ParameterRange(string Path, double From, double To)
{
    /// <param name="unit">0 for the one end, 1 for the other.</param>
    public double At(double unit) => From + (unit * (To - From));

    /// <summary>Reads <c>path=from:to</c>.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static DesignProblem? Read(string text, out ParameterRange range)
    {
        range = new("", 0, 1);
        if (DesignText.Split(text, out var path, out var parts) is { } problem)
        {
            return problem;
        }

        if (parts is not [var from, var to])
        {
            return new(text, "this is no range", "path=from:to, such as actors.kremlin.readiness=0:1");
        }

        range = new(path, (double)from, (double)to);
        return from < to ? null : new(text, $"nothing lies from {from} to {to}", "the smaller number first");
    }
}

/// <summary>What is wrong with a part of a design that a user wrote.</summary>
/// <param name="Text">The part, as it was written.</param>
/// <param name="Message">What was found.</param>
/// <param name="Hint">What would be right.</param>
public sealed record DesignProblem(string Text, string Message, string Hint)
{
    public override string ToString() => $"{Text}: {Message} ({Hint})";
}
