using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The minds that a scenario can ask for, as JSON: what <c>minds</c> prints.</summary>
public sealed record MindsDocument(string Schema, IReadOnlyList<MindEntry> Minds)
{
    public const string Version = "diplomacysim/minds/1";

    public static MindsDocument Of(MindFiles minds) => new(Version, [.. MindEntry.All(minds)]);
}
