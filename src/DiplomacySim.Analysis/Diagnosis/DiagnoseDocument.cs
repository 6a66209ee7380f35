namespace DiplomacySim.Analysis;

/// <summary>Why a scenario signs what it signs, or nothing, as JSON: what <c>diagnose</c> prints.</summary>
/// <param name="Relations">Those that talk.</param>
public sealed record DiagnoseDocument(string Schema, string Scenario, IReadOnlyList<DiagnosedRelationDocument> Relations)
{
    public static DiagnoseDocument Of(string file, IReadOnlyList<Diagnosis> found, CompiledScenario setting) =>
        new("diplomacysim/diagnose/1", file, [.. found.Select(one => DiagnosedRelationDocument.Of(one, setting))]);
}

/// <param name="States">Number of states that were looked at.</param>
/// <param name="Open">Number of those in which there was something to agree on.</param>
/// <param name="Passing">Number of those in which a best text passes.</param>
/// <param name="Needed">Share of states in which a text passes after each of the changes, at least.</param>
/// <param name="Changes">None where a text passes in as many states as it is.</param>
public sealed record DiagnosedRelationDocument(
    string Relation, int States, int Open, int Passing, IReadOnlyList<DiagnosedSideDocument> Sides, double Needed,
    IReadOnlyList<DiagnosedChange> Changes)
{
    public static DiagnosedRelationDocument Of(Diagnosis found, CompiledScenario setting)
    {
        var pair = setting.Relations[found.Relation];
        return new(pair.Relation.Id, found.States, found.Open, found.Passing,
            [.. found.Sides.Select((fates, side) => new DiagnosedSideDocument(
                setting.Scenario.Actors[setting.Executives[pair.Party(side)]!.Value].Id,
                [.. fates.Select(fate => FateDocument.Of(fate, setting))]))],
            found.Needed, found.Changes);
    }
}

/// <param name="Actor">The executive whose best text it is.</param>
public sealed record DiagnosedSideDocument(string Actor, IReadOnlyList<FateDocument> Fates);

/// <param name="Fate">What becomes of the text: <c>none</c> where it passes.</param>
/// <param name="By">Who stops it; null where nobody does.</param>
/// <param name="Term">What spoke most against it; null where nobody stops it, and where it was worth something but less than was asked.</param>
/// <param name="Missing">Median of how much it was worth too little, in policy value.</param>
public sealed record FateDocument(string Fate, string? By, string? Term, int Count, double Missing)
{
    public static FateDocument Of(FateCount fate, CompiledScenario setting) => new(
        Words.Kebab(fate.Stop.ToString()), fate.By is { } actor ? setting.Scenario.Actors[actor].Id : null,
        fate.Term is { } term ? Words.Kebab(term.ToString()) : null, fate.Count, fate.Missing);
}
