using System.Globalization;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Why;

/// <summary>By how much a vote went one way, and on whom it hung.</summary>
/// <param name="margin">How far what was voted on was above what that member asks, or below 0.</param>
/// <param name="marginal">The member; null where only the margin is known.</param>
/// <param name="chamber">Null where it is not known.</param>
public sealed class VoteWording(Tally tally, double margin, Marginal? marginal, Chamber? chamber)
{
    /// <summary>Of the distance to the outermost member, up to which a member stands in the middle, a little aside, and aside.</summary>
    private static readonly (double Within, string Words)[] Sides = [(0.05, ""), (0.35, "a little to the "), (0.7, "to the "), (1, "far to the ")];

    public override string ToString()
    {
        var votes = Math.Abs(tally.Ayes - tally.Needed);
        var count = tally.Ayes >= tally.Needed
            ? votes == 0 ? "not a vote to spare" : $"{Votes(votes)} to spare"
            : $"{Votes(votes)} short";
        return $"{count}; the {Ordinal(tally.Needed)} {Member}, to whom it was worth {Worth}";
    }

    /// <returns>"1st", "22nd", "113th".</returns>
    private static string Ordinal(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is >= 11 and <= 13 ? "th"
        : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");

    private static string Votes(int count) => count == 1 ? "1 vote" : string.Create(CultureInfo.InvariantCulture, $"{count} votes");

    private string Worth => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Abs(margin):0.000} {(margin >= 0 ? "more than needed" : "too little")}");

    private string Member
    {
        get
        {
            if (marginal is not { } member || chamber is null)
            {
                return "is the member on whom it hung";
            }

            var bloc = chamber.Blocs.FirstOrDefault(bloc => bloc.Id == member.Bloc);
            var who = bloc is null ? "is a member" : $"is one of the {Words.Called(bloc.Name, bloc.Id)}";
            return $"{who} {Place(member.Position)}";
        }
    }

    private string Place(double position)
    {
        var farthest = chamber!.Blocs.Count > 0 ? chamber.Blocs.Max(bloc => bloc.Positions.Max(Math.Abs)) : 2 * chamber.Dispersion;
        var share = farthest == 0 ? 0 : Math.Min(1, Math.Abs(position) / farthest);
        var words = Sides.First(side => share <= side.Within).Words;
        return words.Length == 0 ? "in the middle" : $"{words}{(position > 0 ? "hawkish" : "accommodating")} side";
    }
}
