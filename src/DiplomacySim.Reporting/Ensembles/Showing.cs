namespace DiplomacySim.Reporting;

/// <summary>What is shown of results: pictures by the name of their file, and the page that has them all.</summary>
public sealed record Showing(IReadOnlyList<(string Name, Picture Picture)> Pictures, ReportPage Page);
