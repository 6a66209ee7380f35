using DiplomacySim.Contracts;

namespace DiplomacySim.Grains;

/// <summary>An actor among grains: keeps its own picture of the public record and its own memory, and answers as its mind does.</summary>
public abstract class ActorGrain(Library library) : Grain, IActorGrain
{
    private Witness? witness;
    private long session;
    private int told;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Two fresh grains that meet in their first turn must not wait for each other under their locks.
        await Task.Yield();
    }

    public ValueTask<Reply> Answer(Letter letter)
    {
        if (letter.Briefing is { } briefing)
        {
            Begin(briefing);
            (session, told) = (letter.Session, 0);
        }

        if (witness is null || letter.Session != session || letter.From != told)
        {
            return new(new Reply(null));
        }

        foreach (ref readonly var act in letter.Acts.AsSpan())
        {
            witness.See(act);
        }

        told = letter.Upto;
        witness.Change(letter.Changes);
        var moves = new Move[letter.Turns.Length];
        for (var place = 0; place < moves.Length; place++)
        {
            moves[place] = library.Minds.Answer(letter.Turns[place], witness.View);
        }

        return new(new Reply(moves));
    }

    public Task Leave()
    {
        witness = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private void Begin(Briefing briefing)
    {
        var (run, id) = GrainKeys.Split(this.GetPrimaryKeyString());
        library.Require(briefing.Minds, $"Run '{run}'");
        var setup = library.Setup(briefing.Canonical, Change.Read(briefing.Changes));
        var actor = setup.Start.Actor(id);
        witness = new Witness(setup, actor, new Chance(briefing.Seed));
    }
}

public sealed class ExecutiveGrain(Library library) : ActorGrain(library), IExecutiveGrain;

public sealed class LegislatureGrain(Library library) : ActorGrain(library), ILegislatureGrain;

public sealed class ThirdPartyGrain(Library library) : ActorGrain(library), IThirdPartyGrain;
