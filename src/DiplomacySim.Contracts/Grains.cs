using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Analysis;
using Orleans.Concurrency;

namespace DiplomacySim.Contracts;

/// <summary>A run: owns the protocol and the record. Keyed by the id of the run.</summary>
/// <remarks>
/// Beside the exceptions that a method names, any method of a grain may throw a <see cref="RecordException"/>. It is no state of the run: the
/// next call reads the record again.
/// </remarks>
[Alias("diplomacysim.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Starts the run and returns at once. The same order again changes nothing.</summary>
    /// <exception cref="RefusalException">The id is none or taken by another order, or the scenario cannot be read.</exception>
    /// <exception cref="BusyException">Too many runs wait for their turn.</exception>
    /// <exception cref="OtherMindsException">The silo has not the outside minds of the order.</exception>
    [Alias("Start")]
    Task<RunStatus> Start(RunOrder order);

    /// <exception cref="DamagedRecordException">What is on record is not what was written.</exception>
    /// <exception cref="OtherMindsException">The silo has not the outside minds that played the run.</exception>
    [Alias("Status")]
    Task<RunStatus> Status();

    /// <summary>Stops after the round that is being played.</summary>
    [Alias("Stop")]
    Task<RunStatus> Stop();

    /// <summary>Goes on with a run that was stopped or whose silo died.</summary>
    /// <exception cref="RefusalException">There is no such run.</exception>
    [Alias("Resume")]
    Task<RunStatus> Resume();

    /// <summary>Takes the run out of the record.</summary>
    /// <exception cref="RefusalException">There is no such run, it is being played, or others are branches of it.</exception>
    [Alias("Forget")]
    Task Forget();

    /// <summary>The rounds on record after a given one, then each new one as it is written; ends when the run no longer plays.</summary>
    [Alias("Watch")]
    IAsyncEnumerable<RoundRecord> Watch(int after, CancellationToken cancellation = default);

    /// <summary>The questions that wait now, or that begin to wait in the next few seconds.</summary>
    /// <param name="actor">Null for all seats.</param>
    [Alias("Open"), AlwaysInterleave]
    Task<OpenTurn[]> Open(string? actor);

    /// <summary>Answers a question that waits, for good. The same answer again changes nothing.</summary>
    /// <param name="question">Its name.</param>
    /// <param name="words">Such as <c>coerce sanctions=+0.1</c>; empty to leave the answer to the actor's mind.</param>
    /// <param name="who">Who answers, for the record.</param>
    /// <param name="how">By what: terminal, script.</param>
    /// <exception cref="RefusalException">There is no such question or answer, or another one has been given: the message has it.</exception>
    [Alias("Answer"), AlwaysInterleave]
    Task<SeatAnswer> Answer(string actor, string question, string words, string who, string how);

    /// <returns>What the actor's mind would answer to a question that waits: a <see cref="SuggestionDocument"/> as JSON.</returns>
    /// <exception cref="RefusalException">There is no such question.</exception>
    [Alias("Suggest"), AlwaysInterleave]
    Task<string> Suggest(string actor, string question);

    /// <summary>All that was put to the seats of the run, in order.</summary>
    [Alias("Answers"), AlwaysInterleave]
    Task<SeatAnswer[]> Answers();

    /// <summary>Puts an event into a run that is being played, for good. The same event again changes nothing.</summary>
    /// <returns>The round at whose end it comes: the one after that which is being played.</returns>
    /// <exception cref="RefusalException">The run is not being played or in its last round, or there cannot be such an event.</exception>
    [Alias("Inject"), AlwaysInterleave]
    Task<int> Inject(InjectedEvent what);

    /// <summary>From now on the run rests after each round, so that people can follow it. It is no part of what is on record.</summary>
    /// <param name="rest">Zero for no rest.</param>
    [Alias("Pace"), AlwaysInterleave]
    Task Pace(TimeSpan rest);
}

/// <summary>All runs and ensembles of a data folder. Keyed by <see cref="GrainKeys.Catalogue"/>.</summary>
[Alias("diplomacysim.ICatalogueGrain")]
public interface ICatalogueGrain : IGrainWithStringKey
{
    /// <summary>Newest first, a page at a time.</summary>
    [Alias("RunPage")]
    Task<CataloguePage<RunEntry>> Runs(CatalogueQuery query);

    /// <summary>Newest first, a page at a time.</summary>
    [Alias("EnsemblePage")]
    Task<CataloguePage<EnsembleEntry>> Ensembles(CatalogueQuery query);

    /// <summary>Gives back the room that the record no longer needs.</summary>
    [Alias("Vacuum"), ResponseTimeout("01:00:00")]
    Task<RecordSize> Vacuum();
}

/// <summary>An actor of a run: answers turns from its own private memory. Keyed by run and actor.</summary>
public interface IActorGrain : IGrainWithStringKey
{
    [Alias("Answer")]
    ValueTask<Reply> Answer(Letter letter);

    /// <summary>Tells the actor that its run is over, so that it can be let go.</summary>
    [Alias("Leave"), OneWay]
    Task Leave();
}

[Alias("diplomacysim.IExecutiveGrain")]
public interface IExecutiveGrain : IActorGrain;

[Alias("diplomacysim.ILegislatureGrain")]
public interface ILegislatureGrain : IActorGrain;

[Alias("diplomacysim.IThirdPartyGrain")]
public interface IThirdPartyGrain : IActorGrain;

/// <summary>An ensemble: cuts it into batches, has them played and commits each once. Keyed by the id of the ensemble.</summary>
[Alias("diplomacysim.IEnsembleGrain")]
public interface IEnsembleGrain : IGrainWithStringKey
{
    /// <summary>Starts the ensemble, or goes on with it, and returns at once.</summary>
    /// <exception cref="RefusalException">The id is none or taken by another order, or the scenario cannot be read.</exception>
    /// <exception cref="OtherMindsException">The silo has not the outside minds of the order.</exception>
    [Alias("Start")]
    Task<EnsembleStatus> Start(EnsembleOrder order);

    [Alias("Status"), AlwaysInterleave]
    Task<EnsembleStatus> Status();

    /// <summary>Stops between two runs; what is not committed is played again by the next start.</summary>
    [Alias("Stop")]
    Task<EnsembleStatus> Stop();

    /// <summary>Takes the ensemble and its batches out of the record, of whatever code.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="RefusalException">It is being played.</exception>
    [Alias("Forget")]
    Task<bool> Forget();

    /// <summary>A batch as soon as it is committed.</summary>
    /// <param name="number">From 0.</param>
    /// <returns>Null where that took more than a few seconds, or where the ensemble no longer plays.</returns>
    /// <exception cref="DamagedRecordException">The batch was committed and is not on record; the next start plays it again.</exception>
    [Alias("Batch"), AlwaysInterleave]
    Task<Batch?> Batch(int number);

    /// <summary>A batch as soon as it is committed, of one code only: batches of several make no result.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="code">That of an <see cref="EnsembleStatus"/>.</param>
    /// <returns>Null where that took more than a few seconds, or where the ensemble no longer plays, or by other code.</returns>
    /// <exception cref="DamagedRecordException">The batch was committed and is not on record; the next start plays it again.</exception>
    [Alias("BatchOf"), AlwaysInterleave]
    Task<Batch?> Batch(int number, string code);
}

/// <summary>Plays batches on the silo that it happens to be on. Keyed by ensemble and a name.</summary>
[Alias("diplomacysim.IWorkerGrain")]
public interface IWorkerGrain : IGrainWithStringKey
{
    [Alias("Play"), ResponseTimeout("01:00:00")]
    Task<Batch> Play(EnsembleOrder order, int batch, CancellationToken cancellation);
}

/// <summary>Keys of grains, made in one place.</summary>
public static class GrainKeys
{
    public const string Catalogue = "runs";

    /// <summary>What is null is left out: an order without outside minds has the id that it always had.</summary>
    private static readonly JsonSerializerOptions Content = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What the id of a run is made of, for people.</summary>
    public const string RunRule = "1 to 64 characters of a-z, 0-9 and hyphen";

    public static bool IsRun(string id) => id.Length is >= 1 and <= 64
        && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The same question has the same id, so that asking again finds what there is: id and content of an order are one.</summary>
    /// <param name="order">Its id does not matter.</param>
    public static string Ensemble(EnsembleOrder order)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new { order.Canonical, order.Seed, order.Runs, order.Rounds, order.Points, order.Detail, order.First, order.Minds }, Content);
        var name = string.Concat(Path.GetFileNameWithoutExtension(order.File).ToLowerInvariant().Where(letter => IsRun($"{letter}")));
        return $"{(name.Length is > 0 and <= 40 ? name : "ensemble")}-{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }

    public static string Worker(string ensemble, string name) => $"{ensemble}/{name}";

    /// <summary>The actor's id stands in the key, so that the Kremlin is the Kremlin in traces and log lines.</summary>
    public static string Actor(string run, string actor) => $"{run}/{actor}";

    /// <returns>The two halves of <see cref="Actor"/>.</returns>
    public static (string Run, string Actor) Split(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], key[(slash + 1)..]);
    }
}
