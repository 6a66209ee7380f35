using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>Findings as a table in Markdown.</summary>
public static class ClaimsTable
{
    private const string Head =
        "| claim | what is compared | measure | expected | found, with 95 % interval | |\n| --- | --- | --- | --- | --- | --- |\n";

    public static string Of(IReadOnlyList<ClaimFinding> findings) => Head + string.Concat(findings.Select(finding => string.Create(
        CultureInfo.InvariantCulture,
        $"| {finding.Claim} | {finding.Text} | {finding.Measure} | {Words.Kebab(finding.Expected.ToString())} | {Found(finding.Found)} | "
            + $"{(finding.Holds ? "holds" : "**does not hold**")} |\n"))) + Gaps(findings);

    private static string Gaps(IReadOnlyList<ClaimFinding> findings) =>
        findings.All(finding => finding.Found.HasLimits) ? "" : "\n–: not known; a mean takes one run that has the measure, its interval two\n";

    private static string Found(in Interval found) => double.IsNaN(found.Mean) ? "–"
        : !found.HasLimits ? string.Create(CultureInfo.InvariantCulture, $"{found.Mean:0.000} [–]")
        : found.Low == found.High ? string.Create(CultureInfo.InvariantCulture, $"{found.Mean:0.000}")
        : string.Create(CultureInfo.InvariantCulture, $"{found.Mean:0.000} [{found.Low:0.000}, {found.High:0.000}]");
}
