namespace DiplomacySim.Model.Decisions;

/// <summary>Where an actor stands with another party.</summary>
/// <param name="Trust">Probability that the other is trustworthy.</param>
/// <param name="Grievance">Stock of grievance, in [0, 1].</param>
/// <param name="Ratification">Estimate that the other's ratifiers let a deal stand.</param>
public readonly record struct Belief(double Trust, double Grievance, double Ratification)
{
    /// <summary>By how much trust times the estimate of ratification is above what it was at the start. Only a memory knows that: what an actor
    /// states to the record has none.</summary>
    public double Optimism { get; init; }
}
