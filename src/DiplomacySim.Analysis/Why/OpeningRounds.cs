namespace DiplomacySim.Analysis;

/// <summary>The first rounds of a run. What comes after them can be played with the chance of any seed.</summary>
/// <remarks>The acts of a long run are many: they stay in the record that they come from.</remarks>
public sealed class OpeningRounds
{
    private readonly RunSetup setup;
    private readonly MindCatalogue minds;
    private readonly IReadOnlyList<Act> record;
    private readonly int acts;

    /// <param name="acts">Those of the record that are of the rounds.</param>
    private OpeningRounds(RunSetup setup, MindCatalogue minds, IReadOnlyList<Act> record, int acts) =>
        (this.setup, this.minds, this.record, this.acts) = (setup, minds, record, acts);

    /// <summary>Takes the rounds before one from a record and plays the others with the run's own chance.</summary>
    /// <param name="from">The first round that is played.</param>
    /// <param name="to">The last of the rounds.</param>
    public static OpeningRounds Of(RunSetup setup, MindCatalogue minds, Chance chance, IReadOnlyList<Act> record, int from, int to)
    {
        var before = new OpeningRounds(setup, minds, record, record.TakeWhile(act => act.Round < from).Count());
        var acts = before.Future(chance, to).Acts;
        return new(setup, minds, acts, acts.Count);
    }

    /// <summary>Plays what comes after.</summary>
    /// <param name="rounds">Rounds of the whole run.</param>
    /// <returns>The whole run.</returns>
    public Log Future(Chance chance, int rounds)
    {
        var log = new Log(setup, minds);
        Play(chance, rounds, _ => log);
        return log;
    }

    /// <summary>Plays a future for each run of a slice, with its seed.</summary>
    /// <param name="seed">The seed of them all.</param>
    /// <param name="rounds">Rounds of a whole run.</param>
    /// <returns>What the whole runs came to.</returns>
    public Batch Futures(in Slice slice, long seed, int rounds)
    {
        var recorder = new Recorder(slice, Detail.None);
        for (var run = slice.First; run < slice.First + slice.Count; run++)
        {
            Play(new Chance(Chance.SeedOf(seed, run)), rounds, world =>
            {
                recorder.Begin(world, minds);
                return recorder;
            });
            recorder.EndRun();
        }

        return recorder.Finish();
    }

    /// <param name="attend">Gives who hears every act, those of the opening rounds too, once it has the world at the start.</param>
    internal Simulation Play(Chance chance, int rounds, Func<World, IAudience> attend)
    {
        var simulation = new Simulation(setup, chance, minds);
        simulation.Run.Attend(attend(simulation.Run.World));
        simulation.Run.Recall(record.Take(acts));
        simulation.Play(rounds - (acts > 0 ? record[acts - 1].Round : 0));
        return simulation;
    }
}
