using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>The letters between a run and its actors: each gets what it has not seen yet with what it is asked.</summary>
internal sealed class Correspondence
{
    private const int Attempts = 5;

    private readonly RunOrder order;
    private readonly Run run;
    private readonly Log log;
    private readonly Func<bool> isLeaving;
    private readonly IActorGrain[] actors;
    private readonly int[] told;
    private readonly Task<Reply>[] replies;
    private readonly List<int>[] places;
    private long session;

    /// <param name="isLeaving">Whether the silo is shutting down: nobody is asked again then.</param>
    public Correspondence(RunOrder order, Run run, Log log, IGrainFactory grains, Func<bool> isLeaving)
    {
        this.isLeaving = isLeaving;
        this.order = order;
        this.run = run;
        this.log = log;
        actors = [.. log.Setting.Scenario.Actors.Select(actor => Reach(actor, grains))];
        told = new int[actors.Length];
        replies = new Task<Reply>[actors.Length];
        places = [.. actors.Select(_ => new List<int>())];
        Forget();
    }

    /// <summary>Tells every actor how things stand, before anybody is asked: whoever is not there yet comes to life.</summary>
    public Task Brief() => Exchange(null).AsTask();

    /// <summary>Puts every turn of a sheet to its actor, all at the same time, and takes the answers in the order of the sheet.</summary>
    public ValueTask Ask(Sheet sheet)
    {
        Sort(sheet);
        return Exchange(sheet);
    }

    /// <param name="sheet">Null for letters to all that ask nothing.</param>
    /// <remarks>A lost answer is an unknown outcome: a new session begins, and since minds are pure the answers are the same.</remarks>
    private async ValueTask Exchange(Sheet? sheet)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Send(sheet);
                await Receive(sheet);
                return;
            }
            catch (Exception lost) when (lost is TimeoutException or OrleansMessageRejectionException or SiloUnavailableException
            && attempt < Attempts && !isLeaving())
            {
                Forget();
            }
        }
    }

    /// <summary>Lets the actors go.</summary>
    public void End()
    {
        foreach (var actor in actors)
        {
            actor.Leave().Ignore();
        }
    }

    private bool IsWrittenTo(int actor, Sheet? sheet) => sheet is null || places[actor].Count > 0;

    private IActorGrain Reach(Actor actor, IGrainFactory grains)
    {
        var key = GrainKeys.Actor(order.Run, actor.Id);
        return actor.Role switch
        {
            Role.Executive => grains.GetGrain<IExecutiveGrain>(key),
            Role.Legislature => grains.GetGrain<ILegislatureGrain>(key),
            _ => grains.GetGrain<IThirdPartyGrain>(key),
        };
    }

    private void Forget()
    {
        session = BitConverter.ToInt64(Guid.NewGuid().ToByteArray());
        Array.Fill(told, -1);
    }

    private void Sort(Sheet sheet)
    {
        foreach (var list in places)
        {
            list.Clear();
        }

        for (var place = 0; place < sheet.Count; place++)
        {
            places[sheet.Turn(place).Actor].Add(place);
        }
    }

    private void Send(Sheet? sheet)
    {
        for (var actor = 0; actor < actors.Length; actor++)
        {
            if (IsWrittenTo(actor, sheet))
            {
                replies[actor] = actors[actor].Answer(Write(actor, sheet)).AsTask();
            }
        }
    }

    private async ValueTask Receive(Sheet? sheet)
    {
        for (var actor = 0; actor < actors.Length; actor++)
        {
            if (!IsWrittenTo(actor, sheet))
            {
                continue;
            }

            var reply = await replies[actor];
            if (reply.Moves is null)
            {
                told[actor] = -1;
                reply = await actors[actor].Answer(Write(actor, sheet));
            }

            told[actor] = log.Acts.Count;
            for (var place = 0; sheet is not null && place < places[actor].Count; place++)
            {
                sheet.Answer(places[actor][place], reply.Moves![place]);
            }
        }
    }

    private Letter Write(int actor, Sheet? sheet)
    {
        var isNew = told[actor] < 0;
        var from = isNew ? 0 : told[actor];
        var turns = new Turn[sheet is null ? 0 : places[actor].Count];
        for (var place = 0; place < turns.Length; place++)
        {
            turns[place] = sheet!.Turn(places[actor][place]);
        }

        var briefing = isNew ? new Briefing(order.Canonical, order.Seed, Change.Write(order.Changes), order.Minds) : null;
        return new Letter(session, from, log.SeenBy(actor, from), log.Acts.Count, turns, briefing, run.World.Changes);
    }
}
