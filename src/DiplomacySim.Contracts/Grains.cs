namespace DiplomacySim.Contracts;

/// <summary>A run: owns the protocol and the record. Keyed by the id of the run.</summary>
[Alias("diplomacysim.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Starts the run and returns at once. The same order again changes nothing.</summary>
    /// <exception cref="RefusalException">The id is none or taken by another order, or the scenario cannot be read.</exception>
    [Alias("Start")]
    Task<RunStatus> Start(RunOrder order);

    /// <exception cref="DamagedRecordException">What is on record is not what was written.</exception>
    [Alias("Status")]
    Task<RunStatus> Status();

    /// <summary>Stops after the round that is being played.</summary>
    [Alias("Stop")]
    Task<RunStatus> Stop();

    /// <summary>Goes on with a run that was stopped or whose silo died.</summary>
    /// <exception cref="RefusalException">There is no such run.</exception>
    [Alias("Resume")]
    Task<RunStatus> Resume();

    /// <summary>The rounds on record after a given one, then each new one as it is written; ends when the run no longer plays.</summary>
    [Alias("Watch")]
    IAsyncEnumerable<RoundRecord> Watch(int after, CancellationToken cancellation = default);
}

/// <summary>All runs of a data folder. Keyed by <see cref="Keys.Catalogue"/>.</summary>
[Alias("diplomacysim.ICatalogueGrain")]
public interface ICatalogueGrain : IGrainWithStringKey
{
    /// <summary>Newest first.</summary>
    [Alias("Runs")]
    Task<IReadOnlyList<RunStatus>> Runs();
}

/// <summary>An actor of a run: answers turns from its own private memory. Keyed by run and actor.</summary>
public interface IActorGrain : IGrainWithStringKey
{
    [Alias("Answer")]
    ValueTask<Reply> Answer(Letter letter);
}

[Alias("diplomacysim.IExecutiveGrain")]
public interface IExecutiveGrain : IActorGrain;

[Alias("diplomacysim.ILegislatureGrain")]
public interface ILegislatureGrain : IActorGrain;

[Alias("diplomacysim.IThirdPartyGrain")]
public interface IThirdPartyGrain : IActorGrain;

/// <summary>Keys of grains, made in one place.</summary>
public static class Keys
{
    public const string Catalogue = "runs";

    /// <summary>What the id of a run is made of, for people.</summary>
    public const string RunRule = "1 to 64 characters of a-z, 0-9 and hyphen";

    public static bool IsRun(string id) => id.Length is >= 1 and <= 64
        && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The actor's id stands in the key, so that the Kremlin is the Kremlin in traces and log lines.</summary>
    public static string Actor(string run, string actor) => $"{run}/{actor}";

    /// <returns>The two halves of <see cref="Actor"/>.</returns>
    public static (string Run, string Actor) Split(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], key[(slash + 1)..]);
    }
}
