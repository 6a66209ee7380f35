namespace DiplomacySim.Model.Events;

/// <summary>The four classes of event data: what is said and what is done, for and against. Values are part of the record and never reused.</summary>
public enum Quad : byte
{
    None = 0,
    VerbalCooperation = 1,
    MaterialCooperation = 2,
    VerbalConflict = 3,
    MaterialConflict = 4,
}

/// <summary>How an act is coded in event data; the default is not at all.</summary>
public readonly record struct Coding
{
    public static readonly Coding None;

    private readonly string? code;

    public Coding(string code, double goldstein, Quad quad)
    {
        this.code = code.Length > 0 ? code : null;
        Goldstein = goldstein;
        Quad = quad;
    }

    /// <summary>CAMEO code of two to four digits; empty for what event data do not see.</summary>
    public string Code => code ?? "";

    /// <summary>Weight from -10 (conflict) to +10 (cooperation).</summary>
    public double Goldstein { get; }

    public Quad Quad { get; }

    public bool IsWord => Quad is Quad.VerbalCooperation or Quad.VerbalConflict;
}
