namespace DiplomacySim.Analysis;

/// <summary>Plays runs of an ensemble on one thread, one after the other.</summary>
/// <param name="minds">Those who can answer; null for the minds of this program.</param>
public sealed class Player(CompiledScenario setting, int rounds, Detail detail, MindCatalogue? minds = null)
{
    /// <summary>Plays an ensemble on all processors.</summary>
    /// <returns>Its batches, in order.</returns>
    public static Batch[] PlayAll(CompiledScenario setting, int runs, int rounds, long seed, Detail detail = Detail.None,
        MindCatalogue? minds = null, CancellationToken cancellation = default)
    {
        var plan = new Plan(1, runs, rounds);
        var batches = new Batch[plan.Batches];
        Parallel.For(
            0,
            batches.Length,
            new ParallelOptions { CancellationToken = cancellation },
            number => batches[number] = new Player(setting, rounds, detail, minds).Play(plan.Slice(number), seed, cancellation));
        return batches;
    }

    /// <param name="seed">Seed of the ensemble.</param>
    /// <exception cref="OperationCanceledException">Cancelled between two runs.</exception>
    public Batch Play(in Slice slice, long seed, CancellationToken cancellation = default)
    {
        var recorder = new Recorder(slice, detail);
        for (var run = slice.First; run < slice.First + slice.Count; run++)
        {
            cancellation.ThrowIfCancellationRequested();
            var simulation = new Simulation(setting, new Chance(Chance.SeedOf(seed, run)), minds);
            recorder.Begin(simulation.Run.World, simulation.Minds);
            simulation.Run.Attend(recorder);
            simulation.Play(rounds);
            recorder.EndRun();
        }

        return recorder.Finish();
    }
}
