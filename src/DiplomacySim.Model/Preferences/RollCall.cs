using System.Collections.Immutable;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;

namespace DiplomacySim.Model.Preferences;

/// <summary>The votes of all members of a legislature on a text.</summary>
/// <param name="Margins">For each member how far it is above its threshold, or below 0: it votes yes from 0 on, roundings apart.</param>
/// <param name="Needed">Ayes needed.</param>
public sealed record RollCall(Members Members, ImmutableArray<double> Margins, int Needed)
{
    public Tally Tally
    {
        get
        {
            var ayes = Floor.Count(Margins.AsSpan());
            return new(ayes, Margins.Length - ayes, Needed);
        }
    }

    /// <returns>Whether a member votes yes.</returns>
    public bool IsAye(int member) => Floor.Count([Margins[member]]) == 1;

    /// <summary>The member on whom the vote depends.</summary>
    public Marginal Pivot
    {
        get
        {
            var pivot = Preferences.Pivot.Of(Margins.AsSpan(), Needed);
            return new(Members.Position[pivot], Members.Bloc[pivot], Margins[pivot]);
        }
    }
}
