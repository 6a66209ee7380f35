namespace DiplomacySim.UseCases;

/// <summary>A picture that was written, as JSON: what <c>plot</c> prints.</summary>
/// <param name="Of">What is drawn.</param>
/// <param name="File">As it was named.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record PlotDocument(string Schema, string Run, string Of, string File, long Bytes, string Sha256, string Title)
{
    public const string Version = "diplomacysim/plot/1";
}
