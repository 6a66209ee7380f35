using System.Collections;
using System.Reflection;

namespace DiplomacySim.Scenarios;

/// <summary>A mechanism of the model that a scenario has switched on.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Without">Overrides that take it out, as <c>--set</c> takes them.</param>
public sealed record Mechanism(string Name, IReadOnlyList<string> Without);

/// <summary>The mechanisms that a scenario can do without.</summary>
public static class Mechanisms
{
    /// <returns>In the order of the format.</returns>
    public static IReadOnlyList<Mechanism> Of(Scenario scenario) =>
        [.. Within(Records.Root, scenario, "").GroupBy(found => found.Name, found => found.Without)
            .Select(found => new Mechanism(found.Key, [.. found]))];

    private static IEnumerable<(string Name, string Without)> Within(RecordShape shape, object record, string path) =>
        shape.Fields.Values.Where(field => field.Concerns(record)).SelectMany(field => In(field, field.Property.GetValue(record), path + field.Name));

    private static IEnumerable<(string Name, string Without)> In(Field field, object? value, string path) =>
        field.Property.GetCustomAttribute<MechanismAttribute>() is { } mechanism
            ? IsOn(mechanism, field, value) ? [(mechanism.Name, $"{path}=null")] : []
            : (field.Shape, value) switch
            {
                (RecordShape inner, not null) => Within(inner, value, path + '.'),
                (EntriesShape entries, IEnumerable list) => list.Cast<object>().SelectMany(entry =>
                    Within(entries.Record, entry, $"{path}.{Records.KeyOf(entries.Record.Type)!.GetValue(entry)}.")),
                _ => [],
            };

    private static bool IsOn(MechanismAttribute mechanism, Field field, object? value) =>
        mechanism.On is { } on ? Equals(value, on)
        : value is ICollection several ? several.Count > 0
        : !Equals(value, field.Default);
}
