using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Interventions;

/// <summary>What a run is played by: the setting at its start, and what is changed from outside on the way.</summary>
public sealed class RunSetup
{
    private readonly Intervention.Circumstances[] changes;
    private readonly Intervention.Answer[] answers;

    /// <param name="interventions">In the order in which they come into force.</param>
    /// <exception cref="ArgumentException">A setting has another shape than the one before, or the order is another one.</exception>
    public RunSetup(CompiledScenario start, params IReadOnlyList<Intervention> interventions)
    {
        Start = start;
        Interventions = interventions;
        changes = [.. interventions.OfType<Intervention.Circumstances>()];
        answers = [.. interventions.OfType<Intervention.Answer>()];
        End = changes is [.., var last] ? last.Setting : start;
        if (changes.Zip(changes.Skip(1))
            .Any(pair => pair.First.At.Place.CompareTo(pair.Second.At.Place) > 0))
        {
            throw new ArgumentException("Changes are not in the order in which they come into force.");
        }

        if (changes.Prepend(new(default, start)).Zip(changes).Any(pair => !pair.Second.Setting.Continues(pair.First.Setting)))
        {
            throw new ArgumentException("A run cannot go on with other parts (issues, parties, actors, relations) or with rounds of another length.");
        }
    }

    public CompiledScenario Start { get; }

    /// <summary>The setting that is in force at last; it has names for all that happens in the run.</summary>
    public CompiledScenario End { get; }

    public IReadOnlyList<Intervention> Interventions { get; }

    public static implicit operator RunSetup(CompiledScenario start) => new(start);

    /// <returns>The same without what is changed after a moment.</returns>
    public RunSetup Until(Moment moment) =>
        new(Start, [.. Interventions.Where(change => change.At.Place.CompareTo(moment.Place) <= 0)]);

    /// <returns>The same with more that is changed later.</returns>
    public RunSetup With(params IReadOnlyList<Intervention> later) => new(Start, [.. Interventions, .. later]);

    /// <summary>Answers that are laid down, in order.</summary>
    internal IReadOnlyList<Intervention.Answer> Answers => answers;

    /// <returns>The change of circumstances that comes after so many; null after the last.</returns>
    internal Intervention.Circumstances? Next(int changed) => changed < changes.Length ? changes[changed] : null;
}
