namespace DiplomacySim.Analysis;

/// <summary>What the verdict on the first relation is read from.</summary>
/// <param name="Start">Level, of what stands and what is done, before the first round.</param>
/// <param name="End">Mean level over the window at the end (<c>rules.measures.window</c>), not the level of the last round.</param>
/// <param name="StockAtStart">What stands: pressure in force, commitments kept and broken.</param>
/// <param name="Stock">The same at the end.</param>
/// <param name="PressureAtStart">Mean pressure in force, in [0, 1].</param>
/// <param name="Pressure">The same at the end.</param>
/// <param name="Trend">Of what was said and done in the last 24 months, a round.</param>
/// <param name="RiskOfWar">Cumulative, over the run; null where the relation has no crises.</param>
/// <param name="Close">Other verdicts that half or twice a number of the yardstick would give.</param>
public sealed record AssessmentDocument(
    double Start,
    double End,
    double StockAtStart,
    double Stock,
    double PressureAtStart,
    double Pressure,
    TrendDocument Trend,
    double? RiskOfWar,
    IReadOnlyList<ClosenessDocument> Close)
{
    public static AssessmentDocument Of(Course course)
    {
        var (found, last) = (course.Assessment, course.Points[^1]);
        return new(
            found.Start,
            found.End,
            course.Start.Stock,
            last.Stock,
            course.Start.Pressure,
            last.Pressure,
            new(found.Trend.Slope, found.Trend.PValue),
            found.RiskOfWar,
            [.. Closeness.Of(course).Select(close => new ClosenessDocument(close.Name, close.Value, Words.Kebab(close.Verdict.ToString())))]);
    }
}

/// <param name="Slope">Goldstein units an occasion.</param>
/// <param name="PValue">Two-sided, against no trend.</param>
public sealed record TrendDocument(double Slope, double PValue);

/// <param name="Measure">The number, as in <c>rules.measures</c>.</param>
/// <param name="Value">What it would have to be.</param>
public sealed record ClosenessDocument(string Measure, double Value, string Verdict);
