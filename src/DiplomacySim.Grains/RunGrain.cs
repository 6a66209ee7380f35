using System.Runtime.CompilerServices;
using DiplomacySim.Contracts;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Grains;

/// <summary>A run among grains: asks the actors, applies what the protocol decides, writes each round down before it counts.</summary>
public sealed class RunGrain(IRecord record, ISeatRecord seats, Library library, ISiloStatusOracle silo, TimeProvider clock)
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
    private Exception? damage;
    private readonly News news = new();

    /// <summary>How long a call waits for a question to be put.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string Key => this.GetPrimaryKeyString();

    private bool IsLeaving => leaving || silo.CurrentStatus.IsTerminating();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (record.Find(Key) is { } known)
        {
            try
            {
                await TakeUp(known);
            }
            catch (Exception found) when (found is DamagedRecordException or OtherMindsException)
            {
                // Whoever asks for the run is told; the silo and its other runs go on.
                damage = found;
                return;
            }

            if (known.State == RunState.Running)
            {
                Play();
            }
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

    public async Task<RunStatus> Start(RunOrder order)
    {
        if (row is { } known)
        {
            return known.Order == order ? await Status()
                : throw new RefusalException($"There is a run '{Key}' already, of {known.Order.File} with seed {known.Order.Seed}.");
        }

        if (!GrainKeys.IsRun(order.Run))
        {
            throw new RefusalException($"'{order.Run}' cannot be the id of a run: {GrainKeys.RunRule}.");
        }

        if (order.Run != Key || order.Rounds < 1)
        {
            throw new RefusalException("An order names the run that it is given to and at least one round.");
        }

        var setup = library.Setup(order);
        CheckSeats(order, setup.Start);
        library.CheckNeeds(order.Minds, minds => NeededMinds.Of(setup, minds));
        if (order.Branch is { } branch && record.Find(branch.Parent) is null)
        {
            throw new RefusalException($"There is no run '{branch.Parent}' to branch.");
        }

        var created = new RunRow(order, RunState.Running, clock.GetUtcNow(), "");
        record.Create(created);
        await TakeUp(created);
        Play();
        return await Status();
    }

    public Task<RunStatus> Status() => damage is not null ? throw damage : Task.FromResult(row is { } known
        ? new RunStatus(known.Order, known.State, rounds.Count, rounds.Count > 0 ? rounds[^1].Hash : "", known.Started, known.Failure)
        : new RunStatus(new RunOrder(Key, "", "", 0, 0), RunState.Unknown, 0, "", default, ""));

    public async Task<RunStatus> Stop()
    {
        stopping = true;
        await waits.CancelAsync();
        await playing;
        return await Status();
    }

    public async Task<RunStatus> Resume()
    {
        if (row is not { } known)
        {
            throw new RefusalException($"There is no run '{Key}'.");
        }

        if (known.State is RunState.Stopped or RunState.Failed)
        {
            await TakeUp(known);
            Note(RunState.Running);
            Play();
        }

        return await Status();
    }

    public async IAsyncEnumerable<RoundRecord> Watch(int after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var next = Math.Max(0, after); ;)
        {
            while (next < rounds.Count)
            {
                yield return rounds[next++];
            }

            if (row?.State != RunState.Running)
            {
                yield break;
            }

            await news.Next.WaitAsync(cancellation);
        }
    }

    public async Task<OpenTurn[]> Open(string? actor)
    {
        for (var patience = clock.GetUtcNow() + Patience; ; )
        {
            var (open, left) = (desk?.Open(actor) ?? [], patience - clock.GetUtcNow());
            if (desk is null || open.Count > 0 || left <= TimeSpan.Zero)
            {
                return [.. open];
            }

            await Task.WhenAny(desk.Changed, news.Next, Task.Delay(left, clock));
        }
    }

    public Task<SeatAnswer> Answer(string actor, string question, string words, string who, string how) =>
        Desk.Answer(actor, question, words, who, how);

    public Task<string> Suggest(string actor, string question) => Task.FromResult(Desk.Suggest(actor, question));

    public async Task<SeatAnswer[]> Answers() => [.. await seats.Answers(Key)];

    /// <exception cref="RefusalException">The run does not play.</exception>
    private SeatDesk Desk => desk ?? throw new RefusalException($"Run '{Key}' is not being played: no question waits.");

    /// <exception cref="RefusalException">A seat is none of an actor, or there are two of one.</exception>
    private static void CheckSeats(RunOrder order, CompiledScenario start)
    {
        var actors = start.Scenario.Actors.Select(actor => actor.Id).ToArray();
        var asked = Seat.Read(order.Seats);
        if (asked.FirstOrDefault(seat => !actors.Contains(seat.Actor)) is { } unknown)
        {
            throw new RefusalException($"There is no actor '{unknown.Actor}' to answer for; there are {string.Join(", ", actors)}.");
        }

        if (asked.GroupBy(seat => seat.Actor).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new RefusalException($"There are two seats for '{twice.Key}'.");
        }
    }

    /// <summary>Rebuilds everything from the record: what was played but not written is played again.</summary>
    private async Task TakeUp(RunRow known)
    {
        row = known;
        var answers = await seats.Answers(Key);
        var setup = SeatAnswers.On(library.Setup(known.Order), answers);
        run = new Run(setup, new Chance(known.Order.Seed));
        log = new Log(setup, library.Minds);
        run.Attend(log);
        rounds.Clear();
        foreach (var round in record.Rounds(Key))
        {
            run.Recall(round.Acts);
            rounds.Add(round);
            if (log.Hash != round.Hash || log.Rounds != round.Round)
            {
                throw new DamagedRecordException($"The record of run '{Key}' is damaged at round {round.Round}.");
            }
        }

        correspondence = new Correspondence(known.Order, run, log, GrainFactory);
        desk = new SeatDesk(known.Order, setup, run, log, seats, library.Minds, answers, clock);
    }

    /// <summary>Plays in the background: calls to the grain are answered between two turns of the run.</summary>
    private void Play()
    {
        stopping = false;
        waits.Dispose();
        waits = new CancellationTokenSource();
        playing = PlayAll();
    }

    private async Task PlayAll()
    {
        await Task.Yield();
        var order = row!.Order;
        using var narrator = new Narrator(run!, Key, order.Seed);
        run!.Attend(narrator);
        try
        {
            using var sheets = run.Rounds().GetEnumerator();
            while (!stopping && rounds.Count < order.Rounds)
            {
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

                Adopt(new RoundRecord(log.Rounds, log.Since(written), log.Hash));
            }

            if (!leaving || rounds.Count == order.Rounds)
            {
                Note(rounds.Count < order.Rounds ? RunState.Stopped : RunState.Finished);
                narrator.Conclude(row.State.ToString(), log!);
            }
        }
        catch (OperationCanceledException) when (stopping && !IsLeaving)
        {
            // Stopped while a question waited: the round is played again from what was answered.
            Note(RunState.Stopped);
            narrator.Conclude(row.State.ToString(), log!);
        }
        catch (Exception) when (IsLeaving)
        {
            // Not the run has failed: its silo goes away under it.
        }
        catch (Exception failure)
        {
            // Whatever it was, the record holds the last complete round: a resumed run is rebuilt from there.
            row = row! with { State = RunState.Failed, Failure = failure.Message };
            news.Tell();
            narrator.Conclude(row.State.ToString(), log!);
            record.Note(Key, row.State, row.Failure);
        }
        finally
        {
            // Only who plays needs them; a grain outlives its run by minutes, and a silo may hold thousands.
            (run, log, correspondence, desk) = (null, null, null, null);
        }
    }

    /// <summary>Writes the round, and only then lets it be seen.</summary>
    private void Adopt(RoundRecord round)
    {
        record.Append(Key, round);
        rounds.Add(round);
        DelayDeactivation(TimeSpan.FromMinutes(5));
        news.Tell();
    }

    private void Note(RunState state)
    {
        record.Note(Key, state, "");
        row = row! with { State = state, Failure = "" };
        news.Tell();
    }
}
