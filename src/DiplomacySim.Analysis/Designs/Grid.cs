using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>Values of one parameter at equal distances, both ends included.</summary>
/// <param name="Values">Ascending; one tenth of the way from 0 to 1 is 0.1, not nearly.</param>
public sealed record Axis(string Path, IReadOnlyList<double> Values)
{
    /// <summary>Reads <c>path=from:to:step</c>, or <c>path=value</c> for a single value.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static DesignProblem? Read(string text, out Axis axis)
    {
        axis = new("", []);
        if (DesignText.Split(text, out var path, out var parts) is { } problem)
        {
            return problem;
        }

        if (parts is [var only])
        {
            axis = new(path, [(double)only]);
            return null;
        }

        if (parts is not [var from, var to, var step])
        {
            return new(text, "this is no range with a step", "path=from:to:step, such as actors.kremlin.readiness=0:1:0.1");
        }

        if (from > to || step <= 0)
        {
            return new(text, string.Create(CultureInfo.InvariantCulture, $"nothing lies from {from} to {to} in steps of {step}"),
                "the smaller number first, and a step above 0");
        }

        if ((double)to - (double)from >= (double)step * Grid.MostPoints)
        {
            return new(text, string.Create(CultureInfo.InvariantCulture, $"more than {Grid.MostPoints} values"), "a larger step");
        }

        var steps = (to - from) / step;
        if (steps != Math.Floor(steps))
        {
            return new(text, string.Create(CultureInfo.InvariantCulture, $"steps of {step} from {from} do not end at {to}"),
                string.Create(CultureInfo.InvariantCulture,
                    $"{from + (Math.Floor(steps) * step)} or {from + (Math.Ceiling(steps) * step)} as the end"));
        }

        axis = new(path, [.. Enumerable.Range(0, (int)steps + 1).Select(place => (double)(from + (place * step)))]);
        return null;
    }
}

/// <summary>Every combination of the values of some parameters.</summary>
public static class Grid
{
    public const int MostPoints = 100_000;

    /// <param name="texts"><c>path=from:to:step</c> each; the last parameter moves fastest.</param>
    /// <param name="design">Of use only where there is no problem.</param>
    /// <returns>All that is wrong; empty if nothing is.</returns>
    public static IReadOnlyList<DesignProblem> Read(IReadOnlyList<string> texts, out Design design)
    {
        var problems = new List<DesignProblem>();
        var axes = new List<Axis>();
        foreach (var text in texts)
        {
            var problem = Axis.Read(text, out var axis);
            if (problem is null && axes.Any(other => other.Path == axis.Path))
            {
                problem = new(text, $"{axis.Path} is already varied", "one range for each parameter");
            }

            axes.Add(axis);
            problems.AddRange(problem is null ? [] : [problem]);
        }

        if (problems.Count == 0 && axes.Aggregate(1L, (points, axis) => Math.Min(points * axis.Values.Count, int.MaxValue)) > MostPoints)
        {
            problems.Add(new(string.Join(' ', texts), string.Create(CultureInfo.InvariantCulture, $"more than {MostPoints} points"),
                "larger steps, or a Latin hypercube"));
        }

        design = problems.Count > 0 ? new([], []) : Of(axes);
        return problems;
    }

    /// <summary>The last axis moves fastest.</summary>
    public static Design Of(IReadOnlyList<Axis> axes)
    {
        IEnumerable<double[]> points = [[]];
        foreach (var axis in axes)
        {
            points = points.SelectMany(point => axis.Values, (point, value) => (double[])[.. point, value]);
        }

        return new([.. axes.Select(axis => axis.Path)], [.. points]);
    }
}
