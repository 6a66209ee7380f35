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

    [Meaning("State of the economy at the start; 0.5 is its normal."), Within(0, 1)]
    public double Economy { get; init; } = 0.5;

    [Meaning("Standard deviation of the monthly change of support."), Within(0, 1)]
    public double SupportVolatility { get; init; }

    [Meaning("Standard deviation of the monthly change of the economy."), Within(0, 1)]
    public double EconomyVolatility { get; init; }
}
