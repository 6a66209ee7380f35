namespace DiplomacySim.Model.Scenarios;

[Meaning("A policy scale from 0 to 1.")]
public sealed record Issue
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Name shown in reports; the id where empty.")]
    public string Name { get; init; } = "";

    [Meaning("What points of the scale stand for, such as `0: withdrawn`.")]
    public IReadOnlyDictionary<double, string> Points { get; init; } = new Dictionary<double, string>();

    [Meaning("Unit in which the scale is told; none where it is told from 0 to 1.")]
    public Unit? Unit { get; init; }

    [Meaning("Parties that can move the issue; only they can oblige themselves on it."), RefersTo(Section.Parties)]
    public required IReadOnlyList<string> Control { get; init; }

    [Meaning("Where the issue stands before the first round."), Within(0, 1)]
    public required double StatusQuo { get; init; }

    [Meaning("Values the issue can take; empty for the whole scale."), Within(0, 1)]
    public IReadOnlyList<double> Levels { get; init; } = [];

    [Meaning("Whether a deal may have a clause on it.")]
    public bool Negotiable { get; init; } = true;

    [Meaning("What a text with a clause on it needs of the legislatures that ratify. A text takes the strictest of its clauses.")]
    [Mechanism("procedures by issue")]
    public Procedure Procedure { get; init; } = Procedure.Treaty;

    [Meaning("Months over which a clause is carried out, in equal tranches, one each time that actors decide."), Within(1, 120)]
    public int Tranches { get; init; } = 3;

    [Meaning("Probability that a tranche not carried out is seen."), Within(0, 1)]
    public double Detection { get; init; } = 1;

    [Meaning("Probability that a tranche carried out is reported as a violation."), Within(0, 1)]
    public double FalseAlarm { get; init; }

    [Meaning("How the issue is moved alone, as pressure or as conciliation; none where it cannot be.")]
    public Instrument? Instrument { get; init; }
}

[Meaning("A unit of the world and what the ends of a scale are in it.")]
public sealed record Unit
{
    [Meaning("Such as `billion cubic metres a year`.")]
    public required string Name { get; init; }

    [Meaning("What 0 on the scale is."), Within(-1_000_000_000, 1_000_000_000)]
    public required double Zero { get; init; }

    [Meaning("What 1 on the scale is."), Within(-1_000_000_000, 1_000_000_000)]
    public required double One { get; init; }
}

[Meaning("Moving an issue alone: sanctions, deployments, expulsions, and taking them back.")]
public sealed record Instrument
{
    [Meaning("Party that the pressure is put on."), RefersTo(Section.Parties)]
    public required string Against { get; init; }

    [Meaning("Direction on the scale that puts pressure on.")]
    public Direction Hostile { get; init; } = Direction.Up;

    [Meaning("How far one act moves the issue."), Within(0.001, 1)]
    public double Step { get; init; } = 0.05;

    [Meaning("What the step is of: of the whole scale, or of what is left in its direction.")]
    [Mechanism("steps as shares")]
    public InstrumentKind Kind { get; init; } = InstrumentKind.Absolute;

    [Meaning("Months in which pressure in force loses half of its effect because the target adapts; none where it keeps it."),
        Within(0.1, 10_000)]
    [Mechanism("pressure that wears off")]
    public double? Adaptation { get; init; }

    [Meaning("What full pressure costs the side that puts it on, in units of policy value; it grows with the square of the pressure."), Within(0, 1)]
    [Mechanism("pressure that costs")]
    public double Cost { get; init; }

    [Meaning("CAMEO code of the hostile act.")]
    public string HostileCode { get; init; } = "163";

    [Meaning("CAMEO code of the conciliatory act, also of a tranche carried out in that direction.")]
    public string ConciliatoryCode { get; init; } = "085";

    [Meaning("The hostile act in words, third person.")]
    public string HostileText { get; init; } = "";

    [Meaning("The conciliatory act in words, third person.")]
    public string ConciliatoryText { get; init; } = "";

    [Meaning("What full pressure takes from the target's economy in a month."), Within(0, 1)]
    public double Bite { get; init; }
}

public enum InstrumentKind
{
    [Meaning("One act moves the issue by the step, as far as there is room.")]
    Absolute,

    [Meaning("One act moves it by twice the step of what is left: of the room for pressure, or of the pressure in force where it is taken back. At "
        + "half pressure that is the step. The weight of the act grows with how many steps it is.")]
    Share,
}

public enum Direction
{
    Up,
    Down,
}

/// <summary>The strictest first.</summary>
public enum Procedure
{
    [Meaning("The quorum must consent.")]
    Treaty,

    [Meaning("It stands unless a majority disapproves and overrides the executive's veto of that; where a legislature cannot override, it needs no "
        + "vote.")]
    Review,

    [Meaning("It needs no vote.")]
    Agreement,
}
