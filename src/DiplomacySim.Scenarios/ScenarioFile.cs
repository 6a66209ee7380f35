namespace DiplomacySim.Scenarios;

/// <summary>Reads scenarios. The README of this project has the format field by field.</summary>
/// <remarks>A scenario can ask for the minds of this program, or for those of a catalogue that is given.</remarks>
public static class ScenarioFile
{
    /// <summary>Reads a file with all that it extends.</summary>
    /// <param name="path">The file; problems name it as it is given here.</param>
    /// <param name="sets">Overrides <c>path=value</c>, the later ones on top.</param>
    public static Loaded Load(string path, params IReadOnlyList<string> sets) => Load(path, MindCatalogue.BuiltIn, sets);

    /// <inheritdoc cref="Load(string, IReadOnlyList{string})"/>
    /// <param name="minds">Those that the scenario can ask for.</param>
    public static Loaded Load(string path, MindCatalogue minds, params IReadOnlyList<string> sets)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Problems problems = new();
        return Finish(new Extends(problems).Read(path), sets, minds, problems);
    }

    /// <summary>Reads a scenario that is not in a file, and so can extend none.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">What problems call it.</param>
    /// <param name="sets">Overrides <c>path=value</c>, the later ones on top.</param>
    public static Loaded Parse(string text, string name, params IReadOnlyList<string> sets)
    {
        Problems problems = new();
        return Finish(new Extends(problems).ReadText(text, name), sets, MindCatalogue.BuiltIn, problems);
    }

    /// <summary>Reads what <see cref="Loaded.Ready.Canonical"/> holds; as strict as for a file.</summary>
    /// <param name="json">The canonical text.</param>
    /// <param name="sets">Overrides <c>path=value</c>, the later ones on top.</param>
    public static Loaded FromCanonical(string json, params IReadOnlyList<string> sets) => FromCanonical(json, MindCatalogue.BuiltIn, sets);

    /// <inheritdoc cref="FromCanonical(string, IReadOnlyList{string})"/>
    /// <param name="minds">Those that the scenario can ask for.</param>
    public static Loaded FromCanonical(string json, MindCatalogue minds, params IReadOnlyList<string> sets)
    {
        Problems problems = new();
        return Finish(Canonical.Read(json, problems), sets, minds, problems);
    }

    private static Loaded Finish(Node? root, IReadOnlyList<string> sets, MindCatalogue minds, Problems problems)
    {
        if (root is null)
        {
            return new Loaded.Refused(problems.Sorted());
        }

        Override overrides = new(problems);
        for (int index = 0; index < sets.Count; index++)
        {
            root = overrides.Apply(root, sets[index], index + 1);
        }

        if (root.Size > Limits.Nodes)
        {
            problems.Add(root.Place, Trail.Root, Limits.TooManyNodes, "a smaller scenario");
            return new Loaded.Refused(problems.Sorted());
        }

        Scenario scenario = Binder.Bind((Mapping)root, problems);
        Consistency.Check(scenario, (Mapping)root, minds, problems);
        string canonical = problems.Any ? "" : Canonical.Write(root, problems);
        return problems.Any
            ? new Loaded.Refused(problems.Sorted())
            : new Loaded.Ready(scenario, Sources.Of(root), canonical) { Root = root };
    }
}
