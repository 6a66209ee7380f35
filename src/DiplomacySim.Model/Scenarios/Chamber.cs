namespace DiplomacySim.Model.Scenarios;

[Meaning("How a legislature is made up and what it may do.")]
public sealed record Chamber
{
    [Meaning("Number of members, spread normally around the ideal point with the given dispersion."), Within(1, 10_000)]
    public int Members { get; init; } = 100;

    [Meaning("Standard deviation of the members' ideal points along the line from accommodating (below 0) to hawkish (above 0)."), Within(0, 1)]
    public double Dispersion { get; init; } = 0.1;

    [Meaning("Groups of members that vote with more or less loyalty to the executive; where there are none all members are one group.")]
    public IReadOnlyList<Bloc> Blocs { get; init; } = [];

    [Meaning("Ayes needed to ratify a deal, as a number of members."), Within(1, 10_000)]
    public int Quorum { get; init; } = 51;

    [Meaning("Ayes needed to pass an act of its own."), Within(1, 10_000)]
    public int Majority { get; init; } = 51;

    [Meaning("Ayes needed to override the executive's veto."), Within(1, 10_000)]
    public int OverrideQuorum { get; init; } = 67;

    [Meaning("Direction in which hawkish members want an issue, from -1 to 1; for an issue not named it is away from the executive that the deal is "
        + "made with, in full from a distance of 0.2 on."), Within(-1, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Hawkish { get; init; } = new Dictionary<string, double>();

    [Meaning("How far members' places count on an issue: 0 makes them want the same of it, below 0 turns the line round, so that those who are "
        + "hawkish on others are accommodating on it. An issue not named counts in full."), Within(-10, 10), RefersTo(Section.Issues)]
    [Mechanism("members that differ by issue")]
    public IReadOnlyDictionary<string, double> Spread { get; init; } = new Dictionary<string, double>();

    [Meaning("How far members differ by themselves in what they ask of an act or a clause on an issue, whatever their place: a standard deviation, "
        + "of an act in units of `restraint`, of a clause in units of policy value for an issue that is all that matters."), Within(0, 1),
        RefersTo(Section.Issues)]
    [Mechanism("members that differ by issue")]
    public IReadOnlyDictionary<string, double> Tolerance { get; init; } = new Dictionary<string, double>();

    [Meaning("What the executive's signature is worth to a loyal member, in units of policy value."), Within(-1, 1)]
    public double Loyalty { get; init; }

    [Meaning("What a side-payment of the executive for a vote on a text adds to the loyalty of the members of a bloc, in units of policy value; 0 "
        + "where there are none. What it costs is the bloc's `price`."), Within(0, 1)]
    public double Favour { get; init; }

    [Meaning("Months between acts of its own."), Within(1, 1000)]
    public int Session { get; init; } = 3;

    [Meaning("What it costs to pass an act against a clause in force of the own side, in units of policy value; none where clauses rule that out."),
        Within(0, 1)]
    [Mechanism("clauses broken at a price")]
    public double? Statute { get; init; }

    [Meaning("What it may do.")]
    public Powers Powers { get; init; } = new();
}

[Meaning("A group of members.")]
public sealed record Bloc
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Name of its members in reports, in the plural, such as `Democrats`; the id where empty.")]
    public string Name { get; init; } = "";

    [Meaning("Each member's place on the line from accommodating to hawkish, as an offset from the legislature's ideal point."), Within(-1, 1)]
    public required IReadOnlyList<double> Positions { get; init; }

    [Meaning("Share of the chamber's loyalty that these members feel; below 0 they oppose."), Within(-1, 1)]
    public double Loyalty { get; init; } = 1;

    [Meaning("What it costs the executive to win these members over for one vote, in units of policy value; none where they cannot be."),
        Within(0, 1)]
    [Mechanism("side-payments")]
    public double? Price { get; init; }
}

[Meaning("What a legislature may do.")]
public sealed record Powers
{
    [Meaning("Deals come before it.")]
    public bool Ratify { get; init; } = true;

    [Meaning("It may send a deal back with a change.")]
    public bool Amend { get; init; } = true;

    [Meaning("Without its quorum a deal falls.")]
    public bool Veto { get; init; } = true;

    [Meaning("It may pass sanctions and the like by itself.")]
    public bool Sanction { get; init; }

    [Meaning("It may override the executive's veto of its acts.")]
    public bool Override { get; init; }
}
