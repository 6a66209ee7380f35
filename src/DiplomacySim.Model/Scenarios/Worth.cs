namespace DiplomacySim.Model.Scenarios;

[Meaning("What the levels of an issue are worth to an actor, where that is no matter of distance.")]
public sealed record Worth
{
    [Key]
    public string Id { get; init; } = "";

    [Meaning("For each level of the issue, in order, its worth; the issue's weight is the actor's salience."), Within(-1e6, 1e6)]
    public required IReadOnlyList<double> Levels { get; init; }
}
