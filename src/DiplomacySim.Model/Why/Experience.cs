using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Rounds;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Why;

/// <summary>An act that moved what an actor believes of another party.</summary>
/// <param name="Act">Id of the act.</param>
/// <param name="Before">What it believed just before.</param>
/// <param name="After">What it believed then; forgetting between rounds is no act's doing.</param>
public readonly record struct Experience(int Act, Belief Before, Belief After)
{
    public double Trust => After.Trust - Before.Trust;

    public double Grievance => After.Grievance - Before.Grievance;

    public double Ratification => After.Ratification - Before.Ratification;

    /// <summary>How far it moved all that is believed.</summary>
    public double Size => Math.Abs(Trust) + Math.Abs(Grievance) + Math.Abs(Ratification);

    /// <summary>All the acts that moved the belief of one actor about one party.</summary>
    /// <param name="actor">Index of the actor.</param>
    /// <param name="other">Index of the party.</param>
    /// <param name="before">Id of the act before which to stop.</param>
    /// <returns>In the order of the acts.</returns>
    public static IReadOnlyList<Experience> Of(Log log, int actor, int other, int before)
    {
        var world = new World(log.Setup);
        var memory = new Memory(log.Setup.Start, actor);
        var moved = new List<Experience>();
        foreach (var act in log.Acts.TakeWhile(act => act.Id < before))
        {
            world.Apply(act);
            if (!act.IsSeenBy(actor))
            {
                continue;
            }

            var then = memory.Belief(other);
            memory.See(act, world);
            if (act.Kind != ActKind.RoundEnd && memory.Belief(other) != then)
            {
                moved.Add(new(act.Id, then, memory.Belief(other)));
            }
        }

        return moved;
    }
}
