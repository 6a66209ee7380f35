using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Acts;

/// <summary>Anything done or said. The log of a run is its acts in order; the state of the world is what they add up to.</summary>
public record struct Act
{
    /// <summary>From 1, without gaps.</summary>
    public int Id { get; set; }

    /// <summary>From 1.</summary>
    public int Round { get; set; }

    public required ActKind Kind { get; set; }

    /// <summary>Index of the actor; -1 where nobody in particular acts.</summary>
    public int Actor { get; set; }

    /// <summary>Index of the party whose act it is; -1 for none.</summary>
    public int Source { get; set; }

    /// <summary>Index of the party that it is done to; -1 for none.</summary>
    public int Target { get; set; }

    /// <summary>Index of the relation; -1 for none.</summary>
    public int Relation { get; set; }

    /// <summary>Index of the issue; -1 for none.</summary>
    public int Issue { get; set; }

    /// <summary>How far the issue moves; where the kind of act measures something else, what a view says: see <see
    /// cref="IActView{TSelf}"/>.</summary>
    public double Amount { get; set; }

    /// <summary>What the act costs its own side, in policy value, as all can see; or what a view says.</summary>
    public double Cost { get; set; }

    public Deal? Deal { get; set; }

    /// <summary>Id of the commitment; 0 for none. A commitment has the id of the act that made it.</summary>
    public int Commitment { get; set; }

    /// <summary>What a view says: index in a list of the scenario, a member of a legislature, or which number it is.</summary>
    public int Entry { get; set; }

    public Decision? Decision { get; set; }

    public Tally Tally { get; set; }

    public Belief Belief { get; set; }

    public Coding Coding { get; set; }

    /// <summary>Id of the act that this one answers or follows from; 0 for none.</summary>
    public int Cause { get; set; }

    /// <summary>Ids of further acts that it rests on.</summary>
    public int[]? Causes { get; set; }

    public readonly bool HasActor => Actor >= 0;

    public readonly bool HasSource => Source >= 0;

    public readonly bool HasTarget => Target >= 0;

    public readonly bool HasRelation => Relation >= 0;

    public readonly bool HasIssue => Issue >= 0;

    public readonly bool HasCommitment => Commitment != 0;

    public readonly IEnumerable<int> AllCauses => (Cause == 0 ? [] : (IEnumerable<int>)[Cause]).Concat(Causes ?? []);

    /// <returns>An act that nobody in particular does to nobody in particular.</returns>
    public static Act OfNobody(ActKind kind) => new() { Kind = kind, Actor = -1, Source = -1, Target = -1, Relation = -1, Issue = -1 };

    /// <returns>Whether the act says what a view has; the view is then of it.</returns>
    public readonly bool Is<TView>(out TView view)
        where TView : struct, IActView<TView>
    {
        var isOf = TView.IsOf(this);
        view = isOf ? TView.Read(this) : default;
        return isOf;
    }

    /// <exception cref="InvalidOperationException">The act does not say what the view has.</exception>
    public readonly TView As<TView>()
        where TView : struct, IActView<TView> => Is(out TView view) ? view : throw No<TView>();

    /// <summary>Lets the act say what a view has.</summary>
    /// <exception cref="InvalidOperationException">The act is of a kind that the view is not of.</exception>
    public void Say<TView>(in TView view)
        where TView : struct, IActView<TView>
    {
        view.WriteTo(ref this);
        if (!TView.IsOf(this))
        {
            throw No<TView>();
        }
    }

    private readonly InvalidOperationException No<TView>() => new($"An act of the kind {Kind} has no {typeof(TView).Name}.");
}
