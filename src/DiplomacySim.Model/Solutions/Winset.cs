using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Solutions;

/// <summary>Points of the first issue that all who have a say let stand.</summary>
internal readonly record struct Winset(double From, double To)
{
    /// <summary>The whole scale.</summary>
    public static readonly Winset All = new(0, 1);

    public bool IsEmpty => Tie.Exceeds(From, To);

    public Winset And((double From, double To) other) => new(Math.Max(From, other.From), Math.Min(To, other.To));

    /// <returns>The point nearest to another one.</returns>
    public double Nearest(double point) => Math.Max(From, Math.Min(To, point));

    /// <returns>What the legislatures of both sides and third parties that must consent let stand.</returns>
    public static Winset OfRatifiers(World world, CompiledRelation pair)
    {
        var winset = All;
        for (var actor = 0; actor < world.Setting.Actors; actor++)
        {
            var profile = world.Profile(actor);
            if (IsRatifier(profile, pair))
            {
                var stance = Stance.Of(profile, world);
                winset = winset.And(stance.AtLeast(stance.Minimum));
            }
        }

        return winset;
    }

    public static bool IsRatifier(CompiledActor profile, CompiledRelation pair) =>
        (profile.Actor.Role == Role.Legislature && pair.Has(profile.Party)) || profile.Plays(Part.Consenter);
}
