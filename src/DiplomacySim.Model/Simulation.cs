namespace DiplomacySim.Model;

/// <summary>Plays a run on one thread: the reference, and what ensembles execute.</summary>
public sealed class Simulation : IAudience
{
    private readonly View[] views;
    private readonly IEnumerator<Sheet> sheets;

    public Simulation(Setting setting, Chance chance)
    {
        Run = new Run(setting, chance);
        views = [.. Enumerable.Range(0, setting.Actors).Select(actor => new View(Run.World, new Memory(setting, actor), chance))];
        Run.Attend(this);
        sheets = Run.Rounds().GetEnumerator();
    }

    public Run Run { get; }

    /// <summary>Plays a scenario from its first round to its last and keeps every act.</summary>
    public static Log Play(Setting setting, long seed, int? rounds = null)
    {
        var simulation = new Simulation(setting, new Chance(seed));
        var log = new Log(setting);
        simulation.Run.Attend(log);
        simulation.Play(rounds ?? setting.Scenario.Rounds);
        return log;
    }

    /// <summary>Plays a number of rounds more.</summary>
    public void Play(int rounds)
    {
        for (var end = Run.Round + rounds; Run.Round < end;)
        {
            sheets.MoveNext();
            var sheet = sheets.Current;
            for (var place = 0; place < sheet.Count; place++)
            {
                ref readonly var turn = ref sheet.Turn(place);
                var view = views[turn.Actor];
                sheet.Answer(place, view.Self.Mind.Answer(turn, view));
            }
        }
    }

    /// <summary>Back to the start, for another run; nothing is allocated anew.</summary>
    public void Restart(Chance chance)
    {
        Run.Restart(chance);
        foreach (var view in views)
        {
            view.Restart(chance);
        }
    }

    void IAudience.Hear(in Act act)
    {
        foreach (var view in views)
        {
            if (act.IsSeenBy(view.Memory.Actor))
            {
                view.Memory.See(act, Run.World);
            }
        }
    }
}
