namespace DiplomacySim.Model.Scenarios;

[Meaning("How trust, grievance and estimates move. Trust is the probability that the other is of the trustworthy type; only conduct moves it, by "
    + "Bayes' rule.")]
public sealed record Beliefs
{
    [Meaning("Chance that the trustworthy type keeps a promise that costs nothing."), Within(0, 1)]
    public double TrustworthyFree { get; init; } = 0.995;

    [Meaning("Chance that the trustworthy type keeps a very costly promise."), Within(0, 1)]
    public double TrustworthyCostly { get; init; } = 0.7;

    [Meaning("Chance that the untrustworthy type keeps a promise that costs nothing."), Within(0, 1)]
    public double UntrustworthyFree { get; init; } = 0.975;

    [Meaning("Chance that the untrustworthy type keeps a very costly promise."), Within(0, 1)]
    public double UntrustworthyCostly { get; init; } = 0.15;

    [Meaning("Cost, in units of policy value, at which temptation has gone 63 % of its way."), Within(1e-6, 10)]
    public double CostScale { get; init; } = 0.02;

    [Meaning("How likely the trustworthy type is to do a hostile deed of one step that nothing provoked, as a part of how likely the other type is: "
        + "1 learns nothing from such deeds."), Within(0.5, 1)]
    [Mechanism("trust moved by deeds")]
    public double DeedRatio { get; init; } = 1;

    [Meaning("Trust that is left whatever the other does."), Within(0, 0.5)]
    [Mechanism("trust that never runs out")]
    public double Floor { get; init; }

    [Meaning("Months in which trust goes half way back to where it started; 0 for never."), Within(0, 10_000)]
    public double TrustHalfLife { get; init; } = 36;

    [Meaning("Months in which grievance halves; 0 for never."), Within(0, 10_000)]
    public double GrievanceHalfLife { get; init; } = 60;

    [Meaning("Share of the room left that an act of Goldstein weight -10 adds to grievance."), Within(0, 1)]
    public double Offence { get; init; } = 0.08;

    [Meaning("Share of grievance that a kept tranche or a conciliatory act of weight +10 takes away."), Within(0, 1)]
    public double Amends { get; init; } = 0.05;

    [Meaning("Months in which the disappointment of a summit without result halves."), Within(0.1, 10_000)]
    public double DisappointmentHalfLife { get; init; } = 3;

    [Meaning("How many votes the first estimate of ratification is worth."), Within(0.01, 10_000)]
    public double RatificationWeight { get; init; } = 4;
}
