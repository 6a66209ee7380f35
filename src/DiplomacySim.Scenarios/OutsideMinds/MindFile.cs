namespace DiplomacySim.Scenarios;

/// <summary>What a file of outside minds is known by.</summary>
/// <param name="Assembly">Name of the assembly.</param>
/// <param name="Version">Of the assembly, four numbers.</param>
/// <param name="Sha256">Of the file: 64 hexadecimal digits.</param>
public sealed record MindFile(string Assembly, string Version, string Sha256)
{
    public override string ToString() => $"{Assembly} {Version} (SHA-256 {Sha256})";
}
