namespace DiplomacySim.Analysis;

/// <summary>The table of claims as JSON.</summary>
public sealed record ClaimsDocument(string Schema, string Scenario, int Runs, IReadOnlyList<FindingDocument> Findings)
{
    public const string Version = "diplomacysim/claims/1";
}

public sealed record FindingDocument(string Claim, string Text, string Measure, string Expected, double? Found, double? Low, double? High, bool Holds)
{
    public static FindingDocument Of(ClaimFinding finding) => new(
        finding.Claim,
        finding.Text,
        finding.Measure,
        Words.Kebab(finding.Expected.ToString()),
        Finite(finding.Found.Mean),
        Finite(finding.Found.Low),
        Finite(finding.Found.High),
        finding.Holds);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
