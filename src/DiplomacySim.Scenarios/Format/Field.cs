using System.Reflection;

namespace DiplomacySim.Scenarios;

/// <summary>
/// A key of a record, named as files write it. The default is what it is where a file leaves it out; null for a required or an empty one.
/// </summary>
internal sealed record Field(string Name, PropertyInfo Property, Shape Shape, bool Required, string Meaning, object? Default)
{
    /// <summary>Whether the field means anything in a record: some are for actors of certain roles only.</summary>
    public bool Concerns(object record) =>
        record is not Actor actor || Property.GetCustomAttribute<ConcernsAttribute>() is not { } concerns || concerns.Roles.Contains(actor.Role);
}
