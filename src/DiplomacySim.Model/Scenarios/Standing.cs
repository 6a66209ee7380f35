namespace DiplomacySim.Model.Scenarios;

[Meaning("What a third party does.")]
public sealed record Standing
{
    [Meaning("Parts it plays.")]
    public IReadOnlyList<Part> Parts { get; init; } = [];

    [Meaning("Party that a patron supports."), RefersTo(Section.Parties)]
    public string Client { get; init; } = "";

    [Meaning("Issues on which no deal stands without a consenter's yes; empty for those of its salience."), RefersTo(Section.Issues)]
    public IReadOnlyList<string> Consent { get; init; } = [];

    [Meaning("Strength: what mediation adds to the wish to meet, what a guarantee takes from doubt, what support gives the client, how hard a "
        + "spoiler hits."), Within(0, 1)]
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
