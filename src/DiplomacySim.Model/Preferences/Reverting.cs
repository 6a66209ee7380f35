using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>An issue that goes elsewhere if a text does not come about.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="Now">Where it stands.</param>
/// <param name="Without">Where it goes without the text.</param>
public readonly record struct Reverting(int Issue, double Now, double Without)
{
    /// <returns>In the order of the scenario; none where the text prevents nothing that is announced.</returns>
    public static IReadOnlyList<Reverting> Of(Text text, World world)
    {
        var points = world.StatusQuo.ToArray();
        Reversion.Of(text, world, points);
        var reverting = new List<Reverting>();
        for (var issue = 0; issue < points.Length; issue++)
        {
            if (points[issue] != world.StatusQuo[issue])
            {
                reverting.Add(new(issue, world.StatusQuo[issue], points[issue]));
            }
        }

        return reverting;
    }
}
