namespace DiplomacySim.Model.Scenarios;

[Meaning("How the relationship is measured: words and deeds apart.")]
public sealed record Yardstick
{
    [Meaning("Months in which tone forgets half."), Within(0.1, 10_000)]
    public double ToneHalfLife { get; init; } = 1.5;

    [Meaning("Months in which substance forgets half."), Within(0.1, 10_000)]
    public double SubstanceHalfLife { get; init; } = 9;

    [Meaning("Weight of substance in the index; the rest is tone."), Within(0, 1)]
    public double SubstanceWeight { get; init; } = 0.7;

    [Meaning("Weight of the stock in the level of a relation (what stands: pressure, commitments); the rest is the index (what is done)."),
        Within(0, 1)]
    public double StockWeight { get; init; } = 0.5;

    [Meaning("Months at the end of a run over which the verdict takes the level and looks for hostile deeds."), Within(1, 10_000)]
    public int Window { get; init; } = 6;

    [Meaning("Level at or below which a relation is ruptured."), Within(-15, 10)]
    public double Rupture { get; init; } = -7;

    [Meaning("Level at or above which a relation is normalised."), Within(-15, 10)]
    public double Normal { get; init; } = 1;

    [Meaning("Change of the level since the start that counts as one."), Within(0, 10)]
    public double Change { get; init; } = 0.3;

    /// <returns>Stock and flow in one.</returns>
    public double Level(double stock, double index) => (StockWeight * stock) + ((1 - StockWeight) * index);
}
