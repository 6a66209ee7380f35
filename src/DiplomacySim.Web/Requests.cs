using System.ComponentModel.DataAnnotations;

namespace DiplomacySim.Web;

/// <summary>How much can be asked for.</summary>
internal static class RequestLimits
{
    /// <summary>Of a run.</summary>
    public const int Rounds = 10_000;

    /// <summary>Of a study, at all its points together.</summary>
    public const int Runs = 1_000_000;

    /// <summary>Of a sweep: a server keeps the scenario of each.</summary>
    public const int Points = 2_000;

    /// <summary>That a run rests after a round.</summary>
    public const double Seconds = 3600;
}

/// <summary>A run that is to be started.</summary>
/// <param name="Scenario">As the list of scenarios has it.</param>
/// <param name="Seed">Seed of chance, 1 where it is not given.</param>
/// <param name="Rounds">Instead of what the scenario says.</param>
/// <param name="Set">Changed values, <c>path=value</c>.</param>
/// <param name="Run">Id for the run; a new one where it is not given. The same request with the same id starts nothing twice.</param>
/// <param name="Pace">Seconds that the run rests after each round, for people who follow it.</param>
public sealed record RunRequest(
    string Scenario, long? Seed = null, [Range(1, RequestLimits.Rounds)] int? Rounds = null, IReadOnlyList<string>? Set = null, string? Run = null,
    [Range(0.0, RequestLimits.Seconds)] double? Pace = null);

/// <summary>A question that many runs are to answer.</summary>
/// <param name="Study">Which: ensemble, compare, sweep, tipping, ablate, sensitivity, as the commands of these names.</param>
/// <param name="Scenario">As the list of scenarios has it.</param>
/// <param name="Runs">At each point; where it is not given, as many as the command has.</param>
/// <param name="Seed">Seed of chance, 1 where it is not given.</param>
/// <param name="Rounds">Instead of what the scenario says.</param>
/// <param name="Set">Changed values, <c>path=value</c>.</param>
/// <param name="Other">Of compare: the second scenario; without it the first with the values of <paramref name="With"/>.</param>
/// <param name="With">Of compare: what is different in the second.</param>
/// <param name="Over">Of sweep <c>path=from:to:step</c>, of tipping and sensitivity <c>path=from:to</c>.</param>
/// <param name="Until">Of tipping: what is to be reached, such as <c>verdict=stabilised>=0.5</c>.</param>
/// <param name="Of">Of sweep, ablate and sensitivity: what is looked at; of sensitivity one.</param>
public sealed record StudyRequest(
    string Study, string Scenario, [Range(1, RequestLimits.Runs)] int? Runs = null, long? Seed = null,
    [Range(1, RequestLimits.Rounds)] int? Rounds = null, IReadOnlyList<string>? Set = null,
    string? Other = null, IReadOnlyList<string>? With = null, IReadOnlyList<string>? Over = null,
    string? Until = null, IReadOnlyList<string>? Of = null);

/// <summary>A branch that is to be played.</summary>
/// <param name="Round">From whose start on the changed values are in force.</param>
/// <param name="Before">Act before whose question they come into force, instead.</param>
/// <param name="Set">Changed values, <c>path=value</c>.</param>
/// <param name="Acts">Answers that are laid down, as of <c>branch --act</c>: <c>57=reject</c>.</param>
/// <param name="Rounds">Instead of as many as the run has.</param>
/// <param name="Run">Id for the branch; a new one where it is not given.</param>
/// <param name="Pace">Seconds that the branch rests after each round.</param>
public sealed record BranchRequest(
    [Range(1, RequestLimits.Rounds)] int? Round = null, [Range(1, int.MaxValue)] int? Before = null, IReadOnlyList<string>? Set = null,
    IReadOnlyList<string>? Acts = null, [Range(1, RequestLimits.Rounds)] int? Rounds = null, string? Run = null,
    [Range(0.0, RequestLimits.Seconds)] double? Pace = null);

/// <summary>Of what is asked without further words.</summary>
public sealed record BareRequest;

/// <summary>An event that is to be put into a run.</summary>
/// <param name="Text">What happens, in words.</param>
/// <param name="Source">Party whose act it is; without it an event from outside.</param>
/// <param name="Target">Party that it is done to.</param>
/// <param name="Code">CAMEO code, where it is somebody's act.</param>
/// <param name="Moves">How far it moves issues, -1 to 1.</param>
/// <param name="Support">How much it changes the public support of the leaders of parties, -1 to 1.</param>
/// <param name="Economy">How much it changes the economies of parties, -1 to 1.</param>
/// <param name="Event">Id for the event; a new one where it is not given. The same event again changes nothing.</param>
public sealed record EventRequest(
    string Text, string? Source = null, string? Target = null, string? Code = null, IReadOnlyDictionary<string, double>? Moves = null,
    IReadOnlyDictionary<string, double>? Support = null, IReadOnlyDictionary<string, double>? Economy = null, string? Event = null);
