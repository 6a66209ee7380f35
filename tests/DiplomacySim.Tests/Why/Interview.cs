namespace DiplomacySim.Tests;

/// <summary>A third shell: plays a run and shows every question with what the actor had before it and what it answered.</summary>
internal static class Interview
{
    public delegate void Answered(Run run, int place, View view, in Move move);

    public static Log Play(RunSetup setup, long seed, int rounds, Answered answered)
    {
        var chance = new Chance(seed);
        var run = new Run(setup, chance);
        Witness[] witnesses = [.. Enumerable.Range(0, setup.Start.Actors).Select(actor => new Witness(setup, actor, chance))];
        var log = new Log(setup);
        run.Attend(log);
        run.Attend(new Readers(witnesses));
        using var sheets = run.Rounds().GetEnumerator();
        while (log.Rounds < rounds && sheets.MoveNext())
        {
            for (var place = 0; place < sheets.Current.Count; place++)
            {
                var witness = witnesses[sheets.Current.Turn(place).Actor];
                witness.Change(run.World.Changes);
                var view = witness.View;
                var move = MindCatalogue.BuiltIn.Answer(sheets.Current.Turn(place), view);
                answered(run, place, view, move);
                sheets.Current.Answer(place, move);
            }
        }

        return log;
    }

    private sealed class Readers(Witness[] witnesses) : IAudience
    {
        public void Hear(in Act act)
        {
            foreach (var witness in witnesses)
            {
                witness.See(act);
            }
        }
    }
}
