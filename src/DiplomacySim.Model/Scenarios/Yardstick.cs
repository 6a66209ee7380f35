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

    [Meaning("Months at the end of a run that the verdict looks at."), Within(4, 10_000)]
    public int Window { get; init; } = 24;

    [Meaning("Mean index of the window at or below which a relation is ruptured."), Within(-10, 10)]
    public double Rupture { get; init; } = -5;

    [Meaning("Mean index of the window at or above which a relation is normalised."), Within(-10, 10)]
    public double Normal { get; init; } = 1;

    [Meaning("Change of the index a month below which a trend does not count."), Within(0, 10)]
    public double Slope { get; init; } = 0.02;
}
