namespace DiplomacySim.Model.Scenarios;

[Meaning("When an executive meets. Terms are added; it goes when the sum is at least 0.")]
public sealed record Contact
{
    [Meaning("Wish to meet, all else equal."), Within(-10, 10)]
    public double Appetite { get; init; } = 0.2;

    [Meaning("What a relation at its worst adds to that wish."), Within(-10, 10)]
    public double Urgency { get; init; } = 0.3;

    [Meaning("What a fresh summit without result takes away."), Within(0, 10)]
    public double Disappointment { get; init; } = 0.3;

    [Meaning("What full grievance at home takes away."), Within(0, 10)]
    public double Exposure { get; init; } = 0.2;

    [Meaning("Temperature of the logistic noise on this choice."), Within(0, 10)]
    public double Noise { get; init; } = 0.15;

    [Meaning("Sum from which the level is a summit."), Within(-10, 10)]
    public double SummitAt { get; init; } = 0.5;
}
