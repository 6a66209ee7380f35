using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Preferences;

/// <summary>From where an actor of one of the two parties weighs texts: what it wants, how things stand, what it believes.</summary>
public readonly struct Standpoint(CompiledActor self, World world, Belief belief, int relation)
{
    private readonly int other = world.Setting.Relations[relation].Other(self.Party);

    /// <param name="hawkishness">The member's place beside the legislature's ideal point; 0 for any other actor.</param>
    public WeighedText Weigh(Text text, double hawkishness = 0)
    {
        var ledger = default(Ledger);
        var (prospect, delivery) = Add(ref ledger, text, hawkishness);
        return new(prospect, delivery, ledger, prospect.Scale(world));
    }

    /// <summary>Adds what a text is worth to any terms that are asked for.</summary>
    /// <inheritdoc cref="Weigh"/>
    internal (Prospect Prospect, ExpectedDelivery Delivery) Add<T>(ref T terms, Text text, double hawkishness = 0)
        where T : struct, ITerms
    {
        var delivery = ExpectedDelivery.Of(self, text, world, belief);
        var prospect = hawkishness == 0 ? Prospect.Of(self, text, world, optimism: belief.Optimism)
            : Prospect.OfMember(self, text, world, hawkishness, optimism: belief.Optimism);
        Weighing.Add(ref terms, self, prospect, delivery, belief.Grievance, world, other);
        return (prospect, delivery);
    }

    /// <summary>What each clause of a text weighs; what a whole text is expected to bring decides what a part of it does.</summary>
    public IReadOnlyList<Clause> Clauses(Text text, double hawkishness = 0)
    {
        var whole = Weigh(text, hawkishness);
        var (actor, state, mind, counterpart) = (self, world, belief, other);
        return Clause.Of(text, world, (clause, before) => Weighing.Share(
            actor, whole.Prospect, Prospect.OfClause(actor, clause, state, hawkishness, before, mind.Optimism), whole.Delivery, mind.Grievance, state,
            counterpart));
    }
}

/// <summary>A text as an actor weighs it.</summary>
/// <param name="Ledger">Without noise.</param>
/// <param name="Scale">What thresholds and noise are multiplied by: 1, or the share of the actor's stakes that the text binds.</param>
public readonly record struct WeighedText(Prospect Prospect, ExpectedDelivery Delivery, Ledger Ledger, double Scale);
