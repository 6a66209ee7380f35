using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>What an executive expects of the texts that it could put: their worth to it, whether they pass, whether the other signs.</summary>
/// <remarks>
/// The rule is that by which texts are weighed and votes foreseen; only the member on whom a vote depends is looked up (see
/// <see cref="PivotTable"/>).
/// </remarks>
internal readonly struct PackageScore
{
    /// <summary>Doubt at least: less is none, and would divide by nothing.</summary>
    private const double Trace = 1e-9;

    private static readonly Uncertainty Usual = new();

    private readonly Turn turn;
    private readonly View view;
    private readonly World world;
    private readonly CompiledActor self;
    private readonly CompiledActor counterpart;
    private readonly Belief belief;

    private readonly bool isPassageWeighed;

    public PackageScore(in Turn turn, View view)
    {
        (this.turn, this.view, world, self, counterpart) = (turn, view, view.World, view.Self, view.World.Executive(turn.Other)!);
        (Home, Abroad) = (Assent.Ratifier(self.Party, world), Assent.Ratifier(turn.Other, world));
        belief = view.Memory.Belief(turn.Other);
        var model = view.Memory.Of(turn.Other).Model;
        Reservation = model?.Reservation ?? OpponentModel.AskOf(self.Actor.Judgement);
        Movement = model?.Movement ?? OpponentModel.LeastMovement;
        isPassageWeighed = Passage.IsWeighed(view);
    }

    /// <summary>The house of the own side whose assent a text needs.</summary>
    public CompiledActor? Home { get; }

    /// <summary>That of the other side.</summary>
    public CompiledActor? Abroad { get; }

    /// <summary>What the other side is supposed to ask, for a text that binds all its stakes.</summary>
    public double Reservation { get; }

    /// <summary>How unsure the executive is of what a text that binds all its stakes is worth to the other side; at least a trace.</summary>
    public double Doubt => Math.Max(Trace, (self.Actor.Judgement.Uncertainty ?? Usual).Other);

    /// <summary>How far the other side can be expected to move its issues, measured as readiness is.</summary>
    public double Movement { get; }

    private Rules Rules => world.Setting.Rules;

    /// <summary>What the clause on an issue holds for those who decide.</summary>
    /// <param name="text">With a clause on the issue.</param>
    public Parts PartsOf(Text text, int issue)
    {
        var target = text.Target(issue, 0);
        return new(
            Prospect.OfIssue(self, text, issue, world), Prospect.OfIssue(counterpart, text, issue, world),
            Rules.Tranched ? new OtherPart(self, text.Relation, issue, target, world) : default,
            Rules.Tranched ? new OtherPart(counterpart, text.Relation, issue, target, world) : default,
            isPassageWeighed ? House(Home, text, issue) : default, isPassageWeighed ? House(Abroad, text, issue) : default);
    }

    /// <summary>Fills in what is expected of a package.</summary>
    /// <param name="parts">Those of its clauses, added up.</param>
    public void Rate(ref Package package, in Parts parts)
    {
        var delivery = ExpectedDelivery.Of(self, turn.Relation, parts.OfOther, world, belief);
        var theirDelivery = ExpectedDelivery.Of(counterpart, turn.Relation, parts.OfOwn, world, belief);
        var ledger = Weighing.Of(self, parts.Own.Whole(self, world, turn.Relation), delivery, belief.Grievance, world, turn.Other);
        var theirWorth = Weighing.Of(
            counterpart, parts.Theirs.Whole(counterpart, world, turn.Relation), theirDelivery, belief.Grievance, world, self.Party).Sum;
        var (scale, theirScale) = (ScaleOf(parts.Own), ScaleOf(parts.Theirs));
        Rate(ref package, ledger.Sum - (scale * self.Actor.Judgement.NoDeal), SignedText.DueAtSignature(ledger, self.Actor.Judgement), scale,
            Logistic.Of((theirWorth - (theirScale * Reservation)) / Math.Max(Trace, theirScale * Doubt)),
            Margin(Home, parts.Home, delivery, turn.Other, package), Margin(Abroad, parts.Abroad, theirDelivery, self.Party, package));
    }

    /// <summary>The same from a rough rating.</summary>
    public void Rate(ref Package package, in RoughRating rating) => Rate(ref package, rating.Rather, rating.Due, rating.Scale, rating.Assent,
        rating.AtHome + Beside(Home, package, rating.HomeSlope), rating.Abroad + Beside(Abroad, package, rating.AbroadSlope));

    /// <param name="rather">Worth in force rather than having no deal.</param>
    /// <param name="due">What of that is due whether the text passes or not.</param>
    /// <param name="atHome">Margin of the member of the own house on whom the vote depends; infinite where it does not vote.</param>
    private void Rate(ref Package package, double rather, double due, double scale, double assent, double atHome, double abroad)
    {
        var judgement = self.Actor.Judgement;
        var passage = isPassageWeighed ? Foresee(package, atHome, abroad) : Passage.Certain;
        package.Value = rather - SignedText.Lost(passage, rather - due, scale, judgement, belief.Grievance) + (judgement.Prestige * scale);
        (package.Passes, package.Assent) = (passage.All, assent);
        package.Score = package.Value > 0 ? package.Value * assent : 0;
    }

    private double ScaleOf(in Prospect prospect) => Rules.ScaledThresholds ? prospect.Stakes : 1;

    private HousePart House(CompiledActor? house, Text text, int issue)
    {
        if (house is null)
        {
            return default;
        }

        var centre = Prospect.OfIssue(house, text, issue, world);
        var beside = Prospect.OfIssue(house, text, issue, world, 1);
        return new(centre, beside.Keep - centre.Keep, beside.Sucker - centre.Sucker);
    }

    private Passage Foresee(in Package package, double atHome, double abroad)
    {
        var uncertainty = self.Actor.Judgement.Uncertainty;
        var home = Passes(Home, atHome, uncertainty?.Own);
        var all = home * Passes(Abroad, abroad, uncertainty?.Other);
        for (var actor = 0; actor < view.Setting.Actors; actor++)
        {
            var profile = world.Profile(actor);
            if (Assent.IsConsenter(profile))
            {
                all *= Consents(profile, package, uncertainty?.Other);
            }
        }

        return new(all, home);
    }

    private double Passes(CompiledActor? house, double margin, double? uncertainty) =>
        house is null || double.IsPositiveInfinity(margin) ? 1 : Passage.Chance(margin, uncertainty, view.Memory.Of(house.Party).Ratification);

    /// <returns>That of the member on whom the vote depends.</returns>
    private double Margin(CompiledActor? house, in HousePart part, in ExpectedDelivery delivery, int other, in Package package)
    {
        if (house is null)
        {
            return 0;
        }

        var whole = part.Centre.Whole(house, world, turn.Relation);
        return Weighing.Of(house, whole, delivery, belief.Grievance, world, other).Sum - (ScaleOf(whole) * house.Actor.Judgement.NoDeal)
            + Beside(house, package, (delivery.Both * part.Keep) + (delivery.Alone * part.Sucker));
    }

    /// <returns>What the text is worth to the member on whom the vote depends beside what it is to one in the middle; infinite where the house does
    /// not vote on it.</returns>
    /// <param name="slope">What it is worth more for each unit of a member's place.</param>
    private double Beside(CompiledActor? house, in Package package, double slope)
    {
        if (house is null)
        {
            return 0;
        }

        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        package.WriteTo(targets);
        return Assent.Needed(house, new Text(turn.Relation, targets), world) is { } needed ? house.Members!.Pivots(needed).Beside(slope)
            : double.PositiveInfinity;
    }

    private double Consents(CompiledActor consenter, in Package package, double? uncertainty)
    {
        var (keep, hasASay) = (0.0, false);
        for (var place = 0; place < package.Count; place++)
        {
            var (_, issue, target) = package[place];
            hasASay |= consenter.Consents[issue];
            keep += PolicyValue.Gain(consenter, issue, (target / (double)Deal.Scale) - world.StatusQuo[issue], world);
        }

        return hasASay
            ? Passage.Chance(keep - consenter.Actor.Judgement.NoDeal, uncertainty, view.Memory.Of(consenter.Party).Ratification)
            : 1;
    }
}
