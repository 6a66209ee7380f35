using System.Numerics;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Preferences;

/// <summary>Expected utility of a deal: the terms that the essay names, each with its own parameter.</summary>
public static class Weighing
{
    /// <summary>
    /// Price of each unit by which a text goes beyond the readiness to commit. No issue can gain more than twice its distance, so that at
    /// this price nobody signs what it is not ready for.
    /// </summary>
    internal const double OverreachPrice = 4;

    /// <param name="grievance">The actor's grievance against the other party.</param>
    /// <param name="other">Index of the other party.</param>
    /// <returns>
    /// <c>both·keep + alone·sucker − domestic − asymmetry + recognition − capital − overreach − denial − audience</c>, as a ledger, without noise.
    /// </returns>
    public static Ledger Of(CompiledActor actor, in Prospect prospect, in ExpectedDelivery delivery, double grievance, World world, int other)
    {
        var ledger = default(Ledger);
        Add(ref ledger, actor, prospect, delivery, grievance, world, other);
        return ledger;
    }

    /// <summary>Adds the same terms to any that are asked for.</summary>
    /// <inheritdoc cref="Of(CompiledActor, in Prospect, in ExpectedDelivery, double, World, int)"/>
    internal static void Add<T>(
        ref T terms, CompiledActor actor, in Prospect prospect, in ExpectedDelivery delivery, double grievance, World world, int other)
        where T : struct, ITerms
    {
        var unreturned = Math.Max(0, Unreturned(prospect, delivery));
        Add(ref terms, actor, prospect, Math.Max(0, prospect.Theirs), unreturned, actor.Actor.Judgement.DealCost, delivery, grievance, world,
            other);
    }

    /// <summary>The part of one clause in the expected utility of a text: costs that the whole text does not have no clause has.</summary>
    /// <param name="whole">What the text holds.</param>
    /// <param name="clause">What it would hold with this clause alone: see <see cref="Prospect.OfClause"/>.</param>
    /// <returns>Those of all clauses add up to <see cref="Of(CompiledActor, in Prospect, in ExpectedDelivery, double, World, int)"/>
    /// without the capital that any deal costs.</returns>
    public static Ledger Share(CompiledActor actor, in Prospect whole, in Prospect clause, in ExpectedDelivery delivery, double grievance,
        World world, int other)
    {
        var given = whole.Concession > 0 ? clause.Concession : 0;
        var unreturned = Unreturned(whole, delivery) > 0 ? (given * (delivery.Both + delivery.Alone)) - (delivery.Both * clause.Return) : 0;
        var isBudget = actor.Actor.Judgement.ReadinessKind == ReadinessKind.Budget;
        var part = clause with
        {
            Concession = given,
            Theirs = whole.Theirs > 0 ? clause.Theirs : 0,
            Overreach = !isBudget ? clause.Overreach : whole.Overreach > 0 ? whole.Overreach * clause.Spent / whole.Spent : 0,
        };
        var ledger = default(Ledger);
        Add(ref ledger, actor, part, part.Theirs, unreturned, 0, delivery, grievance, world, other);
        return ledger;
    }

    private static void Add<T>(
        ref T terms, CompiledActor actor, in Prospect prospect, double theirs, double unreturned, double capital, in ExpectedDelivery delivery,
        double grievance, World world, int other)
        where T : struct, ITerms
    {
        var judgement = actor.Actor.Judgement;
        var stronger = Math.Max(0, world.Capability[other] - world.Capability[actor.Party]);
        terms.Add(Term.Keep, delivery.Both * prospect.Keep);
        terms.Add(Term.Sucker, delivery.Alone * prospect.Sucker);
        var isByPosition = judgement.Fears == Fears.Position;
        terms.Add(Term.Domestic, -AtHome(actor, isByPosition ? prospect.GivenUp.AtHome : prospect.Concession, grievance, world));
        terms.Add(Term.Asymmetry, -judgement.AsymmetryCost * stronger * (isByPosition ? prospect.GivenUp.Abroad : unreturned));
        terms.Add(Term.Recognition, judgement.Recognition * theirs);
        terms.Add(Term.Capital, -capital);
        terms.Add(Term.Readiness, -OverreachPrice * prospect.Overreach);
        terms.Add(Term.Denial, -judgement.Denial * (1 - judgement.Recognition) * prospect.Admissions);
        terms.Add(Term.Audience, -judgement.Audience * world.Support[actor.Party] * prospect.Behind);
    }

    /// <returns>The sum of the same terms for texts in vectors, none of which has what <see cref="ManyProspects"/> leaves out.</returns>
    internal static Vector<double> Sum(
        CompiledActor actor, in ProspectVectors prospects, in ExpectedDelivery delivery, double grievance, World world, int other)
    {
        var judgement = actor.Actor.Judgement;
        var zero = Vector<double>.Zero;
        var stronger = Math.Max(0, world.Capability[other] - world.Capability[actor.Party]);
        var unreturned = Vector.Max(zero, (prospects.Concession * (delivery.Both + delivery.Alone)) - (delivery.Both * prospects.Return));
        var sum = delivery.Both * prospects.Keep;
        sum += delivery.Alone * prospects.Sucker;
        sum += -(judgement.DomesticCost * prospects.Concession * grievance * Weakness(actor, world));
        sum += -judgement.AsymmetryCost * stronger * unreturned;
        sum += judgement.Recognition * Vector.Max(zero, prospects.Theirs);
        sum += new Vector<double>(-judgement.DealCost);
        sum += -OverreachPrice * prospects.Overreach;
        sum += -judgement.Denial * (1 - judgement.Recognition) * prospects.Admissions;
        return sum;
    }

    /// <returns>What a concession costs an actor at home: the more, the greater the grievance and the weaker the support.</returns>
    /// <param name="concession">In policy value; at least 0, and below it for a part of a text that the own side likes.</param>
    internal static double AtHome(CompiledActor actor, double concession, double grievance, World world)
    {
        return actor.Actor.Judgement.DomesticCost * concession * grievance * Weakness(actor, world);
    }

    /// <returns>How much more a cost at home weighs on a leader by what support it has: 1 with one half.</returns>
    internal static double Weakness(CompiledActor actor, World world) =>
        1 + (actor.Actor.Judgement.Opposition * (0.5 - world.Support[actor.Party]));

    private static double Unreturned(in Prospect prospect, in ExpectedDelivery delivery) =>
        (prospect.Concession * (delivery.Both + delivery.Alone)) - (delivery.Both * prospect.Return);
}
