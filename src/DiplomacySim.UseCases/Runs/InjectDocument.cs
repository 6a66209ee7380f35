namespace DiplomacySim.UseCases;

/// <summary>An event that was put into a run, as JSON: what <c>inject</c> prints.</summary>
/// <param name="Event">Its id.</param>
/// <param name="Round">At whose end it comes.</param>
public sealed record InjectDocument(string Schema, string Run, string Event, int Round)
{
    public const string Version = "diplomacysim/inject/1";
}
