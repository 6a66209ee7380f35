namespace DiplomacySim.Model.Scenarios;

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
