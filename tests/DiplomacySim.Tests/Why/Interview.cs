namespace DiplomacySim.Tests;

/// <summary>A third shell: plays a run and shows every question with what the actor had before it and what it answered.</summary>
internal static class Interview
{
    public delegate void Answered(Run run, int place, View view, in Move move);

    public static Log Play(Course course, long seed, int rounds, Answered answered)
    {
        var chance = new Chance(seed);
        var run = new Run(course, chance);
        var views = Enumerable.Range(0, course.Start.Actors).Select(actor => new View(run.World, new Memory(course.Start, actor), chance)).ToArray();
        var log = new Log(course);
        run.Attend(log);
        run.Attend(new Readers(run, views));
        using var sheets = run.Rounds().GetEnumerator();
        while (log.Rounds < rounds && sheets.MoveNext())
        {
            for (var place = 0; place < sheets.Current.Count; place++)
            {
                var view = views[sheets.Current.Turn(place).Actor];
                var move = MindCatalogue.BuiltIn.Answer(sheets.Current.Turn(place), view);
                answered(run, place, view, move);
                sheets.Current.Answer(place, move);
            }
        }

        return log;
    }

    private sealed class Readers(Run run, View[] views) : IAudience
    {
        public void Hear(in Act act)
        {
            foreach (var view in views)
            {
                if (act.IsSeenBy(view.Memory.Actor))
                {
                    view.Memory.See(act, run.World);
                }
            }
        }
    }
}
