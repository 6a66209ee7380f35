namespace DiplomacySim.Analysis;

/// <summary>An answer that could not be taken, and why.</summary>
public sealed record RefusalDocument(string Schema, string Reason)
{
    public static RefusalDocument Of(string reason) => new("diplomacysim/refusal/1", reason);
}
