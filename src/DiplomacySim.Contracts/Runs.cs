namespace DiplomacySim.Contracts;

/// <summary>A run that a client asks for. The client chooses the id, so that asking again after a lost answer starts nothing twice.</summary>
/// <param name="Run">Id of the run: 1 to 64 characters of a-z, 0-9 and hyphen.</param>
/// <param name="File">Name of the scenario file, for people.</param>
/// <param name="Canonical">The whole scenario with all changes applied, as <c>ScenarioFile.Canonical</c> writes it.</param>
/// <param name="Rounds">How many rounds to play.</param>
/// <param name="Branch">Where the run leaves another one; null for a run from its start.</param>
/// <param name="Minds">The files of outside minds that it needs, as <see cref="NeededMinds"/> writes them; null for none.</param>
/// <param name="Seats">The actors for whom somebody outside answers, as <see cref="Seat.Write"/> has them; null for none.</param>
/// <param name="Events">What was put into the run while it was played, as <see cref="Change.Write"/> has it; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.run-order")]
public sealed record RunOrder(
    [property: Id(0)] string Run,
    [property: Id(1)] string File,
    [property: Id(2)] string Canonical,
    [property: Id(3)] long Seed,
    [property: Id(4)] int Rounds,
    [property: Id(5)] Branch? Branch = null,
    [property: Id(6)] string? Minds = null,
    [property: Id(7)] string? Seats = null,
    [property: Id(8)] string? Events = null)
{
    /// <summary>All that is changed in the run on its way, in the order in which it comes into force.</summary>
    public IReadOnlyList<Change> Changes =>
        [.. (Branch?.All ?? []).Concat(Events is null ? [] : Change.Read(Events)).OrderBy(change => change.At.Place)];
}

/// <summary>What became of a run. Values are part of the record and never reused.</summary>
[GenerateSerializer, Alias("diplomacysim.run-state")]
public enum RunState
{
    /// <summary>No such run.</summary>
    Unknown = 0,
    Running = 1,

    /// <summary>Stopped before its last round; can be resumed.</summary>
    Stopped = 2,
    Finished = 3,

    /// <summary>Could not go on; <see cref="RunStatus.Failure"/> says why. Can be resumed.</summary>
    Failed = 4,

    /// <summary>On record, and waits for its turn to be played.</summary>
    Queued = 5,
}

/// <summary>What states of runs have in common.</summary>
public static class RunStates
{
    /// <summary>Whether a run in this state is played, or will be without being asked again.</summary>
    public static bool IsUnderWay(this RunState state) => state is RunState.Running or RunState.Queued;
}

/// <summary>Where a run stands.</summary>
/// <param name="Played">Rounds that are complete and on record.</param>
/// <param name="Hash">Fingerprint of the log of these rounds.</param>
/// <param name="Started">When the run was ordered, UTC.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.run-status")]
public sealed record RunStatus(
    [property: Id(0)] RunOrder Order,
    [property: Id(1)] RunState State,
    [property: Id(2)] int Played,
    [property: Id(3)] string Hash,
    [property: Id(4)] DateTimeOffset Started,
    [property: Id(5)] string Failure);

/// <summary>A complete round: its acts, and the fingerprint of the log with them.</summary>
/// <param name="Events">What has been put into the run so far, as <see cref="RunOrder.Events"/> has it, for whoever watches.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.round-record")]
public sealed record RoundRecord(
    [property: Id(0)] int Round,
    [property: Id(1)] Act[] Acts,
    [property: Id(2)] string Hash,
    [property: Id(3)] string? Events = null);

/// <summary>A request that cannot be carried out as it was asked; the message is for people.</summary>
[GenerateSerializer, Alias("diplomacysim.refusal")]
public sealed class RefusalException(string message) : Exception(message);

/// <summary>A silo that has as much to do as it can take.</summary>
/// <param name="after">When it is worth to ask again.</param>
[GenerateSerializer, Alias("diplomacysim.busy")]
public sealed class BusyException(string message, TimeSpan after) : Exception(message)
{
    [Id(0)]
    public TimeSpan After { get; } = after;
}
