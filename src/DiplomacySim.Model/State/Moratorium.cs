using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.State;

/// <summary>What clauses in force keep a party from doing alone with the issues that it moves.</summary>
public static class Moratorium
{
    /// <param name="direction">On the scale: 1 or -1.</param>
    /// <returns>What it costs an actor to move an issue alone, in policy value: 0 where no clause stands against it; null where it cannot.</returns>
    public static double? Price(CompiledActor actor, int issue, int direction, World world)
    {
        if (!world.IsBound(issue))
        {
            return 0;
        }

        if ((actor.Actor.Role == Role.Legislature ? actor.Actor.Chamber.Statute : actor.Actor.Coercion.BreachPrice) is not { } price)
        {
            return null;
        }

        var owed = 0.0;
        foreach (var clause in world.CommitmentsOn(issue))
        {
            if (clause.Obligor == actor.Party && world.Binds(clause))
            {
                if (Math.Sign(clause.Amount) == direction)
                {
                    return null;
                }

                owed = price;
            }
        }

        return owed;
    }

    /// <returns>The clauses of a party that a move alone breaks, in the order in which they were made.</returns>
    public static IReadOnlyList<Commitment> Broken(int party, int issue, int direction, World world)
    {
        List<Commitment>? broken = null;
        foreach (var clause in world.CommitmentsOn(issue))
        {
            if (clause.Obligor == party && world.Binds(clause) && Math.Sign(clause.Amount) != direction)
            {
                (broken ??= []).Add(clause);
            }
        }

        broken?.Reverse();
        return broken ?? [];
    }
}
