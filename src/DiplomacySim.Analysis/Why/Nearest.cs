namespace DiplomacySim.Analysis;

/// <summary>Looks for the nearest value at which something holds that does not hold now.</summary>
internal static class Nearest
{
    private static readonly double[] Ways = [1 / 64.0, 1 / 16.0, 1 / 4.0, 1];

    /// <summary>
    /// Steps towards both ends, each step four times as wide as the one before, then halves the step in which it began to hold. What holds only
    /// within one step is missed.
    /// </summary>
    /// <returns>Null where no step finds it.</returns>
    public static double? Of(double now, double low, double high, bool isWhole, Predicate<double> holds)
    {
        double? best = null;
        foreach (var end in (ReadOnlySpan<double>)[low, high])
        {
            if (Towards(now, end, isWhole, holds) is { } found && (best is not { } other || Math.Abs(found - now) < Math.Abs(other - now)))
            {
                best = found;
            }
        }

        return best;
    }

    private static double? Towards(double now, double end, bool isWhole, Predicate<double> holds)
    {
        var fails = now;
        foreach (var way in Ways)
        {
            var tried = At(now + (way * (end - now)), isWhole, now, end);
            if (tried == fails)
            {
                continue;
            }

            if (holds(tried))
            {
                return Written(now, end, Halve(fails, tried, isWhole, holds), isWhole, holds);
            }

            fails = tried;
        }

        return null;
    }

    private static double Halve(double fails, double passes, bool isWhole, Predicate<double> holds)
    {
        var enough = isWhole ? 1 : Math.Abs(passes - fails) / 4096;
        while (Math.Abs(passes - fails) > enough)
        {
            var middle = isWhole ? Math.Round((fails + passes) / 2) : (fails + passes) / 2;
            (fails, passes) = holds(middle) ? (fails, middle) : (middle, passes);
        }

        return passes;
    }

    /// <summary>The fewest decimals with which it still holds and is no more than a twentieth further away.</summary>
    private static double Written(double now, double end, double found, bool isWhole, Predicate<double> holds)
    {
        for (var decimals = 2; decimals <= 6 && !isWhole; decimals++)
        {
            var grain = Math.Pow(10, decimals);
            var scaled = found * grain;
            var away = Math.Clamp((found > now ? Math.Ceiling(scaled) : Math.Floor(scaled)) / grain, Math.Min(now, end), Math.Max(now, end));
            if (Math.Abs(away - found) <= Math.Abs(found - now) / 20 && holds(away))
            {
                return away;
            }
        }

        return found;
    }

    /// <summary>Whole numbers go at least one on.</summary>
    private static double At(double value, bool isWhole, double now, double end) => !isWhole ? value
        : end > now ? Math.Min(Math.Floor(end), Math.Ceiling(value)) : Math.Max(Math.Ceiling(end), Math.Floor(value));
}
