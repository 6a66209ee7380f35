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

/// <summary>The sections of a scenario that others refer to.</summary>
public enum Section
{
    Issues,
    Parties,
    Actors,
}
