using System.Collections.Immutable;

namespace DiplomacySim.Model.Compiled;

/// <summary>An event that everybody knows will come unless a clause on an issue prevents it.</summary>
/// <param name="Round">At whose end it comes.</param>
/// <param name="Moves">Indices of the issues that it moves, and how far.</param>
public sealed record Announcement(int Round, ImmutableArray<(int Issue, double Amount)> Moves);
