namespace DiplomacySim.Analysis;

/// <summary>What a whole run came to: the levels of its relations, and what was agreed.</summary>
/// <param name="start">The public world of the run, at its start.</param>
internal sealed class Aftermath(World start) : IAudience
{
    private readonly Course[] courses = [.. start.Setting.Relations.Select(pair => new Course(start, pair.Index))];

    public int Deals { get; private set; }

    /// <summary>Of all deals; a deal without a text has one.</summary>
    public int Clauses { get; private set; }

    /// <summary>The level that the verdict on a relation looks at.</summary>
    public double Level(int relation) => courses[relation].Assessment.End;

    public void Hear(in Act act)
    {
        foreach (var course in courses)
        {
            course.Hear(act);
        }

        if (act.Kind == ActKind.Deal && Counts.IsCounted(act, start.Setting))
        {
            Deals++;
            Clauses += act.Deal?.Clauses ?? 1;
        }
    }
}
