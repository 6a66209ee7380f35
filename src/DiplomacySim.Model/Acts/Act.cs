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

    /// <summary>How far the issue moves; where the kind of act measures something else, what a view says: see <see
    /// cref="IActView{TSelf}"/>.</summary>
    public double Amount { get; init; }

    /// <summary>What the act costs its own side, in policy value, as all can see; or what a view says.</summary>
    public double Cost { get; init; }

    public Deal? Deal { get; init; }

    /// <summary>Id of the commitment; 0 for none. A commitment has the id of the act that made it.</summary>
    public int Commitment { get; init; }

    /// <summary>What a view says: index in a list of the scenario, a member of a legislature, or which number it is.</summary>
    public int Entry { get; init; }

    public Decision? Decision { get; init; }

    public Tally Tally { get; init; }

    public Belief Belief { get; init; }

    public Coding Coding { get; init; }

    /// <summary>Id of the act that this one answers or follows from; 0 for none.</summary>
    public int Cause { get; init; }

    /// <summary>Ids of further acts that it rests on.</summary>
    public int[]? Causes { get; init; }

    public bool HasActor => Actor >= 0;

    public bool HasSource => Source >= 0;

    public bool HasTarget => Target >= 0;

    public bool HasRelation => Relation >= 0;

    public bool HasIssue => Issue >= 0;

    public bool HasCommitment => Commitment != 0;

    public IEnumerable<int> AllCauses => (Cause == 0 ? [] : (IEnumerable<int>)[Cause]).Concat(Causes ?? []);

    /// <returns>An act that nobody in particular does to nobody in particular.</returns>
    public static Act OfNobody(ActKind kind) => new() { Kind = kind, Actor = -1, Source = -1, Target = -1, Relation = -1, Issue = -1 };

    /// <returns>Whether the act says what a view has; the view is then of it.</returns>
    public bool Is<TView>(out TView view)
        where TView : struct, IActView<TView>
    {
        var isOf = TView.IsOf(this);
        view = isOf ? TView.Read(this) : default;
        return isOf;
    }

    /// <exception cref="InvalidOperationException">The act does not say what the view has.</exception>
    public TView As<TView>()
        where TView : struct, IActView<TView> => Is(out TView view) ? view : throw No<TView>();

    /// <returns>The act with what a view has.</returns>
    /// <exception cref="InvalidOperationException">The act is of a kind that the view is not of.</exception>
    public Act With<TView>(in TView view)
        where TView : struct, IActView<TView> => view.Write(this) is var act && TView.IsOf(act) ? act : throw No<TView>();

    private InvalidOperationException No<TView>() => new($"An act of the kind {Kind} has no {typeof(TView).Name}.");
}
