namespace DiplomacySim.Benchmarks;

/// <summary>The draws of the comparison workload: addressed as those of <see cref="Model.Chance"/> are, with another step to the unit
/// interval.</summary>
internal static class SplitMix
{
    /// <summary>Folds a part of an address into a key.</summary>
    public static ulong Key(ulong key, ulong part) => Mix(key + (0x9E3779B97F4A7C15 * (part + 1)));

    /// <returns>A number in [0, 1).</returns>
    public static double Draw(ulong key, ulong part) => (Key(key, part) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The finaliser of SplitMix64.</summary>
    public static ulong Mix(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
