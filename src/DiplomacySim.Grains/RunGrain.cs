using System.Runtime.CompilerServices;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Grains;

/// <summary>A run among grains: asks the actors, applies what the protocol decides, writes each round down before it counts.</summary>
/// <remarks>
/// What goes wrong with the record is no state: the grain forgets all that it knows, and the next call reads the record. So it does when the run has
/// ended and nobody watches.
/// </remarks>
[CollectionAgeLimit(Minutes = 2)]
public sealed class RunGrain(
    IRunJournal journal, ISeatJournal seats, Library library, RunPlaces places, ISiloStatusOracle silo, TimeProvider clock)
    : Grain, IRunGrain, IDisposable
{
    private readonly List<RoundRecord> rounds = [];
    private RunRow? row;
    private Run? run;
    private Log? log;
    private Correspondence? correspondence;
    private SeatDesk? desk;
    private CancellationTokenSource waits = new();
    private Task playing = Task.CompletedTask;
    private bool stopping;
    private bool leaving;
    private bool isNew;
    private RecordException? trouble;
    private readonly OneByOne changes = new();
    private readonly Injections injections = new(journal, library);
    private TimeSpan rest;
    private int users;
    private readonly News news = new();

    /// <summary>How long a call waits for a question to be put, or for the run's turn to be played.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long a run that is under way is kept in memory, whether it is asked for or not.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private string Key => this.GetPrimaryKeyString();

    private bool IsLeaving => leaving || silo.CurrentStatus.IsTerminating();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await Load();
        }
        catch (Exception problem) when (problem is RecordException or OtherMindsException)
        {
            // Whoever asks for the run finds out; the silo and its other runs go on.
        }
    }

    /// <summary>A silo that stops leaves the run as it is on record, under way: the next one goes on with it.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        (leaving, stopping) = (true, true);
        await waits.CancelAsync();
        await playing.WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose() => waits.Dispose();

    public Task<RunStatus> Start(RunOrder order) => Using(() => changes.Do(async () =>
    {
        // Where there was no such run a moment ago, to create it tells whether somebody was quicker.
        if ((row ?? (isNew ? null : await Read())) is { } known)
        {
            known.Require(order);
            return Now;
        }

        places.Admit();
        await Check(order);
        var created = new RunRow(library.Shared(order), RunState.Queued, clock.GetUtcNow(), "");
        var kept = await journal.Create(created);
        kept.Require(order);
        if (kept == created)
        {
            (row, isNew) = (created, false);
            Play();
        }
        else
        {
            await Read();
        }

        return Now;
    }));

    public Task<RunStatus> Status() => Known(() => Now);

    public async Task<RunStatus> Stop()
    {
        await Load();
        stopping = true;
        await waits.CancelAsync();
        await playing;
        return row is null && trouble is { } problem ? throw problem : await Known(() => Now);
    }

    public Task<RunStatus> Resume() => Using(async () =>
    {
        await Load();
        return await changes.Do(async () =>
        {
            if ((row ?? await Read()) is not { } known)
            {
                throw new RefusalException($"There is no run '{Key}'.");
            }

            if (known.State is RunState.Stopped or RunState.Failed)
            {
                await playing;
                places.Admit();
                await TakeUp(known, toPlay: true);
                await Note(RunState.Queued);
                Play();
            }

            return Now;
        });
    });

    public async Task Forget()
    {
        await Load();
        await changes.Do(async () =>
        {
            var rounds = await journal.Forget(Key);
            await playing;
            Clear();
            return rounds;
        });
    }

    public async IAsyncEnumerable<RoundRecord> Watch(int after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        users++;
        try
        {
            await Load();
            for (var next = Math.Max(0, after); ;)
            {
                while (next < rounds.Count)
                {
                    yield return rounds[next++] with { Events = row?.Order.Events };
                }

                if (row is null && trouble is { } problem)
                {
                    throw problem;
                }

                if (row?.State.IsUnderWay() != true)
                {
                    yield break;
                }

                await news.Next.WaitAsync(cancellation);
            }
        }
        finally
        {
            users--;
            LetGo();
        }
    }

    public async Task<OpenTurn[]> Open(string? actor)
    {
        await WaitUntil(() => desk is null ? row?.State != RunState.Queued : desk.Open(actor).Count > 0);
        return [.. desk?.Open(actor) ?? []];
    }

    public Task<SeatAnswer> Answer(string actor, string question, string words, string who, string how) =>
        Desk.Answer(actor, question, words, who, how);

    public Task<string> Suggest(string actor, string question) => Task.FromResult(Desk.Suggest(actor, question));

    public async Task<SeatAnswer[]> Answers() => [.. await seats.Answers(Key)];

    public async Task<int> Inject(InjectedEvent what)
    {
        var known = await Known(() => row) ?? throw new RefusalException($"There is no run '{Key}'.");
        await WaitUntil(() => row is not { State: RunState.Queued });
        return await injections.Enter(
            what,
            () => row is { State: RunState.Queued } ? throw new RefusalException($"Run '{Key}' waits for its turn to be played.")
                : (row ?? known, row is { State: RunState.Running } && run is not null),
            changed => row = row! with { Order = changed });
    }

    public Task Pace(TimeSpan rest)
    {
        this.rest = rest;
        return Task.CompletedTask;
    }

    /// <exception cref="RefusalException">The run does not play.</exception>
    private SeatDesk Desk => desk ?? throw new RefusalException($"Run '{Key}' is not being played: no question waits.");

    private RunStatus Now => row is { } known
        ? new RunStatus(known.Order, known.State, rounds.Count, rounds.Count > 0 ? rounds[^1].Hash : "", known.Started, known.Failure)
        : new RunStatus(new RunOrder(Key, "", "", 0, 0), RunState.Unknown, 0, "", default, "");

    /// <summary>Reads what is on record of the run, unless that is known, and goes on with it where it is under way.</summary>
    private Task Load() => row is not null ? Task.CompletedTask : changes.Do(async () => row ?? await Read());

    private async Task<RunRow?> Read()
    {
        var known = await journal.Find(Key) is { } found ? found with { Order = library.Shared(found.Order) } : null;
        await playing;
        (trouble, isNew) = (null, known is null);
        if (known is { State: RunState.Queued })
        {
            // It is built when its turn comes; whether it can be is known now.
            library.Recorded(known.Order);
            row = known;
        }
        else if (known is not null)
        {
            await TakeUp(known, known.State.IsUnderWay());
        }

        if (known?.State.IsUnderWay() == true)
        {
            Play();
        }

        return row;
    }

    private async Task Check(RunOrder order)
    {
        if (!GrainKeys.IsRun(order.Run))
        {
            throw new RefusalException($"'{order.Run}' cannot be the id of a run: {GrainKeys.RunRule}.");
        }

        if (order.Run != Key || order.Rounds < 1)
        {
            throw new RefusalException("An order names the run that it is given to and at least one round.");
        }

        var setup = library.Setup(order);
        SeatDesk.Check(order, setup.Start);
        library.CheckNeeds(order.Minds, minds => NeededMinds.Of(setup, minds));
        if (order.Branch is { } branch && await journal.Find(branch.Parent) is null)
        {
            throw new RefusalException($"There is no run '{branch.Parent}' to branch.");
        }
    }

    /// <summary>Reads the rounds on record. To play, everything is rebuilt from them: what was played but not written is played again.</summary>
    private async Task TakeUp(RunRow known, bool toPlay)
    {
        Clear();
        try
        {
            await (toPlay ? Build(known, Played()) : Verify(known));
            (row, trouble) = (known, null);
            injections.TakeUp(rounds.Count + 1);
        }
        catch
        {
            Clear();
            throw;
        }
    }

    private async Task Build(RunRow known, IAsyncEnumerable<RoundRecord> kept)
    {
        var answers = await seats.Answers(Key);
        var setup = SeatAnswers.On(library.Recorded(known.Order), answers);
        var (run, log) = (new Run(setup, new Chance(known.Order.Seed)), new Log(setup, library.Minds));
        run.Attend(log);
        await new Recollection(Key, log, run.Recall).TakeAll(known, kept);
        (this.run, this.log) = (run, log);
        correspondence = new Correspondence(known.Order, run, log, GrainFactory, () => IsLeaving);
        desk = new SeatDesk(known.Order, setup, run, log, seats, library.Minds, answers, clock);
    }

    /// <summary>Makes sure that what is on record is what was written.</summary>
    private async Task Verify(RunRow known)
    {
        var setup = SeatAnswers.On(library.Recorded(known.Order), await seats.Answers(Key));
        await new Recollection(Key, new Log(setup, library.Minds)).TakeAll(known, Played());
    }

    private async IAsyncEnumerable<RoundRecord> Played()
    {
        await foreach (var round in journal.Rounds(Key))
        {
            rounds.Add(round);
            yield return round;
        }
    }

    private void Clear()
    {
        (row, run, log, correspondence, desk, trouble) = (null, null, null, null, null, null);
        rounds.Clear();
    }

    /// <summary>Forgets everything, so that the next call reads the record; those who watch are told why.</summary>
    private void Reset(RecordException problem)
    {
        Clear();
        trouble = problem;
        news.Tell();
        if (problem is SupersededException)
        {
            // The directory leads the next call to who plays it now.
            DeactivateOnIdle();
        }
    }

    /// <summary>Plays in the background: calls to the grain are answered between two turns of the run.</summary>
    private void Play()
    {
        DelayDeactivation(Kept);
        stopping = false;
        waits.Dispose();
        waits = new CancellationTokenSource();
        playing = PlayAll();
    }

    private async Task PlayAll()
    {
        await Task.Yield();
        var narrator = default(Narrator);
        var sheets = default(IEnumerator<Sheet>);
        var place = default(IDisposable);
        users++;
        try
        {
            place = await Enter();
            await Claim();
            var order = row!.Order;
            (narrator, sheets) = (Narrate(), run!.Rounds().GetEnumerator());
            await narrator.Prepare(Prepare);
            while (!stopping && rounds.Count < order.Rounds)
            {
                if (await injections.Begin(rounds.Count + 1, () => row!.Order) is var now && now != order)
                {
                    // What was put in is part of what the run is played by: it is built anew with it, and goes on.
                    order = now;
                    await Build(row with { Order = order }, rounds.ToArray().ToAsyncEnumerable());
                    narrator.Dispose();
                    sheets.Dispose();
                    (narrator, sheets) = (Narrate(), run.Rounds().GetEnumerator());
                    await narrator.Prepare(Prepare);
                }

                var written = log!.Acts.Count;
                while (sheets.MoveNext() && sheets.Current.Count > 0)
                {
                    if (IsLeaving)
                    {
                        return;
                    }

                    await correspondence!.Ask(sheets.Current);
                    await desk!.Settle(sheets.Current, waits.Token);
                }

                await Adopt(new RoundRecord(log.Rounds, log.Since(written), log.Hash));
                if (rest > TimeSpan.Zero && rounds.Count < order.Rounds)
                {
                    // Who rests takes no place from others.
                    place?.Dispose();
                    await Task.Delay(rest, clock, waits.Token);
                    place = await Enter();
                }
            }

            if (!leaving || rounds.Count == order.Rounds)
            {
                await Note(rounds.Count < order.Rounds ? RunState.Stopped : RunState.Finished);
                narrator.Conclude(row.State.ToString(), log!);
            }
        }
        catch (OperationCanceledException) when (stopping && !IsLeaving)
        {
            // Stopped while a question waited, or the run itself: the round is played again from what was answered.
            await Stopped();
            narrator?.Conclude(nameof(RunState.Stopped), log!);
        }
        catch (Exception) when (IsLeaving)
        {
            // The silo is shutting down; the run itself has not failed.
        }
        catch (RecordException problem)
        {
            Reset(problem);
        }
        catch (Exception failure)
        {
            await Fail(failure.Message);
            narrator?.Conclude(nameof(RunState.Failed), log!);
        }
        finally
        {
            place?.Dispose();
            narrator?.Dispose();
            sheets?.Dispose();
            correspondence?.End();
            // Only who plays needs them.
            (run, this.log, correspondence, desk) = (null, null, null, null);
            DelayDeactivation(TimeSpan.FromTicks(-1));
            users--;
            LetGo();
        }
    }

    /// <summary>From now on nobody else plays the run; what has changed on record meanwhile counts.</summary>
    private async Task Claim()
    {
        var claimed = await journal.Claim(Key);
        claimed = claimed with { Order = library.Shared(claimed.Order) };
        if (run is null || claimed.Order != row!.Order)
        {
            rounds.Clear();
            await Build(claimed, Played());
            injections.TakeUp(rounds.Count + 1);
        }

        row = claimed;
        news.Tell();
    }

    /// <summary>Waits for a place among the runs that are played. A run that waits for people's answers takes none.</summary>
    private async Task<IDisposable?> Enter() => row!.Order.Seats is null ? await places.Enter(waits.Token) : null;

    /// <summary>Waits, but no longer than a call may.</summary>
    private async Task WaitUntil(Func<bool> isSo)
    {
        var since = clock.GetTimestamp();
        while (!isSo() && Patience - clock.GetElapsedTime(since) is var left && left > TimeSpan.Zero)
        {
            await Task.WhenAny(desk?.Changed ?? news.Next, news.Next, Task.Delay(left, clock));
        }
    }

    /// <summary>Says something of the run as it is on record.</summary>
    private Task<T> Known<T>(Func<T> say) => Using(async () =>
    {
        await Load();
        return say();
    });

    /// <summary>Does something for which what is known of the run stays in memory.</summary>
    private async Task<T> Using<T>(Func<Task<T>> task)
    {
        users++;
        try
        {
            return await task();
        }
        finally
        {
            users--;
            LetGo();
        }
    }

    /// <summary>Of a run that has ended and that nobody watches nothing stays in memory; who asks for it finds it on record.</summary>
    private void LetGo()
    {
        if (users == 0 && row?.State.IsUnderWay() == false)
        {
            Clear();
        }
    }

    /// <summary>What is done once, before the first question that is put.</summary>
    private Task Prepare()
    {
        library.Rehearse(row!.Order);
        return correspondence!.Brief();
    }

    private Narrator Narrate()
    {
        var narrator = new Narrator(run!, Key, row!.Order.Seed, row.Started);
        run!.Attend(narrator);
        return narrator;
    }

    /// <summary>Writes the round, and only then lets it be seen.</summary>
    private async Task Adopt(RoundRecord round)
    {
        await journal.Append(row!, round);
        rounds.Add(round);
        news.Tell();
    }

    private Task Stopped() => End(RunState.Stopped, "");

    /// <summary>Whatever it was, the record holds the last complete round: a resumed run is rebuilt from there.</summary>
    private Task Fail(string failure) => End(RunState.Failed, failure);

    private async Task End(RunState state, string failure)
    {
        try
        {
            await Note(state, failure);
        }
        catch (RecordException problem)
        {
            Reset(problem);
        }
    }

    private async Task Note(RunState state, string failure = "")
    {
        var noted = row! with { State = state, Failure = failure };
        await journal.Note(noted);
        row = noted;
        news.Tell();
    }
}
