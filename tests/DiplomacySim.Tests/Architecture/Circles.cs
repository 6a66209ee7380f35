namespace DiplomacySim.Tests;

/// <summary>The files of a graph that use one another, directly or by way of others.</summary>
/// <remarks>Strongly connected components by the algorithm of Tarjan (1972), SIAM Journal on Computing 1(2).</remarks>
public sealed class Circles
{
    private readonly FileGraph graph;
    private readonly Dictionary<string, int> numbers = [];
    private readonly Stack<string> open = [];
    private readonly List<IReadOnlyList<string>> found = [];

    private Circles(FileGraph graph) => this.graph = graph;

    /// <returns>Circles of two files and more, the largest first.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> In(FileGraph graph)
    {
        var circles = new Circles(graph);
        foreach (var file in graph.Files.Where(file => !circles.numbers.ContainsKey(file)))
        {
            circles.Visit(file);
        }

        return [.. circles.found.Where(circle => circle.Count > 1).OrderByDescending(circle => circle.Count)];
    }

    /// <returns>The lowest number of an open file that can be reached from this one.</returns>
    private int Visit(string file)
    {
        var number = numbers.Count;
        var lowest = number;
        numbers[file] = number;
        open.Push(file);
        foreach (var next in graph.UsedBy(file))
        {
            lowest = Math.Min(lowest, !numbers.TryGetValue(next, out var seen) ? Visit(next) : open.Contains(next) ? seen : lowest);
        }

        if (lowest == number)
        {
            found.Add(Close(file));
        }

        return lowest;
    }

    private List<string> Close(string first)
    {
        List<string> circle = [];
        do
        {
            circle.Add(open.Pop());
        }
        while (circle[^1] != first);

        circle.Sort(StringComparer.Ordinal);
        return circle;
    }
}
