namespace DiplomacySim.Model.Scenarios;

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

    [Meaning("What a hostile deed of one step that it suffers adds to support: the public rallies round its leader."), Within(0, 1)]
    [Mechanism("support that moves with events")]
    public double Rally { get; init; }

    [Meaning("What a deal that enters into force takes from support, for one that binds all stakes and full grievance of the relation at its start."),
        Within(0, 1)]
    [Mechanism("support that moves with events")]
    public double Backlash { get; init; }

    [Meaning("What such a deal adds to support where it was made at a summit, for one that binds all stakes."), Within(0, 1)]
    [Mechanism("support that moves with events")]
    public double Acclaim { get; init; }

    [Meaning("State of the economy at the start; 0.5 is its normal."), Within(0, 1)]
    public double Economy { get; init; } = 0.5;

    [Meaning("Standard deviation of the monthly change of support."), Within(0, 1)]
    public double SupportVolatility { get; init; }

    [Meaning("Standard deviation of the monthly change of the economy."), Within(0, 1)]
    public double EconomyVolatility { get; init; }
}
