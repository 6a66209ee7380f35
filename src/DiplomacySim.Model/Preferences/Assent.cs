using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>Whether those whose assent a deal needs would give it, noise apart.</summary>
public static class Assent
{
    /// <param name="belief">Where the executive stands with the other party.</param>
    /// <returns>Whether an executive would sign a text rather than have no deal.</returns>
    public static bool Signs(Profile executive, Text text, World world, in Belief belief)
    {
        var other = world.Setting.Pairs[text.Relation].Other(executive.Party);
        var credibility = Weighing.Credibility(belief, world, text.Relation);
        var worth = Weighing.Of(executive, Prospect.Of(executive, text, world), credibility, belief.Grievance, world, other).Sum;
        return Tie.AtLeast(worth, executive.Actor.Judgement.NoDeal);
    }

    /// <summary>A legislature whose vote a text of its party needs.</summary>
    /// <returns>Null where the party has none.</returns>
    public static Profile? Ratifier(int party, World world) =>
        world.Setting.Legislatures[party] is >= 0 and var legislature && world.Profile(legislature) is { Actor.Chamber.Powers: { Ratify: true, Veto: true } } profile ? profile : null;

    /// <param name="belief">Where the legislature stands with the other party.</param>
    public static bool Ratifies(Profile legislature, Text text, World world, in Belief belief) =>
        new Floor(legislature, world, belief, text.Relation, 0).Carries(text, legislature.Actor.Chamber.Quorum);

    /// <summary>A third party that a text cannot do without where it has a clause on its issues.</summary>
    public static bool IsConsenter(Profile actor) => actor.Actor.Role == Role.ThirdParty && actor.Plays(Part.Consenter);

    /// <returns>Whether a consenter lets a text stand; one that has no clause on its issues does not need it.</returns>
    public static bool Consents(Profile consenter, Text text, World world) =>
        !HasASay(consenter, text) || Tie.AtLeast(PolicyValue.Keep(consenter, text, world), consenter.Actor.Judgement.NoDeal);

    public static bool HasASay(Profile consenter, Text text)
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

    /// <param name="first">Where the first party stands with the second.</param>
    /// <param name="second">Where the second party stands with the first.</param>
    /// <returns>Whether everybody but the executives lets a text pass: the legislatures that ratify, and the consenters.</returns>
    public static bool Passes(Text text, World world, in Belief first, in Belief second)
    {
        var pair = world.Setting.Pairs[text.Relation];
        if ((Ratifier(pair.First, world) is { } one && !Ratifies(one, text, world, first)) || (Ratifier(pair.Second, world) is { } other && !Ratifies(other, text, world, second)))
        {
            return false;
        }

        for (var actor = 0; actor < world.Setting.Actors; actor++)
        {
            if (world.Profile(actor) is var profile && IsConsenter(profile) && !Consents(profile, text, world))
            {
                return false;
            }
        }

        return true;
    }
}
