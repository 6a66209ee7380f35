using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Compiled;

/// <summary>How rounds and months go together: what a scenario says of time is said in months, and is converted to rounds here.</summary>
/// <remarks>
/// Actors decide on occasions, the first round of each stretch of <see cref="Rules.Pace"/> months; incidents, drift and forgetting go on in every
/// round, and words and deeds flow into tone and substance from one occasion to the next. Rounds finer than the pace therefore change when things
/// happen by chance, not how often actors decide, and what a run without chance comes to at the end of a month converges as rounds get finer. Where a
/// round is longer than the pace, every round is one occasion.
/// </remarks>
public sealed class Timetable
{
    /// <summary>Part of a month that is taken for a rounding.</summary>
    public const double Rounding = 1e-9;

    private readonly DateOnly start;

    internal Timetable(Scenario scenario)
    {
        start = DateOnly.ParseExact(scenario.Start, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        Months = scenario.MonthsPerRound;
        Pace = Math.Max(scenario.Rules.Pace, Months);
    }

    /// <summary>Months that a round stands for.</summary>
    public double Months { get; }

    /// <summary>Months from one occasion to the next.</summary>
    public double Pace { get; }

    /// <returns>Number of the occasion that a round is or comes after, from 1.</returns>
    public int Occasion(int round) => (int)Math.Floor(((round - 1) * Months / Pace) + Rounding) + 1;

    /// <summary>Whether actors decide in a round.</summary>
    public bool IsOccasion(int round) => round == 1 || Occasion(round) != Occasion(round - 1);

    /// <summary>Whether something that is done every so many months is due on the occasion of a round.</summary>
    public bool IsDue(int round, int every)
    {
        var end = Occasion(round) * Pace;
        return Math.Floor((end / every) + Rounding) > Math.Floor(((end - Pace) / every) + Rounding);
    }

    /// <returns>The rounds that it takes for so many months to pass.</returns>
    public int Rounds(double months) => (int)Math.Ceiling((months / Months) - Rounding);

    /// <returns>The occasions that there are in so many months; at least 1.</returns>
    public int Occasions(int months) => Math.Max(1, (int)Math.Ceiling((months / Pace) - Rounding));

    /// <param name="halfLife">In months; 0 stands for never.</param>
    /// <returns>Share that is left after one round of forgetting.</returns>
    public double Kept(double halfLife) => Kept(halfLife, Months);

    /// <param name="halfLife">In months; 0 stands for never.</param>
    /// <returns>Share that is left from one occasion to the next.</returns>
    public double KeptOverPace(double halfLife) => Kept(halfLife, Pace);

    /// <param name="chance">Probability of an event, or share that goes, in a month.</param>
    /// <returns>The same for one round.</returns>
    public double InRound(double chance) => 1 - Math.Pow(1 - chance, Months);

    /// <returns>First day of a round.</returns>
    public DateOnly Date(int round)
    {
        var months = ((round - 1) * Months) + Rounding;
        var month = start.AddMonths((int)months);
        return month.AddDays((int)((months - Math.Floor(months)) * DateTime.DaysInMonth(month.Year, month.Month)));
    }

    private static double Kept(double halfLife, double months) => halfLife <= 0 ? 1 : Math.Exp(-Math.Log(2) * months / halfLife);
}
