namespace DiplomacySim.Analysis;

/// <summary>Where two runs part, and what came of each.</summary>
/// <param name="Parts">Id of the first act that differs; null where the logs are the same.</param>
/// <param name="OnlyFirst">Acts of the first run that the second has not in the same round.</param>
/// <param name="OnlySecond">Acts of the second run that the first has not in the same round.</param>
public sealed record RunDifference(int? Parts, IReadOnlyList<Act> OnlyFirst, IReadOnlyList<Act> OnlySecond)
{
    public static RunDifference Of(Log first, Log second)
    {
        var shared = Math.Min(first.Acts.Count, second.Acts.Count);
        var place = 0;
        while (place < shared && LogHash.Of(first.Acts[place]) == LogHash.Of(second.Acts[place]))
        {
            place++;
        }

        var parts = place < Math.Max(first.Acts.Count, second.Acts.Count) ? place + 1 : (int?)null;
        return new(parts, Only(first, second, place), Only(second, first, place));
    }

    /// <summary>Acts are the same where they say the same of the same round, whatever their number and their reasons.</summary>
    private static Act[] Only(Log these, Log those, int from)
    {
        var others = Told(those, from).GroupBy(act => Key(act, those.Setting)).ToDictionary(same => same.Key, same => same.Count());
        return [.. Told(these, from).Where(act => !(others.TryGetValue(Key(act, these.Setting), out var left) && left > 0
            && (others[Key(act, these.Setting)] = left - 1) >= 0))];
    }

    private static IEnumerable<Act> Told(Log log, int from) =>
        log.Acts.Skip(from).Where(act => Exchange.IsTold(act) && Counts.IsCounted(act, log.Setting));

    private static (int Round, ActKind Kind, string Text) Key(in Act act, CompiledScenario setting) =>
        (act.Round, act.Kind, Wording.Of(act with { Decision = null }, setting));
}
