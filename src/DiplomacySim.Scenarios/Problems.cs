namespace DiplomacySim.Scenarios;

/// <summary>Gathers what is wrong while a scenario is read, so that a user sees all of it at once.</summary>
internal sealed class Problems
{
    private readonly List<string> files = [];
    private readonly List<Problem> told = [];
    private readonly HashSet<(Place Place, string Message)> seen = [];
    private int untold;

    public bool Any => told.Count > 0;

    /// <summary>Whether more of them would not be told; then a hint need not be looked for.</summary>
    public bool IsFull => told.Count >= Limits.Problems;

    public IEnumerable<string> Paths => told.Select(problem => problem.Path);

    /// <summary>Whether some part of the scenario is unknown, so that nothing can be concluded from what is missing.</summary>
    public bool IsIncomplete => untold > 0;

    /// <summary>Says that a file is about to be read; its problems stand after those of the files before it.</summary>
    public void Open(string file) => files.Add(file);

    /// <summary>Adds a problem, unless the same is said of the same place already.</summary>
    public void Add(Place place, Trail trail, string message, string hint = "") => Add(place, trail.ToString(), message, hint);

    public void Add(Place place, string path, string message, string hint)
    {
        if (IsFull)
        {
            untold++;
        }
        else if (seen.Add((place, message)))
        {
            told.Add(new Problem(place.File, place.Line, place.Column, path, message, hint));
        }
    }

    /// <summary>File by file in the order they were read, from top to bottom, overrides last.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        List<Problem> sorted = [.. told
            .OrderBy(problem => problem.File == Override.File)
            .ThenBy(problem => files.IndexOf(problem.File))
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)];
        if (untold > 0)
        {
            string rest = $"and {untold} more problems";
            sorted.Add(sorted[^1] with { Path = "", Message = rest, Hint = "mend these first" });
        }

        return sorted;
    }
}
