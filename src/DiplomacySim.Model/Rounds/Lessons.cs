using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Rounds;

/// <summary>All the acts of a log that moved what an actor believes of each party. A log is gone through once, as far as somebody asks.</summary>
/// <param name="acts">Those of the log; more may come.</param>
/// <param name="actor">Index of the actor.</param>
internal sealed class Lessons(RunSetup setup, IReadOnlyList<Act> acts, int actor)
{
    private readonly World world = new(setup);
    private readonly Memory memory = new(setup.Start, actor);
    private readonly List<Experience>[] moved = [.. Enumerable.Range(0, setup.Start.Parties).Select(_ => new List<Experience>())];
    private readonly Belief[] then = new Belief[setup.Start.Parties];
    private int taken;

    /// <param name="other">Index of the party.</param>
    /// <param name="before">Id of the act before which to stop.</param>
    /// <returns>In the order of the acts.</returns>
    public IReadOnlyList<Experience> Of(int other, int before)
    {
        lock (moved)
        {
            for (; taken < acts.Count && acts[taken].Id < before; taken++)
            {
                Take(acts[taken]);
            }

            var (low, high) = (0, moved[other].Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = moved[other][middle].Act < before ? (middle + 1, high) : (low, middle);
            }

            return moved[other].GetRange(0, low);
        }
    }

    private void Take(in Act act)
    {
        world.Apply(act);
        if (!act.IsSeenBy(actor))
        {
            return;
        }

        for (var party = 0; party < then.Length; party++)
        {
            then[party] = memory.Belief(party);
        }

        memory.See(act, world);
        if (act.Kind == ActKind.RoundEnd)
        {
            return;
        }

        for (var party = 0; party < then.Length; party++)
        {
            if (memory.Belief(party) != then[party])
            {
                moved[party].Add(new(act.Id, then[party], memory.Belief(party)));
            }
        }
    }
}
