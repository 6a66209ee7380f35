using System.Collections.Frozen;

namespace DiplomacySim.Telemetry;

/// <summary>The values of an enumeration in words, worked out once: a span has a dozen of them.</summary>
internal static class KebabNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>()
        .ToFrozenDictionary(value => value, value => Model.Words.Kebab(value.ToString()));

    public static string Of(T value) => Words[value];
}
