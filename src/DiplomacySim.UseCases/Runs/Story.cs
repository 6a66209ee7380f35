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
    private string Text(in Act act, Act[] round) => act.Deal is null ? Wording.Of(act, setting) : Wording.Of(act, setting, new(
        state.World.StatusQuo.ToArray(), act.Kind == ActKind.Amendment ? round[act.Cause - round[0].Id].Deal : null), ClausesTold);
}

/// <summary>One thing that happened.</summary>
/// <param name="Leaning">1 for cooperation, -1 for conflict, 0 for neither.</param>
public readonly record struct Line(int Leaning, string Text);
