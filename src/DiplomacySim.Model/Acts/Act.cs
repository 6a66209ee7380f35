using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>Anything done or said. The log of a run is its acts in order; the state of the world is what they add up to.</summary>
public readonly record struct Act
{
    /// <summary>From 1, without gaps.</summary>
    public int Id { get; init; }

    /// <summary>From 1.</summary>
    public int Round { get; init; }

    public required ActKind Kind { get; init; }

    /// <summary>Index of the actor; -1 where nobody in particular acts.</summary>
    public int Actor { get; init; }

    /// <summary>Index of the party whose act it is; -1 for none.</summary>
    public int Source { get; init; }

    /// <summary>Index of the party that it is done to; -1 for none.</summary>
    public int Target { get; init; }

    /// <summary>Index of the relation; -1 for none.</summary>
    public int Relation { get; init; }

    /// <summary>Index of the issue; -1 for none.</summary>
    public int Issue { get; init; }

    /// <summary>How far the issue moves, or what else the kind of act measures: see the READMEs of the model and of its protocols.</summary>
    public double Amount { get; init; }

    /// <summary>What the act costs its own side, in policy value, as all can see.</summary>
    public double Cost { get; init; }

    public Deal? Deal { get; init; }

    /// <summary>Id of the commitment; 0 for none. A commitment has the id of the act that made it.</summary>
    public int Commitment { get; init; }

    /// <summary>Index in the list of the scenario that the act comes from: shock, incident, election.</summary>
    public int Entry { get; init; }

    public Decision? Decision { get; init; }

    public Tally Tally { get; init; }

    public Belief Belief { get; init; }

    public Coding Coding { get; init; }

    /// <summary>Id of the act that this one answers or follows from; 0 for none.</summary>
    public int Cause { get; init; }

    /// <summary>Ids of further acts that it rests on.</summary>
    public int[]? Causes { get; init; }

    /// <summary>Known only to the actor that did it, and to the record.</summary>
    public bool IsHidden => Kind is ActKind.Conduct or ActKind.Appraisal;

    public IEnumerable<int> AllCauses => (Cause == 0 ? [] : (IEnumerable<int>)[Cause]).Concat(Causes ?? []);

    public bool IsSeenBy(int actor) => !IsHidden || Actor == actor;
}
