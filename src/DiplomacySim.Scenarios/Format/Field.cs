using System.Reflection;

namespace DiplomacySim.Scenarios;

/// <summary>
/// A key of a record, named as files write it. The default is what it is where a file leaves it out; null for a required or an empty one.
/// </summary>
internal sealed record Field(string Name, PropertyInfo Property, Shape Shape, bool Required, string Meaning, object? Default);
