using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.StackedOffers;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Solutions;

/// <summary>The winset of the status quo over discrete outcomes.</summary>
internal static class Veto
{
    /// <returns>How many outcomes everybody who has a say likes better than the status quo.</returns>
    /// <remarks>A legislature is where its ideal point is.</remarks>
    public static int Count(OutcomeSpace space)
    {
        var setting = space.Setting;
        var players = Enumerable.Range(0, setting.Actors).Select(actor => setting.Profile(actor))
            .Where(profile => profile.Actor.Role != Role.ThirdParty || profile.Plays(Part.Consenter))
            .Select(profile => (Parts: space.Parts(profile), Now: space.StatusQuo(profile)))
            .Select(player => (player.Parts, player.Now, Scale: Additive.Scale(player.Parts, player.Now))).ToArray();
        var count = 0;
        for (var outcome = 0; outcome < space.Outcomes; outcome++)
        {
            var passes = true;
            foreach (var (parts, now, scale) in players)
            {
                if (!Tie.Exceeds(Additive.Worth(space.Domain, parts, outcome), now, scale))
                {
                    passes = false;
                    break;
                }
            }

            count += passes ? 1 : 0;
        }

        return count;
    }
}
