namespace DiplomacySim.UseCases;

/// <summary>Acts along their links.</summary>
public static class CausalTree
{
    /// <summary>A tree in which what was told once is not told again.</summary>
    /// <param name="next">The acts that an act is linked with.</param>
    /// <returns>Each act with the one above it and its depth.</returns>
    public static IEnumerable<(int Act, int? Of, int Depth)> From(int root, Func<int, IEnumerable<int>> next)
    {
        var told = new HashSet<int>();
        var stack = new Stack<(int Act, int? Of, int Depth)>([(root, null, 0)]);
        while (stack.TryPop(out var at))
        {
            if (!told.Add(at.Act))
            {
                continue;
            }

            yield return at;
            foreach (var other in next(at.Act).Where(other => !told.Contains(other)).OrderDescending())
            {
                stack.Push((other, at.Act, at.Depth + 1));
            }
        }
    }
}
