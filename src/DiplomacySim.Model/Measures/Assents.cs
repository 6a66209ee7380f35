using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Seats;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Measures;

/// <summary>Who has a say on the texts of a relation: asks each of them, by the mind that sits there, what it would let pass.</summary>
/// <remarks>What is asked is what a mind accepts (<see cref="IMind.Accepts(Text, in Turn, View)"/>): noise apart, rather than have no deal.</remarks>
public sealed class Assents
{
    private readonly World world;
    private readonly MindCatalogue minds;
    private readonly ZoneTexts texts = new();
    private readonly int relation;
    private readonly View?[] views;

    /// <summary>What each of those that have a view is asked.</summary>
    private readonly Turn[] turns;

    /// <param name="relation">Index of the relation.</param>
    public Assents(World world, int relation, MindCatalogue minds)
    {
        (this.world, this.relation, this.minds) = (world, relation, minds);
        (views, turns) = (new View?[world.Setting.Actors], new Turn[world.Setting.Actors]);
    }

    /// <summary>The texts that the zone of the relation looks at now.</summary>
    internal ManyTexts Texts => texts.Of(Pair, world.Executive(Pair.First)!, world.Executive(Pair.Second)!, world);

    private CompiledRelation Pair => world.Setting.Relations[relation];

    /// <summary>Whether both parties have an executive: without one there is nobody to agree.</summary>
    public bool HasExecutives => world.Executive(Pair.First) is not null && world.Executive(Pair.Second) is not null;

    /// <summary>Those who have a say: the two executives first, then the legislatures that ratify, then the consenters.</summary>
    /// <returns>Indices of actors; nothing where a party has no executive.</returns>
    public IReadOnlyList<int> Actors
    {
        get
        {
            if (world.Executive(Pair.First) is not { } one || world.Executive(Pair.Second) is not { } other)
            {
                return [];
            }

            List<int> actors = [one.Index, other.Index];
            foreach (var party in (ReadOnlySpan<int>)[Pair.First, Pair.Second])
            {
                if (Assent.Ratifier(party, world) is { } legislature)
                {
                    actors.Add(legislature.Index);
                }
            }

            for (var actor = 0; actor < world.Setting.Actors; actor++)
            {
                if (world.Profile(actor).IsConsenter)
                {
                    actors.Add(actor);
                }
            }

            return actors;
        }
    }

    /// <summary>Where the two sides stand with each other now: all that have a say with the other party.</summary>
    public void Believe(in Belief first, in Belief second)
    {
        foreach (var actor in Actors)
        {
            var view = ViewOf(actor);
            view.Memory.Change(world.Setting);
            if (Pair.Has(view.Memory.Party))
            {
                view.Memory.Believe(Pair.Other(view.Memory.Party), view.Memory.Party == Pair.First ? first : second);
            }
        }
    }

    /// <returns>Whether an actor that has a say lets a text pass.</returns>
    public bool Lets(int actor, Text text)
    {
        var view = ViewOf(actor);
        var self = view.Self;
        return !HasASay(self, text) || minds.Of(self.Actor).Accepts(text, turns[actor], view);
    }

    /// <summary>Asks an executive about many texts at once.</summary>
    /// <inheritdoc cref="IMind.Accept"/>
    internal void Accept(int executive, in ManyTexts texts, Span<bool> accepted)
    {
        var view = ViewOf(executive);
        minds.Of(view.Self.Actor).Accept(texts, accepted, turns[executive], view);
    }

    private bool HasASay(CompiledActor self, Text text) => self.Actor.Role switch
    {
        Role.ThirdParty => Assent.HasASay(self, text),
        Role.Legislature => Assent.Needed(self, text, world) is not null,
        _ => true,
    };

    private View ViewOf(int actor)
    {
        if (views[actor] is not { } view)
        {
            view = views[actor] = new View(world, new Memory(world.Setting, actor), default);
            turns[actor] = TurnOf(view.Self, Pair);
        }

        return view;
    }

    /// <returns>What somebody who has a say on the texts of a relation is asked about one.</returns>
    public static Turn TurnOf(CompiledActor actor, CompiledRelation pair) => new()
    {
        Question = QuestionOf(actor.Actor.Role),
        Actor = actor.Index,
        Relation = pair.Index,
        Other = pair.Has(actor.Party) ? pair.Other(actor.Party) : pair.First,
    };

    private static Question QuestionOf(Role role) => role switch
    {
        Role.Executive => Question.Consider,
        Role.Legislature => Question.Ratify,
        Role.ThirdParty => Question.Consent,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
