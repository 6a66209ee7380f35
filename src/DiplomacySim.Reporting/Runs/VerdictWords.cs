namespace DiplomacySim.Reporting;

/// <summary>A verdict on a relation in words: what it is, what stands and what changes, and how near another one is.</summary>
public static class VerdictWords
{
    private static readonly Dictionary<Verdict, (string Name, string Meaning)> Words = new()
    {
        [Verdict.War] = ("at war", "it came to war"),
        [Verdict.Ruptured] = ("ruptured", "almost nothing but pressure and hostility is left"),
        [Verdict.Degrading] = ("degrading", "it is worse than at the start, in what stands or by hostile deeds of late"),
        [Verdict.Cooled] = ("cooled", "less that is good is said and done than at the start, but nothing was taken away"),
        [Verdict.Frozen] = ("frozen", "it was bad at the start and is no better"),
        [Verdict.Stabilised] = ("stabilised", "it is neither better nor worse than at the start"),
        [Verdict.Eased] = ("eased", "there are fewer blows than at the start, but nothing was taken back"),
        [Verdict.Recovering] = ("recovering", "it is better than at the start, and more of it stands"),
        [Verdict.Normalised] = ("normalised", "it is good"),
        [Verdict.NotModelled] = ("not modelled", "no actor of either side did anything to the other"),
    };

    /// <summary>How a verdict is read, for those who look at many.</summary>
    public const string Rule =
        "A verdict is read from the level, which weighs what is done (the index: words and deeds) and what stands (the stock: pressure in force, "
            + "commitments kept and broken), over the last rounds against the start. The first that fits: war; ruptured, the level is very low; "
            + "degrading, it fell and more pressure or broken promises stand or there were hostile deeds of late; cooled, it fell otherwise; "
            + "normalised, it is high; recovering, it rose and more stands, without more pressure; eased, it rose otherwise; frozen, it was bad and "
            + "is no better; stabilised, none of these. A relation in which neither side did anything to the other is not modelled.";

    /// <returns>"degrading", "not modelled".</returns>
    public static string Name(Verdict verdict) => Words[verdict].Name;

    /// <param name="verdict">As in documents: "not-modelled".</param>
    internal static string Name(string verdict) => Words.Single(entry => Model.Words.Kebab($"{entry.Key}") == verdict).Value.Name;

    public static string Meaning(Verdict verdict) => Words[verdict].Meaning;

    /// <summary>What stands and what changes, in two sentences.</summary>
    public static string Change(Log log, int relation)
    {
        var course = log.Trajectory.Course(relation);
        return $"{Stands(log, relation, course)}. {(course.IsWar ? War(log, relation) : Changes(course))}.";
    }

    /// <returns>"Close: with a window of 12 months it would be frozen."; empty where the verdict is the same within a factor of two.</returns>
    public static string Close(Course course) => Closeness.Of(course) is { Count: > 0 } close
        ? $"Close: {string.Join(", ", close.Select((one, place) => $"with {Number(one)}{(place == 0 ? " it would be" : "")} {Name(one.Verdict)}"))}."
        : "";

    private static string Stands(Log log, int relation, Course course)
    {
        int Count(ActKind kind) => log.Counts.Of([kind], relation);
        var (start, end) = (course.Start.Pressure, course.Points[^1].Pressure);
        var deals = Count(ActKind.Deal) == 0 ? "No deal" : Prose.Count(Count(ActKind.Deal), "deal");
        var (kept, broken) = (Count(ActKind.Tranche), Count(ActKind.Breach));
        var promises = kept + broken == 0 ? "" : broken == 0 ? $", {Prose.Count(kept, "tranche")} carried out and no breach"
            : $", {Prose.Count(kept, "tranche")} carried out and {Prose.Count(broken, "breach", "breaches")}";
        var pressure = start == end ? $"pressure in force stays at {Prose.Number(end)}"
            : $"pressure in force went from {Prose.Number(start)} to {Prose.Number(end)}";
        var before = start;
        var isTakenBack = false;
        foreach (var point in course.Points)
        {
            isTakenBack |= Model.Tie.Exceeds(before, point.Pressure);
            before = point.Pressure;
        }

        return $"{deals}{promises}; {pressure}{(isTakenBack || end == 0 ? "" : " and nothing was taken back")}";
    }

    private static string War(Log log, int relation)
    {
        var war = log.Acts.First(act => act.Kind == ActKind.Conflict && act.Relation == relation);
        return $"It came to war in round {war.Round}, and nobody was asked anything after it";
    }

    /// <summary>Rounds with blows of late against the rounds before, and the trend of what is said and done.</summary>
    private static string Changes(Course course)
    {
        const double Clear = 0.05;
        var late = course.Assessment.Late;
        var (before, after) = (course.Points.SkipLast(late).Count(point => point.IsHit), course.Points.TakeLast(late).Count(point => point.IsHit));
        var earlier = course.Points.Count > late
            ? $", after {(before == 0 ? "none" : Prose.Whole(before))} of the {Prose.Whole(course.Points.Count - late)} before" : "";
        var trend = course.Assessment.Trend;
        return $"{(after == 0 ? "None" : Prose.Whole(after))} of the last {Prose.Count(late, "round")} had a hostile deed, a breach or an incident"
            + $"{earlier}; what is said and done "
            + (trend.PValue >= Clear ? "shows no clear trend"
                : $"{(trend.Slope < 0 ? "falls" : "rises")} by {Prose.Number(Math.Abs(trend.Slope))} a round");
    }

    private static string Number(Closeness close) => close.Name switch
    {
        "window" => $"a window of {Prose.Value(close.Value)} months",
        "change" => $"{Prose.Value(close.Value)} as what counts as a change",
        "toneHalfLife" => $"a half-life of tone of {Prose.Value(close.Value)} months",
        "substanceHalfLife" => $"a half-life of substance of {Prose.Value(close.Value)} months",
        _ => throw new ArgumentOutOfRangeException(nameof(close)),
    };
}
