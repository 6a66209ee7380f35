namespace DiplomacySim.Model;

[Meaning("An institution of a party.")]
public sealed record Actor
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Name shown in reports; the id where empty.")]
    public string Name { get; init; } = "";

    [Meaning("Party it belongs to."), RefersTo(Section.Parties)]
    public required string Party { get; init; }

    [Meaning("What it does: negotiates and acts, ratifies, or stands beside.")]
    public required Role Role { get; init; }

    [Meaning("Mind that answers for it; empty for the usual one of its role.")]
    public string Mind { get; init; } = "";

    [Meaning("Where it wants each issue; an issue not named is wanted where it stands."), Within(0, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Ideal { get; init; } = new Dictionary<string, double>();

    [Meaning("How much each issue matters to it, on any scale: weights are shares of the sum. An issue not named does not matter."), Within(0, 1e6), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Salience { get; init; } = new Dictionary<string, double>();

    [Meaning("How it weighs a deal and when it says yes.")]
    public Judgement Judgement { get; init; } = new();

    [Meaning("Executives: what they offer and how they give way."), Concerns(Role.Executive)]
    public Tactic Tactic { get; init; } = new();

    [Meaning("Executives: when they meet."), Concerns(Role.Executive)]
    public Contact Contact { get; init; } = new();

    [Meaning("Executives and legislatures: when they act alone."), Concerns(Role.Executive, Role.Legislature)]
    public Coercion Coercion { get; init; } = new();

    [Meaning("Legislatures: members, rules of voting and powers."), Concerns(Role.Legislature)]
    public Chamber Chamber { get; init; } = new();

    [Meaning("Third parties: what part they play."), Concerns(Role.ThirdParty)]
    public Standing Standing { get; init; } = new();

    [Meaning("Minds of reference: what they go by; none for the usual minds.")]
    public Strategy? Strategy { get; init; }

    [Meaning("For issues whose levels are worth what distance does not say. The id of an entry is that of the issue.")]
    public IReadOnlyList<Worth> Worth { get; init; } = [];
}

public enum Role
{
    [Meaning("Negotiates, signs and acts for its party.")]
    Executive,

    [Meaning("Ratifies, amends and vetoes what its executive signed; may act against the executive's wish.")]
    Legislature,

    [Meaning("Mediates, guarantees, spoils, supports or consents.")]
    ThirdParty,
}

[Meaning("The terms of expected utility. All but trust and ratification are in units of policy value: 1 is the loss from having every issue at the far end.")]
public sealed record Judgement
{
    [Meaning("Weight of the other side's gain in its own judgement; 0 denies that the other's concerns are legitimate."), Within(0, 1)]
    public double Recognition { get; init; }

    [Meaning("Political cost at home of a concession, for each unit of concession and of grievance."), Within(0, 100)]
    public double DomesticCost { get; init; }

    [Meaning("How much weak support at home adds to that cost."), Within(0, 10)]
    public double Opposition { get; init; }

    [Meaning("Cost of a concession without return towards a stronger party, for each unit of the difference in capability."), Within(0, 100)]
    public double AsymmetryCost { get; init; }

    [Meaning("Value of having no deal: above 0 is the belief that time and pressure work for oneself."), Within(-1, 1)]
    public double NoDeal { get; init; }

    [Meaning("What it asks above the value of no deal at first; falls to 0 as its tactic gives way."), Within(0, 1)]
    public double Aspiration { get; init; } = 0.02;

    [Meaning("Political capital that any deal costs, whatever its size."), Within(0, 1)]
    public double DealCost { get; init; } = 0.002;

    [Meaning("Temperature of the logistic noise on a choice; 0 is none."), Within(0, 10)]
    public double Noise { get; init; }

    [Meaning("How far it can oblige itself to move an issue of its own; 0 talks and demands but cannot commit."), Within(0, 1)]
    public double Readiness { get; init; } = 1;

    [Meaning("What keeping its word is worth to it."), Within(-1, 1)]
    public double GoodFaith { get; init; } = 0.01;

    [Meaning("Weight of what is still to come when a tranche is due."), Within(0, 1)]
    public double Patience { get; init; } = 0.9;
}

[Meaning("How offers move from one's own best towards the other's.")]
public sealed record Tactic
{
    [Meaning("How the concession depends on time or on the other.")]
    public TacticKind Kind { get; init; } = TacticKind.Linear;

    [Meaning("Shape for boulware and conceder: below 1 holds out, above 1 gives in early; 0 takes the usual 0.25 or 4."), Within(0, 100)]
    public double Exponent { get; init; }

    [Meaning("Months until it would have conceded all it can."), Within(1, 10_000)]
    public int Horizon { get; init; } = 24;

    [Meaning("What it makes of the whole relationship.")]
    public Disposition Disposition { get; init; } = Disposition.None;
}

public enum TacticKind
{
    [Meaning("Gives way in proportion to time.")]
    Linear,

    [Meaning("Holds out until late.")]
    Boulware,

    [Meaning("Gives in early.")]
    Conceder,

    [Meaning("Gives as much as the other gave since its first offer.")]
    TitForTat,
}

public enum Disposition
{
    [Meaning("None beside the tactic.")]
    None,

    [Meaning("Demands without giving way, until they understand.")]
    Press,

    [Meaning("Declines to meet and to offer: time will bring a better counterpart.")]
    WaitAndSee,

    [Meaning("Graduated reciprocal initiatives in tension reduction (GRIT): small steps first, more if they are returned.")]
    ReciprocalSteps,
}

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

[Meaning("When an actor acts alone. A hostile act is done when its terms reach the restraint.")]
public sealed record Coercion
{
    [Meaning("Answer to the other's deeds: what full hostility received adds to a hostile act, or full kindness to a conciliatory one."), Within(0, 10)]
    public double Reaction { get; init; }

    [Meaning("What full grievance adds to a hostile act."), Within(0, 10)]
    public double Resentment { get; init; }

    [Meaning("What pressure already at its full height takes from a hostile act."), Within(0, 10)]
    public double Fatigue { get; init; }

    [Meaning("Sum that an act of its own must reach."), Within(-10, 10)]
    public double Restraint { get; init; } = 0.1;

    [Meaning("Temperature of the logistic noise on this choice."), Within(0, 10)]
    public double Noise { get; init; }

    [Meaning("Months between initiatives of reciprocal steps."), Within(1, 1000)]
    public int Every { get; init; } = 2;

    [Meaning("Initiatives without return after which reciprocal steps pause."), Within(1, 1000)]
    public int Tries { get; init; } = 3;
}

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

    [Meaning("Direction in which hawkish members want an issue, from -1 to 1; for an issue not named it is away from the executive that the deal is made with, in full from a distance of 0.2 on."), Within(-1, 1), RefersTo(Section.Issues)]
    public IReadOnlyDictionary<string, double> Hawkish { get; init; } = new Dictionary<string, double>();

    [Meaning("What the executive's signature is worth to a loyal member, in units of policy value."), Within(-1, 1)]
    public double Loyalty { get; init; }

    [Meaning("Months between acts of its own."), Within(1, 1000)]
    public int Session { get; init; } = 3;

    [Meaning("What it may do.")]
    public Powers Powers { get; init; } = new();
}

[Meaning("A group of members.")]
public sealed record Bloc
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Each member's place on the line from accommodating to hawkish, as an offset from the legislature's ideal point."), Within(-1, 1)]
    public required IReadOnlyList<double> Positions { get; init; }

    [Meaning("Share of the chamber's loyalty that these members feel; below 0 they oppose."), Within(-1, 1)]
    public double Loyalty { get; init; } = 1;
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

[Meaning("What a third party does.")]
public sealed record Standing
{
    [Meaning("Parts it plays.")]
    public IReadOnlyList<Part> Parts { get; init; } = [];

    [Meaning("Party that a patron supports."), RefersTo(Section.Parties)]
    public string Client { get; init; } = "";

    [Meaning("Issues on which no deal stands without a consenter's yes; empty for those of its salience."), RefersTo(Section.Issues)]
    public IReadOnlyList<string> Consent { get; init; } = [];

    [Meaning("Strength: what mediation adds to the wish to meet, what a guarantee takes from doubt, what support gives the client, how hard a spoiler hits."), Within(0, 1)]
    public double Strength { get; init; } = 0.2;

    [Meaning("Value that its part must reach for it to act."), Within(-10, 10)]
    public double Restraint { get; init; }

    [Meaning("CAMEO code of a spoiler's act.")]
    public string SpoilCode { get; init; } = "150";
}

public enum Part
{
    [Meaning("Brings two parties together.")]
    Mediator,

    [Meaning("Stands in for what they promise.")]
    Guarantor,

    [Meaning("Provokes when they come close on what it wants otherwise.")]
    Spoiler,

    [Meaning("Supports a client under pressure.")]
    Patron,

    [Meaning("Must agree to deals on certain issues.")]
    Consenter,
}
