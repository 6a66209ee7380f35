using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Seats;

namespace DiplomacySim.Model.Rounds;

/// <summary>Plays a run on one thread: the reference, and what ensembles execute.</summary>
public sealed class Simulation : IAudience
{
    private readonly View[] views;
    private readonly IEnumerator<Sheet> sheets;

    /// <param name="minds">Those who can answer; null for the minds of this program.</param>
    public Simulation(RunSetup setup, Chance chance, MindCatalogue? minds = null)
        : this(new Run(setup, chance), Enumerable.Range(0, setup.Start.Actors).Select(actor => new Memory(setup.Start, actor)), chance,
            minds ?? MindCatalogue.BuiltIn)
    {
    }

    private Simulation(Run run, IEnumerable<Memory> memories, Chance chance, MindCatalogue minds)
    {
        (Run, Minds) = (run, minds);
        views = [.. memories.Select(memory => new View(run.World, memory, chance))];
        run.Attend(this);
        sheets = run.Rounds().GetEnumerator();
    }

    public Run Run { get; }

    /// <summary>Who answers.</summary>
    public MindCatalogue Minds { get; }

    /// <summary>Plays a scenario from its first round to its last and keeps every act.</summary>
    public static Log Play(RunSetup setup, long seed, int? rounds = null, MindCatalogue? minds = null)
    {
        var simulation = new Simulation(setup, new Chance(seed), minds);
        var log = new Log(setup, minds);
        simulation.Run.Attend(log);
        simulation.Play(rounds ?? setup.Start.Scenario.Rounds);
        return log;
    }

    /// <summary>Plays a number of rounds more.</summary>
    public void Play(int rounds)
    {
        for (var end = Run.Round + rounds; Run.Round < end;)
        {
            sheets.MoveNext();
            Answer(sheets.Current);
        }
    }

    /// <returns>The same at the start of a round, to go on from it apart from this one.</returns>
    internal Simulation Copy(Chance chance) => new(Run.Copy(chance), views.Select(view => view.Memory.Copy()), chance, Minds);

    /// <summary>What an actor has before it.</summary>
    public View View(int actor) => views[actor];

    /// <summary>Plays up to where a sheet has been put and nobody has answered yet.</summary>
    /// <param name="moment">One that comes, after all the acts that are recalled.</param>
    /// <returns>Null where the run comes to no such moment.</returns>
    internal Sheet? PlayTo(Moment moment)
    {
        while (sheets.MoveNext() && Run.Round <= moment.Round)
        {
            if (Run.Moment == moment)
            {
                return sheets.Current;
            }

            Answer(sheets.Current);
        }

        return null;
    }

    private void Answer(Sheet sheet)
    {
        for (var place = 0; place < sheet.Count; place++)
        {
            ref readonly var turn = ref sheet.Turn(place);
            sheet.Answer(place, Minds.Answer(turn, views[turn.Actor]));
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
