namespace DiplomacySim.UseCases;

/// <summary>What became of each file of results that were got again.</summary>
public enum ReproducedState
{
    Same,

    /// <summary>It was changed after it was written.</summary>
    Changed,
    Missing,

    /// <summary>It comes out otherwise now.</summary>
    Differs,
}

/// <summary>Results that were got again, as JSON: what <c>reproduce</c> prints.</summary>
public sealed record ReproduceDocument(string Schema, IReadOnlyList<string> Command, bool Same, IReadOnlyList<ReproducedFile> Files)
{
    public const string Version = "diplomacysim/reproduce/1";

    public static ReproduceDocument Of(Reproduction found) => new(
        Version, found.Manifest.Command, found.IsSame,
        [
            .. found.Manifest.Files.Select(file => new ReproducedFile(file.Name, file.Bytes, Words.Kebab(found.StateOf(file).ToString()))),
        ]);
}

public sealed record ReproducedFile(string Name, long Bytes, string State);
