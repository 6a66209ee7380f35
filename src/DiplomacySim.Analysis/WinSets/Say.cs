namespace DiplomacySim.Analysis;

/// <summary>Somebody whose assent a deal needs.</summary>
/// <param name="Actor">Index of the actor.</param>
/// <param name="Lets">Whether it would let a text pass, noise apart.</param>
public sealed record Say(int Actor, bool IsExecutive, Say.Assents Lets)
{
    public delegate bool Assents(Text text);

    /// <summary>All who have a say in a relation: its executives first, then legislatures that ratify, then consenters.</summary>
    /// <returns>Nothing where a party has no executive.</returns>
    public static IReadOnlyList<Say> Of(Standpoint standpoint)
    {
        var (world, pair, setting) = (standpoint.World, standpoint.Pair, standpoint.World.Setting);
        if (setting.Executives[pair.First] < 0 || setting.Executives[pair.Second] < 0)
        {
            return [];
        }

        (int Party, Belief Belief)[] sides = [(pair.First, standpoint.First), (pair.Second, standpoint.Second)];
        return
        [
            .. sides.Select(side => world.Profile(setting.Executives[side.Party]) is var executive
                ? new Say(executive.Index, true, text => Assent.Signs(executive, text, world, side.Belief)) : null!),
            .. from side in sides
               let legislature = Assent.Ratifier(side.Party, world)
               where legislature is not null
               select new Say(legislature.Index, false, text => Assent.Ratifies(legislature, text, world, side.Belief)),
            .. from actor in Enumerable.Range(0, setting.Actors)
               let profile = world.Profile(actor)
               where Assent.IsConsenter(profile)
               select new Say(actor, false, text => Assent.Consents(profile, text, world)),
        ];
    }
}
