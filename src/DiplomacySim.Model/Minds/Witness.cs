using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>What one actor has seen of a run: feeds its picture of the world and its memory with the acts that it is told.</summary>
/// <param name="actor">Index of the actor.</param>
public sealed class Witness(RunSetup setup, int actor, Chance chance)
{
    /// <summary>What the actor has before it when it answers.</summary>
    public View View { get; } = new(new World(setup), new Memory(setup.Start, actor), chance);

    /// <param name="act">The next one; what the actor cannot see, it does not see.</param>
    public void See(in Act act)
    {
        View.World.Apply(act);
        if (act.IsSeenBy(View.Memory.Actor))
        {
            View.Memory.See(act, View.World);
        }
    }

    /// <summary>Brings changes of circumstances into force.</summary>
    /// <param name="count">How many of them are in force from now on, those of before included.</param>
    public void Change(int count) => View.World.Change(count);
}
