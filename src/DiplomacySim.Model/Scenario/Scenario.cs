namespace DiplomacySim.Model;

[Meaning("Who negotiates with whom, about what, under which institutions at home.")]
public sealed record Scenario
{
    [Meaning("Title shown in reports.")]
    public required string Name { get; init; }

    [Meaning("One paragraph: the situation, and what the numbers rest on.")]
    public string About { get; init; } = "";

    [Meaning("First month, YYYY-MM.")]
    public required string Start { get; init; }

    [Meaning("Length of a run."), Within(1, 10_000)]
    public int Rounds { get; init; } = 48;

    [Meaning("Months that one round stands for. Rates, half-lives and terms are stated in months whatever it is."), Within(0.01, 120)]
    public double MonthsPerRound { get; init; } = 1;

    [Meaning("Policy scales from 0 to 1 on which deals are made and acts are done.")]
    public required IReadOnlyList<Issue> Issues { get; init; }

    [Meaning("States or blocs.")]
    public required IReadOnlyList<Party> Parties { get; init; }

    [Meaning("Institutions of the parties: executives negotiate, legislatures ratify, third parties stand beside.")]
    public required IReadOnlyList<Actor> Actors { get; init; }

    [Meaning("Pairs of parties whose relationship is played and measured. The first one gives the verdict of a run.")]
    public required IReadOnlyList<Relation> Relations { get; init; }

    [Meaning("The rules of the game that are the same for all.")]
    public Rules Rules { get; init; } = new();

    [Meaning("Events that come at a fixed round, whatever the actors do.")]
    public IReadOnlyList<Shock> Shocks { get; init; } = [];

    [Meaning("Events that come by chance, more often the worse a relation is.")]
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    [Meaning("Votes at home that may bring another leader, and with that another actor in the same office.")]
    public IReadOnlyList<Election> Elections { get; init; } = [];

    [Meaning("Another game than the six phases; none for the six phases.")]
    public Protocol? Protocol { get; init; }

    [Meaning("Published result that the scenario stands for; `theory` holds what is played against its closed form.")]
    public string Expects { get; init; } = "";
}

[Meaning("A policy scale from 0 to 1.")]
public sealed record Issue
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Name shown in reports; the id where empty.")]
    public string Name { get; init; } = "";

    [Meaning("What points of the scale stand for, such as `0: withdrawn`.")]
    public IReadOnlyDictionary<double, string> Points { get; init; } = new Dictionary<double, string>();

    [Meaning("Parties that can move the issue; only they can oblige themselves on it."), RefersTo(Section.Parties)]
    public required IReadOnlyList<string> Control { get; init; }

    [Meaning("Where the issue stands before the first round."), Within(0, 1)]
    public required double StatusQuo { get; init; }

    [Meaning("Values the issue can take; empty for the whole scale."), Within(0, 1)]
    public IReadOnlyList<double> Levels { get; init; } = [];

    [Meaning("Whether a deal may have a clause on it.")]
    public bool Negotiable { get; init; } = true;

    [Meaning("Months over which a clause is carried out, in equal tranches, one each time that actors decide."), Within(1, 120)]
    public int Tranches { get; init; } = 3;

    [Meaning("Probability that a tranche not carried out is seen."), Within(0, 1)]
    public double Detection { get; init; } = 1;

    [Meaning("Probability that a tranche carried out is reported as a violation."), Within(0, 1)]
    public double FalseAlarm { get; init; }

    [Meaning("How the issue is moved alone, as pressure or as conciliation; none where it cannot be.")]
    public Instrument? Instrument { get; init; }
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

public enum Direction
{
    Up,
    Down,
}

[Meaning("A state or bloc.")]
public sealed record Party
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("Name shown in reports; the id where empty.")]
    public string Name { get; init; } = "";

    [Meaning("Code in event data, by custom the three letters of ISO 3166.")]
    public string Code { get; init; } = "";

    [Meaning("Power to hurt and to hold out, relative to the strongest."), Within(0, 1)]
    public double Capability { get; init; } = 0.5;

    [Meaning("Share of the public behind its leader at the start."), Within(0, 1)]
    public double Support { get; init; } = 0.5;

    [Meaning("State of the economy at the start; 0.5 is its normal."), Within(0, 1)]
    public double Economy { get; init; } = 0.5;

    [Meaning("Standard deviation of the monthly change of support."), Within(0, 1)]
    public double SupportVolatility { get; init; }

    [Meaning("Standard deviation of the monthly change of the economy."), Within(0, 1)]
    public double EconomyVolatility { get; init; }
}

[Meaning("A pair of parties whose relationship is played and measured.")]
public sealed record Relation
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("The two parties; the first is asked first."), RefersTo(Section.Parties)]
    public required IReadOnlyList<string> Between { get; init; }

    [Meaning("Whether their executives can meet and bargain.")]
    public bool Talks { get; init; } = true;

    [Meaning("Trust of each party in the other at the start; also what it drifts back to."), Within(0, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Trust { get; init; } = new Dictionary<string, double>();

    [Meaning("Grievance of each party against the other at the start."), Within(0, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Grievance { get; init; } = new Dictionary<string, double>();

    [Meaning("Each party's first estimate that the other's ratifiers let a deal stand."), Within(0, 1), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Ratification { get; init; } = new Dictionary<string, double>();

    [Meaning("Tone of each party's words towards the other at the start, in Goldstein weights."), Within(-10, 10), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Tone { get; init; } = new Dictionary<string, double>();

    [Meaning("Substance of each party's deeds towards the other at the start, in Goldstein weights."), Within(-10, 10), RefersTo(Section.Parties)]
    public IReadOnlyDictionary<string, double> Substance { get; init; } = new Dictionary<string, double>();
}
