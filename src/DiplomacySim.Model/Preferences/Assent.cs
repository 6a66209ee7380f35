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

    /// <summary>Ayes that a text needs in a legislature before which deals come, by the strictest procedure of its clauses.</summary>
    /// <returns>Null where it needs no vote there.</returns>
    /// <remarks>
    /// Under review the noes must be a majority, and enough to override the executive's veto of their disapproval, to stop a text: section 216 of
    /// CAATSA (Public Law 115-44).
    /// </remarks>
    public static int? Needed(CompiledActor legislature, Text text, World world) => Needed(legislature, Procedures.Of(text, world.Setting));

    internal static int? Needed(CompiledActor legislature, Procedure procedure) => procedure switch
    {
        Procedure.Treaty => legislature.Actor.Chamber.Quorum,
        Procedure.Review => UnderReview(legislature),
        Procedure.Agreement => null,
        var other => throw new ArgumentOutOfRangeException(nameof(procedure), other, "The procedure has no rule."),
    };

    /// <summary>Ayes with which a text under review stands.</summary>
    /// <returns>Null for a legislature that cannot stop it.</returns>
    public static int? UnderReview(CompiledActor legislature)
    {
        var chamber = legislature.Actor.Chamber;
        return chamber.Powers.Override ? legislature.Members!.Count - Math.Max(chamber.Majority, chamber.OverrideQuorum) + 1 : null;
    }

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
