using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>A run as it is heard from its first round on, with what is put into it on the way.</summary>
public sealed class HeardRun(RunOrder asked, RunSetup setup, MindFiles minds)
{
    public RunOrder Order { get; private set; } = asked;

    public RunSetup Setup { get; private set; } = setup;

    public Log Log { get; private set; } = new(setup, minds.Catalogue);

    /// <summary>Learns what somebody has put into the run before a round; to be asked before the round is taken.</summary>
    /// <returns>Whether there is anything.</returns>
    public bool Learn(RoundRecord round)
    {
        if (round.Events == Order.Events)
        {
            return false;
        }

        Order = Order with { Events = round.Events };
        Setup = RunSetups.OnRecord(Order, minds);
        var all = new Log(Setup, minds.Catalogue);
        foreach (var act in Log.Acts)
        {
            all.Hear(act);
        }

        Log = all;
        return true;
    }

    /// <exception cref="DamagedRecordException">The round is not the next one.</exception>
    public void Take(RoundRecord round) => new Recollection(Order.Run, Log).Take(round);
}
