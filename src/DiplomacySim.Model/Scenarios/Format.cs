namespace DiplomacySim.Model.Scenarios;

/// <summary>What a field of a scenario means: the one source of the schema, the reference table and the error messages.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Field)]
public sealed class MeaningAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>The closed range that a number, or every number of a list or table, must lie in.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithinAttribute(double min, double max = double.PositiveInfinity) : Attribute
{
    public double Min { get; } = min;

    public double Max { get; } = max;
}

/// <summary>The id of an entry: in a file it is the entry's key, not one of its fields.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;

/// <summary>The field holds ids (or is keyed by ids) of another section of the scenario.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToAttribute(Section section) : Attribute
{
    public Section Section { get; } = section;
}

/// <summary>The field means something to actors of these roles only.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConcernsAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>The field switches a mechanism on: at its default the mechanism is off.</summary>
/// <param name="name">Of the mechanism, in a few words; several fields can belong to one.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MechanismAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>As a file has it: the only value that is this mechanism; null for every value but the default.</summary>
    public string? On { get; init; }
}

/// <summary>The sections of a scenario that others refer to.</summary>
public enum Section
{
    Issues,
    Parties,
    Actors,
}
