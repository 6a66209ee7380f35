using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>What a side gives up by moving its own issues towards the other's ideal points.</summary>
/// <param name="AtHome">How far, each issue by what it matters to the actor.</param>
/// <param name="Abroad">How far, each issue by what it matters to the executive of the other side, less what can be taken back.</param>
/// <remarks>
/// A concession that loses little in policy can give up much: leverage over the other, and a position that the public knows. What shifts bargaining
/// power for good is what a side fears to concede: Fearon (1996), Bargaining over Objects that Influence Future Bargaining Power; Powell (2006),
/// International Organization 60.
/// </remarks>
public readonly record struct GivenUp(double AtHome, double Abroad)
{
    public static GivenUp operator +(GivenUp one, GivenUp other) => new(one.AtHome + other.AtHome, one.Abroad + other.Abroad);

    /// <param name="move">How far the own side moves the issue.</param>
    public static GivenUp Of(CompiledActor actor, CompiledActor counterpart, int issue, double move, World world)
    {
        var isTowardsOther = move * (counterpart.Ideal[issue] - world.StatusQuo[issue]) > 0;
        var size = isTowardsOther ? Math.Abs(move) : 0;
        return new(actor.Weight[issue] * size, counterpart.Weight[issue] * Math.Max(0, size - Restorable(actor, issue, world)));
    }

    /// <returns>How far the own side could move an issue back by acts of its own in the time that a clause binds after it is carried out, a step
    /// each time that actors decide; nothing on an issue with which it can put no pressure on anybody.</returns>
    private static double Restorable(CompiledActor actor, int issue, World world) =>
        actor.Instruments.AsSpan().Contains(issue) && world.Setting.Rules.Term is > 0 and var term
            ? world.Setting.Timetable.Occasions(term) * world.Setting.Issues[issue].Issue.Instrument!.Step : 0;
}
