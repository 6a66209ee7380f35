using DiplomacySim.Model.Events;

namespace DiplomacySim.Model.Compiled;

/// <summary>A shock or an incident made ready for play.</summary>
/// <param name="Place">Where draws about the event are addressed.</param>
/// <param name="Source">Index of the party whose act it is.</param>
/// <param name="Target">Index of the party that it is done to.</param>
/// <param name="Relation">Index of the relation between the two.</param>
/// <param name="Coding">How it is coded in event data.</param>
public sealed record CompiledEvent(ulong Place, int? Source, int? Target, int? Relation, Coding Coding);
