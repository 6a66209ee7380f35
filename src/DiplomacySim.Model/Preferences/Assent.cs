using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>Whose assent a deal needs beside that of the two executives.</summary>
public static class Assent
{
    /// <summary>A legislature whose vote a text of its party needs.</summary>
    /// <returns>Null where the party has none.</returns>
    public static CompiledActor? Ratifier(int party, World world) =>
        world.Setting.Legislatures[party] is { } legislature
        && world.Profile(legislature) is { Actor.Chamber.Powers: { Ratify: true, Veto: true } } profile ? profile : null;

    /// <summary>A third party that a text cannot do without where it has a clause on its issues.</summary>
    public static bool IsConsenter(CompiledActor actor) => actor.Actor.Role == Role.ThirdParty && actor.Plays(Part.Consenter);

    /// <summary>Whether a text has a clause on an issue of a consenter; otherwise the text does not need it.</summary>
    public static bool HasASay(CompiledActor consenter, Text text)
    {
        for (var issue = 0; issue < text.Targets.Length; issue++)
        {
            if (text.Has(issue) && consenter.Consents[issue])
            {
                return true;
            }
        }

        return false;
    }
}
