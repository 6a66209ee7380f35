namespace DiplomacySim.Analysis;

/// <summary>Somebody whose assent a deal needs.</summary>
/// <param name="Actor">Index of the actor.</param>
/// <param name="Lets">Whether it would let a text pass, noise apart.</param>
public sealed record Assenter(int Actor, bool IsExecutive, Assenter.Passing Lets)
{
    public delegate bool Passing(Text text);

    /// <summary>All who have a say in a relation: its executives first, then legislatures that ratify, then consenters.</summary>
    /// <returns>Nothing where a party has no executive.</returns>
    public static IReadOnlyList<Assenter> Of(RelationSnapshot snapshot)
    {
        var assents = new Assents(snapshot.World, snapshot.Pair.Index, snapshot.Minds);
        assents.Believe(snapshot.First, snapshot.Second);
        return [.. assents.Actors.Select((actor, place) => new Assenter(actor, place < 2, text => assents.Lets(actor, text)))];
    }
}
