using DiplomacySim.Model.Scenarios;

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
            .Select(profile => (Parts: space.Parts(profile), Now: space.StatusQuo(profile))).ToArray();
        var count = 0;
        for (var outcome = 0; outcome < space.Outcomes; outcome++)
        {
            var passes = true;
            foreach (var (parts, now) in players)
            {
                var value = 0.0;
                for (var issue = 0; issue < parts.Length; issue++)
                {
                    value += parts[issue][space.Domain.Level(outcome, issue)];
                }

                if (value <= now + Stance.Tie)
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
