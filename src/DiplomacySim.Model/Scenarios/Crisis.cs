namespace DiplomacySim.Model.Scenarios;

[Meaning("How a relation comes to a crisis, and a crisis to war. War ends the run.")]
public sealed record Crisis
{
    [Meaning("Probability of a crisis in a month when the index of the relation is 0 or better; at most one half whatever the index."),
        Within(0, 0.5)]
    public double Hazard { get; init; }

    [Meaning("Exponent by which that rises as the index falls to -10: it is multiplied by e to this power there."), Within(0, 10)]
    public double Index { get; init; }

    [Meaning("Probability of war where neither side backs down; both know it."), Within(0, 1)]
    public double War { get; init; } = 0.01;

    [Meaning("What backing down takes from public support where the other side stands firm; its leader feels it as that much policy value, and "
        + "more where support is weak."), Within(0, 1)]
    public double Audience { get; init; } = 0.02;
}
