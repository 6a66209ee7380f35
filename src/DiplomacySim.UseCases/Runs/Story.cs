using System.Globalization;

namespace DiplomacySim.UseCases;

/// <summary>A round in a few lines: what somebody who follows the news would want to know.</summary>
public sealed class Story(RunSetup setup)
{
    private const int ClausesTold = 3;

    private readonly CompiledScenario setting = setup.End;
    private readonly PublicRecord state = new(setup);

    /// <summary>Goes on after what has been told.</summary>
    public Story(RunSetup setup, IEnumerable<Act> told)
        : this(setup)
    {
        foreach (var act in told)
        {
            state.Hear(act);
        }
    }

    /// <returns>"November 2018".</returns>
    public static string Month(int round, CompiledScenario setting) => setting.Date(round).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="acts">All acts of the next round.</param>
    public IEnumerable<Line> Tell(Act[] acts)
    {
        foreach (var act in acts)
        {
            if (act.IsTold && Counts.IsCounted(act, setting))
            {
                yield return new Line(act.Leaning, Text(act, acts));
            }

            state.Hear(act);
        }
    }

    /// <summary>The act in the log's words, but of a text only what matters most.</summary>
    private string Text(in Act act, Act[] round)
    {
        var words = Wording.Of(act, setting);
        if (act.Deal is not { } deal || Wording.Clauses(deal, setting) is not { Length: > 0 } all || !words.EndsWith(all, StringComparison.Ordinal))
        {
            return words;
        }

        var clauses = act.Kind == ActKind.Amendment && round[act.Cause - round[0].Id].Deal is { } voted
            ? Largest(deal, voted, (issue, was, now) => $"{issue} to {now} instead of {was}")
            : Largest(deal, null, (issue, was, now) => $"{issue} {was} → {now}");
        return words[..^all.Length] + clauses;
    }

    /// <param name="before">The text that clauses are compared with; null for where the issues stand now.</param>
    private string Largest(Deal deal, Deal? before, Func<string, string, string, string> clause)
    {
        double Was(int issue) => before?.Target(issue, state.World.StatusQuo[issue]) ?? state.World.StatusQuo[issue];
        double Now(int issue) => deal.Target(issue, state.World.StatusQuo[issue]);
        var issues = Enumerable.Range(0, deal.Issues)
            .Where(issue => before is null ? deal.Has(issue) : Was(issue) != Now(issue))
            .OrderByDescending(issue => Math.Abs(Now(issue) - Was(issue)))
            .ToArray();
        var told = string.Join(", ", issues.Take(ClausesTold)
            .Select(issue => clause(setting.IssueName(issue), Figures.Two(Was(issue)), Figures.Two(Now(issue)))));
        return issues.Length > ClausesTold ? $"{told} and {issues.Length - ClausesTold} more" : told;
    }
}

/// <summary>One thing that happened.</summary>
/// <param name="Leaning">1 for cooperation, -1 for conflict, 0 for neither.</param>
public readonly record struct Line(int Leaning, string Text);
