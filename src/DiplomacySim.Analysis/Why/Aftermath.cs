namespace DiplomacySim.Analysis;

/// <summary>What a whole run came to: the levels of its relations, and what was agreed.</summary>
/// <param name="start">The public world of the run, at its start.</param>
internal sealed class Aftermath(World start) : IAudience
{
    private readonly Course[] courses = [.. start.Setting.Relations.Select(pair => new Course(start, pair.Index))];

    private int deals;
    private int clauses;

    /// <summary>What is left of the run once it has been played.</summary>
    public Upshot Upshot => new([.. courses.Select(course => course.Assessment.End)], deals, clauses);

    public void Hear(in Act act)
    {
        foreach (var course in courses)
        {
            course.Hear(act);
        }

        if (act.Kind == ActKind.Deal && Counts.IsCounted(act, start.Setting))
        {
            deals++;
            clauses += act.Deal?.Clauses ?? 1;
        }
    }
}

/// <param name="Levels">For each relation the level that the verdict on it looks at.</param>
/// <param name="Clauses">Of all deals; a deal without a text has one.</param>
internal sealed record Upshot(IReadOnlyList<double> Levels, int Deals, int Clauses);
