using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>What was taken out of the record, as JSON: what <c>forget</c> prints.</summary>
/// <param name="Kind">Run or ensemble.</param>
public sealed record ForgetDocument(string Schema, string Kind, string Id)
{
    public const string Version = "diplomacysim/forget/1";

    public static ForgetDocument Of(string kind, string id) => new(Version, kind, id);
}

/// <summary>Room that was given back, in bytes, as JSON: what <c>vacuum</c> prints.</summary>
public sealed record VacuumDocument(string Schema, long Before, long After, long Freed)
{
    public const string Version = "diplomacysim/vacuum/1";

    public static VacuumDocument Of(RecordSize size) => new(Version, size.Before, size.After, size.Before - size.After);
}
