using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Interventions;

/// <summary>What is changed from outside in a run that is under way, as in "what if Congress had ratified". It makes a branch.</summary>
/// <remarks>Everything else is left to the actors and to the same chance: an intervention in the sense of Pearl (2009), Causality.</remarks>
/// <param name="At">When it comes into force.</param>
public abstract record Intervention(Moment At)
{
    /// <summary>From the moment on the run is played by another setting.</summary>
    /// <param name="Setting">It has the issues, parties, actors and relations of the one before, and its events and more.</param>
    public sealed record Circumstances(Moment At, CompiledScenario Setting) : Intervention(At);

    /// <summary>An answer is laid down instead of being left to the actor.</summary>
    /// <param name="Place">Of the question on its sheet; it counts where the question has no name.</param>
    /// <param name="Choice">What it has to be; null leaves the choice as it is.</param>
    /// <param name="Targets">Of the text that is offered, or of the amended one, as <see cref="Deal"/> has them; null leaves it as it is.</param>
    /// <param name="Issue">Index of the issue that is moved; null leaves it as it is.</param>
    /// <param name="Amount">How far it is moved, or the number that is said; null leaves it as it is.</param>
    /// <param name="Second">Where targets are laid down, index of the party that goes second in the text; null where both start at once.</param>
    /// <param name="Question">Name of the question, wherever it is put in the round; null for the one at the moment and place.</param>
    public sealed record Answer(
        Moment At, int Place, Choice? Choice, short[]? Targets, int? Issue = null, double? Amount = null, string? Question = null, int? Second = null)
        : Intervention(At);
}

/// <summary>A place in a run: just before a sheet of questions is put.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Sheet">Sheets put before it in the round.</param>
/// <param name="After">Id of the last act before it.</param>
public readonly record struct Moment(int Round, int Sheet, int After)
{
    /// <summary>What moments of a run are in order by.</summary>
    public (int Round, int Sheet) Place => (Round, Sheet);

    /// <returns>Whether an act comes after it; of a whole round all do, whatever is known of the acts before.</returns>
    public bool IsBefore(in Act act) => Sheet == 0 ? act.Round >= Round : After < act.Id;
}
