namespace DiplomacySim.Model;

[Meaning("The rules of the game that are the same for all. Each phase can be switched off.")]
public sealed record Rules
{
    [Meaning("How loss grows with the distance from the ideal point.")]
    public Loss Loss { get; init; } = Loss.Quadratic;

    [Meaning("Executives decide whether to meet.")]
    public bool Contact { get; init; } = true;

    [Meaning("Executives exchange offers.")]
    public bool Bargaining { get; init; } = true;

    [Meaning("Ratifiers vote on what executives agreed.")]
    public bool Ratification { get; init; } = true;

    [Meaning("Commitments are carried out or not.")]
    public bool Compliance { get; init; } = true;

    [Meaning("Actors act alone, against or towards others.")]
    public bool Coercion { get; init; } = true;

    [Meaning("Shocks, incidents, public support and the economy.")]
    public bool Drift { get; init; } = true;

    [Meaning("Offers in a meeting at working level; a summit has twice as many."), Within(1, 100)]
    public int Exchanges { get; init; } = 3;

    [Meaning("Months from one occasion on which actors decide to the next: they meet, bargain, ratify, carry out and act. Where a round is longer, every round is one."), Within(0.01, 120)]
    public double Pace { get; init; } = 1;

    [Meaning("Months that a commitment binds after it has been carried out."), Within(0, 10_000)]
    public int Term { get; init; } = 24;

    [Meaning("How trust, grievance and estimates move.")]
    public Beliefs Beliefs { get; init; } = new();

    [Meaning("How the relationship is measured.")]
    public Yardstick Measures { get; init; } = new();
}

public enum Loss
{
    [Meaning("With the square of the distance.")]
    Quadratic,

    [Meaning("With the distance.")]
    Absolute,
}

[Meaning("How trust, grievance and estimates move. Trust is the probability that the other is of the trustworthy type; only conduct moves it, by Bayes' rule.")]
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

[Meaning("An event at a fixed round.")]
public sealed record Shock
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Round at whose end it comes."), Within(1, 10_000)]
    public required int Round { get; init; }

    [Meaning("What happens, in words.")]
    public string Text { get; init; } = "";

    [Meaning("Party whose act it is; none for an event from outside."), RefersTo(Section.Parties)]
    public string Source { get; init; } = "";

    [Meaning("Party that it is done to."), RefersTo(Section.Parties)]
    public string Target { get; init; } = "";

    [Meaning("CAMEO code, where it is somebody's act.")]
    public string Code { get; init; } = "";

    [Meaning("How far it moves issues."), Within(-1, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Moves { get; init; } = new Dictionary<string, double>();

    [Meaning("How much it changes public support of leaders."), Within(-1, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Support { get; init; } = new Dictionary<string, double>();

    [Meaning("How much it changes economies."), Within(-1, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Economy { get; init; } = new Dictionary<string, double>();
}

[Meaning("An event by chance between the parties of a relation.")]
public sealed record Incident
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Party whose act it is."), RefersTo(Section.Parties)]
    public required string Source { get; init; }

    [Meaning("Party that it is done to."), RefersTo(Section.Parties)]
    public required string Target { get; init; }

    [Meaning("Probability in a month when the index of the relation is 0 or better."), Within(0, 1)]
    public required double Hazard { get; init; }

    [Meaning("Exponent by which the hazard rises as the index falls to -10: the hazard is multiplied by e to this power there."), Within(0, 10)]
    public double Escalation { get; init; } = 1;

    [Meaning("What happens, in words.")]
    public string Text { get; init; } = "";

    [Meaning("CAMEO code.")]
    public string Code { get; init; } = "190";

    [Meaning("How far it moves issues."), Within(-1, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Moves { get; init; } = new Dictionary<string, double>();
}

[Meaning("A vote that may bring another leader.")]
public sealed record Election
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Round at whose end it takes effect."), Within(1, 10_000)]
    public required int Round { get; init; }

    [Meaning("Actor whose office it is about."), RefersTo(Section.Actors)]
    public required string Actor { get; init; }

    [Meaning("Probability that the challenger wins, at public support of one half."), Within(0, 1)]
    public double Chance { get; init; } = 0.5;

    [Meaning("How much public support away from one half changes that probability."), Within(0, 10)]
    public double Incumbency { get; init; } = 1;

    [Meaning("The actor as the challenger would be; only what differs.")]
    public required Actor Challenger { get; init; }
}
