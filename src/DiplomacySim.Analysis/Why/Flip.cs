namespace DiplomacySim.Analysis;

/// <summary>A change that would have turned a decision.</summary>
/// <param name="Changes">One, or two at once.</param>
/// <param name="Size">The largest of them as a share of its range.</param>
/// <param name="Held">Acts whose answer a branch has to lay down, so that a changed text comes to the question: others may not have gone along with
/// it.</param>
/// <param name="IsVerified">Whether the actor, asked again in a branch with the change, answers the other way.</param>
public sealed record Flip(FlipKind Kind, IReadOnlyList<FlipChange> Changes, double Size, IReadOnlyList<int> Held, bool IsVerified);

/// <summary>One number that would have been otherwise.</summary>
/// <param name="Path">As in <c>--set</c>; of a clause <c>acts.ACT.ISSUE</c>, the act being the one that put the text.</param>
/// <param name="From">NaN for a clause that was not there.</param>
/// <param name="To">NaN for a clause that would not have been there.</param>
public sealed record FlipChange(string Path, double From, double To)
{
    /// <summary>Of a clause: id of its issue.</summary>
    public string Issue => Path.Split('.')[2];
}

/// <summary>What would have turned a decision, the smallest changes first.</summary>
/// <param name="Singles">Changes of one number.</param>
/// <param name="Pairs">The smallest changes of two, where no single one turns it.</param>
/// <param name="Amendment">Of a vote: the smallest amendment that finds a quorum; null where there is none, or none is needed.</param>
/// <param name="IsOfText">Whether a text was weighed that somebody else had put.</param>
public sealed record Flips(IReadOnlyList<Flip> Singles, IReadOnlyList<Flip> Pairs, Deal? Amendment, bool IsOfText)
{
    /// <summary>Of a text that was turned down: the nearest one found that would have been taken, its size being how far it is: the root of the sum
    /// of squared distances on the issues.</summary>
    public Flip? Taken { get; init; }

    /// <summary>The nearest one found that all others who have a say would have let pass too, noise of theirs apart.</summary>
    public Flip? Passed { get; init; }
}
