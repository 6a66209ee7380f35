namespace DiplomacySim.Analysis.Theory;

/// <summary>A published result: where it is from, the parameters that it was published for, and how a scenario is held against it.</summary>
/// <param name="Name">What a scenario calls it in <c>expects</c>.</param>
/// <param name="Parameters">What the closed form depends on, in words.</param>
/// <param name="Read">Plays the scenario with the minds that are given, and sets beside each reading what the closed form says, which knows nothing
/// of the play.</param>
/// <param name="Cases">Changes to the scenario file, with the values as published; the first changes nothing.</param>
public sealed record Law(
    string Name,
    string Source,
    Func<Scenario, string> Parameters,
    Func<Scenario, MindCatalogue, IReadOnlyList<Reading>> Read,
    params IReadOnlyList<Case> Cases)
{
    /// <summary>What takes many runs, with their number; null where the game is exact.</summary>
    public Func<Scenario, MindCatalogue, int, IReadOnlyList<Reading>>? Sample { get; init; }

    /// <summary>Runs that a sample is made of.</summary>
    public int Runs { get; init; } = 1000;

    /// <param name="published">As printed, in the order of the readings; empty for other parameters than the published ones.</param>
    /// <param name="minds">Those who can answer; null for the minds of this program.</param>
    public IEnumerable<Result> Check(Scenario scenario, IReadOnlyList<decimal> published, MindCatalogue? minds = null)
    {
        var (parameters, players) = (Parameters(scenario), minds ?? MindCatalogue.BuiltIn);
        return Read(scenario, players).Concat(Sample?.Invoke(scenario, players, Runs) ?? [])
            .Select((reading, place) => Result.Of(Name, Source, parameters, reading, place < published.Count ? published[place] : null));
    }
}

/// <summary>A published set of parameters.</summary>
/// <param name="Sets">As <c>--set</c> takes them.</param>
/// <param name="Published">The values as printed, in the order of the readings: their last digit says how exact they are.</param>
public sealed record Case(IReadOnlyList<string> Sets, params IReadOnlyList<decimal> Published);

/// <summary>What was played, beside what the closed form says.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Predicted">Null where there is no closed form for these parameters.</param>
/// <param name="Tolerance">How far the two may lie apart.</param>
/// <param name="Note">What else is to be said: the number of runs, a baseline, a reason.</param>
public sealed record Reading(string What, double? Predicted, double Simulated, double Tolerance, string Note = "")
{
    /// <summary>For games that are exact.</summary>
    public const double Exact = 1e-6;

    public static Reading Of(string what, double predicted, double simulated, string note = "") => new(what, predicted, simulated, Exact, note);

    /// <summary>What was played for parameters for which there is no closed form.</summary>
    /// <param name="why">What the closed form asks for.</param>
    public static Reading Without(string what, double simulated, string why) => new(what, null, simulated, Exact, $"no closed form here: {why}");
}

/// <summary>A row of the table.</summary>
/// <param name="Published">As printed; null for parameters that nobody published.</param>
/// <param name="Holds">Whether the play lies within the tolerance of the closed form, and the closed form within the rounding of what was
/// published.</param>
public sealed record Result(
    string Name,
    string Measure,
    string Source,
    string Parameters,
    double? Predicted,
    double? Published,
    double Simulated,
    double? Difference,
    double Tolerance,
    bool Holds,
    string Note)
{
    internal static Result Of(string name, string source, string parameters, Reading reading, decimal? published)
    {
        double? difference = reading.Predicted is { } predicted ? reading.Simulated - predicted : null;
        var agrees = difference is not { } gap || Math.Abs(gap) <= reading.Tolerance;
        var isAsPrinted = published is not { } printed || reading.Predicted is not { } closed
            || Math.Abs(closed - (double)printed) <= Rounding(printed);
        return new(name, reading.What, source, parameters, reading.Predicted, (double?)published, reading.Simulated, difference, reading.Tolerance,
            agrees && isAsPrinted, reading.Note);
    }

    /// <summary>Half of the last digit, and a trace for what cannot be written exactly.</summary>
    private static double Rounding(decimal printed) => (0.5 * Math.Pow(10, -printed.Scale)) + 1e-9;
}
