namespace DiplomacySim.UseCases;

/// <summary>How much there is to do, as JSON: what <c>--dry-run</c> prints.</summary>
/// <param name="Points">Each is played <c>Runs / Points</c> times.</param>
/// <param name="Runs">Of all points.</param>
/// <param name="Seconds">About as long it would take here, by some runs that were played for a moment.</param>
public sealed record PlanDocument(string Schema, string Scenario, int Parameters, long Points, long Runs, int Rounds, double Seconds)
{
    public const string Version = "diplomacysim/plan/1";

    public static PlanDocument Of(StudySize size, Material material, TimeSpan time) => new(
        Version, material.Inquiry.Name, size.Parameters, size.Points, size.Runs, material.Rounds, time.TotalSeconds);
}
