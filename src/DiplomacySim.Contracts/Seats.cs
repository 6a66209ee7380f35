using System.Globalization;

namespace DiplomacySim.Contracts;

/// <summary>An actor for whom somebody outside answers: a person, a script, a program.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Seconds">How long an answer is waited for before the scenario's mind answers; null for ever.</param>
public sealed record Seat(string Actor, int? Seconds = null)
{
    /// <returns>As orders have it: <c>kremlin congress:60</c>; null for no seat.</returns>
    public static string? Write(IReadOnlyCollection<Seat> seats) => seats.Count == 0 ? null : string.Join(' ', seats);

    public static IReadOnlyList<Seat> Read(string? seats) =>
        [.. (seats ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(':', 2))
            .Select(parts => new Seat(parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null))];

    public override string ToString() => Seconds is { } seconds ? FormattableString.Invariant($"{Actor}:{seconds}") : Actor;
}

/// <summary>What seats answered, as part of what a run is played by.</summary>
public static class SeatAnswers
{
    /// <param name="answers">All that is on record of the run.</param>
    public static RunSetup On(RunSetup setup, IReadOnlyCollection<SeatAnswer> answers) => answers.Count == 0 ? setup
        : setup.With([.. answers.SelectMany(answer => answer.Changes).Select(change => change.Laid(setup.Start))]);
}

/// <summary>A question that waits for somebody outside.</summary>
/// <param name="Question">Its name, such as <c>kremlin/propose@12</c>.</param>
/// <param name="Content">All that the actor may know of it: an <see cref="Analysis.TurnDocument"/> as JSON.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.open-turn")]
public sealed record OpenTurn(
    [property: Id(0)] string Question,
    [property: Id(1)] string Actor,
    [property: Id(2)] string Content);

/// <summary>What stands in the record for a question that was put to a seat: when it was opened, and what was answered.</summary>
/// <param name="Round">With sheet and place: where the question stands in the run.</param>
/// <param name="Until">When the scenario's mind answers instead; null for never.</param>
/// <param name="Words">The answer as it was given; null as long as there is none.</param>
/// <param name="Change">What it lays down, as <see cref="Contracts.Change.Write"/> has it; empty where the scenario's mind answers.</param>
/// <param name="Who">Who gave it.</param>
/// <param name="How">By what: terminal, script, deadline.</param>
/// <param name="At">When it was given.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.seat-answer")]
public sealed record SeatAnswer(
    [property: Id(0)] int Round,
    [property: Id(1)] int Sheet,
    [property: Id(2)] int Place,
    [property: Id(3)] string Question,
    [property: Id(4)] DateTimeOffset? Until,
    [property: Id(5)] string? Words = null,
    [property: Id(6)] string Change = "",
    [property: Id(7)] string Who = "",
    [property: Id(8)] string How = "",
    [property: Id(9)] DateTimeOffset? At = null)
{
    public bool IsGiven => Words is not null;

    public IReadOnlyList<Change> Changes => Change.Length > 0 ? Contracts.Change.Read(Change) : [];
}
