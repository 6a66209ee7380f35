using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>Expected utility of a deal: the terms that the essay names, each with its own parameter.</summary>
public static class Weighing
{
    /// <summary>
    /// Price of each unit by which a text goes beyond the readiness to commit. No issue can gain more than twice its distance, so that at
    /// this price nobody signs what it is not ready for.
    /// </summary>
    private const double OverreachPrice = 4;

    /// <param name="grievance">The actor's grievance against the other party.</param>
    /// <param name="other">Index of the other party.</param>
    /// <returns>
    /// <c>c·keep + (1−c)·sucker − domestic − asymmetry + recognition − capital</c>, as a ledger, without noise.
    /// </returns>
    public static Ledger Of(CompiledActor actor, in Prospect prospect, double credibility, double grievance, World world, int other)
    {
        var unreturned = Math.Max(0, Unreturned(prospect, credibility));
        return Of(actor, prospect with { Theirs = Math.Max(0, prospect.Theirs) }, unreturned, actor.Actor.Judgement.DealCost, credibility, grievance,
            world, other);
    }

    /// <summary>The part of one clause in the expected utility of a text: costs that the whole text does not have no clause has.</summary>
    /// <param name="whole">What the text holds.</param>
    /// <param name="clause">What it would hold with this clause alone: see <see cref="Prospect.OfClause"/>.</param>
    /// <returns>Those of all clauses add up to <see cref="Of(CompiledActor, in Prospect, double, double, World, int)"/> without the capital that any
    /// deal costs.</returns>
    public static Ledger Share(CompiledActor actor, in Prospect whole, in Prospect clause, double credibility, double grievance, World world,
        int other)
    {
        var given = whole.Concession > 0 ? clause.Concession : 0;
        var unreturned = Unreturned(whole, credibility) > 0 ? given - (credibility * clause.Return) : 0;
        var part = clause with { Concession = given, Theirs = whole.Theirs > 0 ? clause.Theirs : 0 };
        return Of(actor, part, unreturned, 0, credibility, grievance, world, other);
    }

    private static Ledger Of(
        CompiledActor actor, in Prospect prospect, double unreturned, double capital, double credibility, double grievance, World world, int other)
    {
        var judgement = actor.Actor.Judgement;
        var stronger = Math.Max(0, world.Capability[other] - world.Capability[actor.Party]);
        var weakness = 1 + (judgement.Opposition * (0.5 - world.Support[actor.Party]));
        var ledger = default(Ledger);
        ledger.Add(Term.Keep, credibility * prospect.Keep);
        ledger.Add(Term.Sucker, (1 - credibility) * prospect.Sucker);
        ledger.Add(Term.Domestic, -judgement.DomesticCost * prospect.Concession * grievance * weakness);
        ledger.Add(Term.Asymmetry, -judgement.AsymmetryCost * stronger * unreturned);
        ledger.Add(Term.Recognition, judgement.Recognition * prospect.Theirs);
        ledger.Add(Term.Capital, -capital);
        ledger.Add(Term.Readiness, -OverreachPrice * prospect.Overreach);
        return ledger;
    }

    private static double Unreturned(in Prospect prospect, double credibility) => prospect.Concession - (credibility * prospect.Return);

    /// <param name="belief">Where the actor stands with the other party.</param>
    /// <returns>Probability, to the actor, that the other side delivers: its trust times its estimate that the other's ratifiers let the
    /// deal stand; a guarantor takes away a share of the doubt, a spoiler a share of the rest.</returns>
    /// <remarks>Spoilers play on distrust: Kydd and Walter (2002), International Organization 56.</remarks>
    public static double Credibility(in Belief belief, World world, int relation)
    {
        var own = belief.Trust * belief.Ratification;
        var guarantee = world.Guarantee[relation];
        return guarantee >= 0 ? own + ((1 - own) * guarantee) : own * (1 + guarantee);
    }
}
