using System.Runtime.CompilerServices;
using DiplomacySim.Contracts;
using DiplomacySim.Model;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Grains;

/// <summary>A run among grains: asks the actors, applies what the protocol decides, writes each round down before it counts.</summary>
public sealed class RunGrain(IRecord record, Library library, Narration narrate, TimeProvider clock, IHostApplicationLifetime host) : Grain, IRunGrain
{
    private readonly List<RoundRecord> rounds = [];
    private RunRow? row;
    private Run? run;
    private Log? log;
    private Correspondence? correspondence;
    private Task playing = Task.CompletedTask;
    private bool stopping;
    private bool leaving;
    private TaskCompletionSource news = News();

    private string Key => this.GetPrimaryKeyString();

    /// <summary>Whether the run must stay as it is on record, as one that is being played, for another activation to take up.</summary>
    private bool IsLeaving => leaving || host.ApplicationStopping.IsCancellationRequested;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (record.Find(Key) is { } known)
        {
            TakeUp(known);
            if (known.State == RunState.Running)
            {
                Play();
            }
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        leaving = true;
        await playing.WaitAsync(cancellationToken);
    }

    public Task<RunStatus> Start(RunOrder order)
    {
        if (row is { } known)
        {
            return known.Order == order ? Status() : throw new RefusalException($"There is a run '{Key}' already, of {known.Order.File} with seed {known.Order.Seed}.");
        }

        if (!Keys.IsRun(order.Run))
        {
            throw new RefusalException($"'{order.Run}' cannot be the id of a run: {Keys.RunRule}.");
        }

        if (order.Run != Key || order.Rounds < 1)
        {
            throw new RefusalException("An order names the run that it is given to and at least one round.");
        }

        library.Setting(order.Canonical);
        var created = new RunRow(order, RunState.Running, clock.GetUtcNow(), "");
        record.Create(created);
        TakeUp(created);
        Play();
        return Status();
    }

    public Task<RunStatus> Status() => Task.FromResult(row is { } known
        ? new RunStatus(known.Order, known.State, rounds.Count, rounds.Count > 0 ? rounds[^1].Hash : "", known.Started, known.Failure)
        : new RunStatus(new RunOrder(Key, "", "", 0, 0), RunState.Unknown, 0, "", default, ""));

    public async Task<RunStatus> Stop()
    {
        stopping = true;
        await playing;
        return await Status();
    }

    public Task<RunStatus> Resume()
    {
        if (row is not { } known)
        {
            throw new RefusalException($"There is no run '{Key}'.");
        }

        if (known.State is RunState.Stopped or RunState.Failed)
        {
            TakeUp(known);
            Note(RunState.Running);
            Play();
        }

        return Status();
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

            await news.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Rebuilds everything from the record: what was played but not written is played again.</summary>
    private void TakeUp(RunRow known)
    {
        var setting = library.Setting(known.Order.Canonical);
        row = known;
        run = new Run(setting, new Chance(known.Order.Seed));
        log = new Log(setting);
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

        if (narrate(setting, Key, known.Order.Seed) is { } narrator)
        {
            run.Attend(narrator);
        }

        correspondence = new Correspondence(known.Order, log, GrainFactory);
    }

    /// <summary>Plays in the background: calls to the grain are answered between two turns of the run.</summary>
    private void Play()
    {
        stopping = false;
        playing = PlayAll();
    }

    private async Task PlayAll()
    {
        try
        {
            await Task.Yield();
            var order = row!.Order;
            using var sheets = run!.Rounds().GetEnumerator();
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
                }

                Adopt(new RoundRecord(log.Rounds, log.Since(written), log.Hash));
            }

            Note(rounds.Count < order.Rounds ? RunState.Stopped : RunState.Finished);
        }
        catch (Exception) when (IsLeaving)
        {
            // Actors go before the run does; the round is played again where the run is taken up.
        }
        catch (Exception failure)
        {
            // Whatever it was, the record holds the last complete round: a resumed run is rebuilt from there.
            row = row! with { State = RunState.Failed, Failure = failure.Message };
            Tell();
            record.Note(Key, row.State, row.Failure);
        }
    }

    /// <summary>Writes the round, and only then lets it be seen.</summary>
    private void Adopt(RoundRecord round)
    {
        record.Append(Key, round);
        rounds.Add(round);
        DelayDeactivation(TimeSpan.FromMinutes(5));
        Tell();
    }

    private void Note(RunState state)
    {
        record.Note(Key, state, "");
        row = row! with { State = state, Failure = "" };
        Tell();
    }

    private void Tell()
    {
        var told = news;
        news = News();
        told.SetResult();
    }

    private static TaskCompletionSource News() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Somebody who listens to the acts of a run as it is played, or null where nobody does.</summary>
public delegate IAudience? Narration(Setting setting, string run, long seed);
