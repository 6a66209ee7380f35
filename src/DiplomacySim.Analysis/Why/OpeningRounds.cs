namespace DiplomacySim.Analysis;

/// <summary>The first rounds of a run. What comes after them can be played with the chance of any seed.</summary>
public sealed class OpeningRounds
{
    private readonly RunSetup setup;
    private readonly MindCatalogue minds;
    private readonly Act[] acts;

    private OpeningRounds(RunSetup setup, MindCatalogue minds, Act[] acts) => (this.setup, this.minds, this.acts) = (setup, minds, acts);

    /// <summary>Takes the rounds before one from a record and plays the others with the run's own chance.</summary>
    /// <param name="from">The first round that is played.</param>
    /// <param name="to">The last of the rounds.</param>
    public static OpeningRounds Of(RunSetup setup, MindCatalogue minds, Chance chance, IEnumerable<Act> record, int from, int to)
    {
        var before = new OpeningRounds(setup, minds, [.. record.TakeWhile(act => act.Round < from)]);
        return new(setup, minds, [.. before.Future(chance, to).Acts]);
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
        simulation.Run.Recall(acts);
        simulation.Play(rounds - (acts is [.., var last] ? last.Round : 0));
        return simulation;
    }
}
