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

    private readonly Turn turn;
    private readonly View view;
    private readonly World world;
    private readonly CompiledActor self;
    private readonly CompiledActor counterpart;
    private readonly Belief belief;
    private readonly PackagePassage passage;

    public PackageScore(in Turn turn, View view)
    {
        (this.turn, this.view, world, self, counterpart) = (turn, view, view.World, view.Self, view.World.Executive(turn.Other)!);
        passage = new(turn, view);
        belief = view.Memory.Belief(turn.Other);
        var model = view.Memory.Of(turn.Other).Model;
        Reservation = model?.Reservation ?? OpponentModel.AskOf(self.Actor.Judgement);
        Movement = model?.Movement ?? OpponentModel.LeastMovement;
        Readiness = (ReadinessOf(self), ReadinessOf(counterpart));
    }

    /// <summary>The house of the own side whose assent a text needs.</summary>
    public CompiledActor? Home => passage.Home;

    /// <summary>That of the other side.</summary>
    public CompiledActor? Abroad => passage.Abroad;

    /// <summary>What the other side is supposed to ask, for a text that binds all its stakes.</summary>
    public double Reservation { get; }

    /// <summary>How unsure the executive is of what a text that binds all its stakes is worth to the other side; at least a trace.</summary>
    public double Doubt => Math.Max(Trace, OpponentModel.DoubtOf(self.Actor.Judgement));

    /// <summary>How far the other side can be expected to move its issues, measured as readiness is.</summary>
    public double Movement { get; }

    /// <summary>How far the executive and that of the other side can oblige themselves.</summary>
    public (double Own, double Theirs) Readiness { get; }

    private Rules Rules => world.Setting.Rules;

    /// <summary>How far an actor can oblige itself, as the executive sees it.</summary>
    public double ReadinessOf(CompiledActor actor) => Preferences.Readiness.Of(actor, turn.Relation, belief.Optimism, world).Level;

    /// <summary>What a clause on an issue holds for those who decide.</summary>
    /// <param name="target">In thousandths.</param>
    public Parts PartsOf(short issue, short target)
    {
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        targets.Fill(Deal.NoClause);
        targets[issue] = target;
        var text = new Text(turn.Relation, targets);
        var place = text.Target(issue, 0);
        return new(
            Prospect.OfIssue(self, text, issue, world, belief.Optimism), Prospect.OfIssue(counterpart, text, issue, world, belief.Optimism),
            Rules.Tranched ? new OtherPart(self, text.Relation, issue, place, world) : default,
            Rules.Tranched ? new OtherPart(counterpart, text.Relation, issue, place, world) : default,
            passage.IsWeighed ? House(Home, text, issue) : default, passage.IsWeighed ? House(Abroad, text, issue) : default);
    }

    /// <summary>Fills in what is expected of a package.</summary>
    /// <param name="parts">Those of its clauses, added up.</param>
    /// <param name="least">A package that cannot score more gets a score of 0.</param>
    public void Rate(ref Package package, in Parts parts, double least = 0)
    {
        package.Score = 0;
        var judgement = self.Actor.Judgement;
        var delivery = ExpectedDelivery.Of(self, turn.Relation, parts.OfOther with { Own = package.Own }, world, belief);
        var own = parts.Own.Whole(self, world, turn.Relation, belief.Optimism);
        var worth = default(Total);
        Weighing.Add(ref worth, self, own, delivery, belief.Grievance, world, turn.Other);
        var (scale, theirScale) = (parts.Own.Scale(world), parts.Theirs.Scale(world));
        var rather = worth.Sum - (scale * judgement.NoDeal);
        var most = Math.Max(0, rather) + (judgement.Prestige * scale);
        if (most <= least)
        {
            return;
        }

        var theirOrder = package.Own switch { Order.First => Order.Second, Order.Second => Order.First, _ => Order.Together };
        var theirDelivery = ExpectedDelivery.Of(counterpart, turn.Relation, parts.OfOwn with { Own = theirOrder }, world, belief);
        var theirs = parts.Theirs.Whole(counterpart, world, turn.Relation, belief.Optimism);
        var theirWorth = default(Total);
        Weighing.Add(ref theirWorth, counterpart, theirs, theirDelivery, belief.Grievance, world, self.Party);
        package.Assent = Logistic.Of((theirWorth.Sum - (theirScale * Reservation)) / Math.Max(Trace, theirScale * Doubt));
        package.Score = package.Assent * most <= least ? 0 : package.Assent * ValueOf(
            package, rather, SignedText.DueAtSignature(worth, judgement), scale, MarginOf(Home, parts.Home, delivery, turn.Other),
            MarginOf(Abroad, parts.Abroad, theirDelivery, self.Party));
    }

    /// <summary>The same from a rough rating.</summary>
    /// <param name="lane">Place of the package among those that are rated.</param>
    public void Rate(ref Package package, in RoughRating rating, int lane)
    {
        package.Assent = rating.Assent[lane];
        package.Score = package.Assent
            * ValueOf(package, rating.Rather[lane], rating.Due[lane], rating.Scale[lane], rating.Home.At(lane), rating.Abroad.At(lane));
    }

    /// <param name="rather">Worth in force rather than having no deal.</param>
    /// <param name="due">What of that is due whether the text passes or not.</param>
    /// <param name="home">Margin of a member of the own house in the middle, and what each unit of a member's place adds to it.</param>
    /// <param name="abroad">The same of the other side's house.</param>
    /// <returns>What signing is worth rather than having no deal; 0 where it is worth less.</returns>
    private double ValueOf(in Package package, double rather, double due, double scale, (double, double) home, (double, double) abroad)
    {
        var judgement = self.Actor.Judgement;
        var foreseen = passage.Of(package, home, abroad);
        return Math.Max(0, rather - SignedText.Lost(foreseen, rather - due, scale, judgement, belief.Grievance) + (judgement.Prestige * scale));
    }

    private HousePart House(CompiledActor? house, Text text, int issue)
    {
        if (house is null)
        {
            return default;
        }

        var centre = Prospect.OfIssue(house, text, issue, world, belief.Optimism);
        var beside = Prospect.OfIssue(house, text, issue, world, belief.Optimism, 1);
        return new(centre, beside.Keep - centre.Keep, beside.Sucker - centre.Sucker);
    }

    /// <returns>Margin of a member in the middle, and what each unit of a member's place adds to it.</returns>
    private (double Margin, double Slope) MarginOf(CompiledActor? house, in HousePart part, in ExpectedDelivery delivery, int other)
    {
        if (house is null || !passage.IsWeighed)
        {
            return default;
        }

        var whole = part.Centre.Whole(house, world, turn.Relation, belief.Optimism);
        var worth = default(Total);
        Weighing.Add(ref worth, house, whole, delivery, belief.Grievance, world, other);
        return (worth.Sum - (whole.Scale(world) * house.Actor.Judgement.NoDeal), (delivery.Both * part.Keep) + (delivery.Alone * part.Sucker));
    }
}
