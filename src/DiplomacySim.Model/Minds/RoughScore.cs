using System.Numerics;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds;

/// <summary>Ranks many texts at a time, in small numbers: by the rule of <see cref="PackageScore"/>, which then weighs the best in full.</summary>
internal readonly struct RoughScore
{
    /// <summary>A chance of less, that a text ends early, is none.</summary>
    private const float Small = 1e-6f;

    private readonly ClauseTable table;
    private readonly PackageScore exact;
    private readonly bool isNetted;
    private readonly bool isTranched;
    private readonly bool isScaled;
    private readonly float trust;
    private readonly WeighingRule own;
    private readonly WeighingRule theirs;
    private readonly Keeper us;
    private readonly Keeper them;
    private readonly WeighingRule? home;
    private readonly WeighingRule? abroad;

    public RoughScore(ClauseTable table, in Turn turn, View view, in PackageScore exact)
    {
        var (world, self, counterpart) = (view.World, view.Self, view.World.Executive(turn.Other)!);
        var belief = view.Memory.Belief(turn.Other);
        var rules = world.Setting.Rules;
        (this.table, this.exact) = (table, exact);
        (isNetted, isTranched, isScaled) = (rules.Netted, rules.Tranched, rules.ScaledThresholds);
        trust = (float)ExpectedDelivery.Trust(belief, world, turn.Relation);
        own = new(self, belief.Grievance, world, turn.Other, exact.Readiness.Own);
        theirs = new(counterpart, belief.Grievance, world, self.Party, exact.Readiness.Theirs);
        (us, them) = (new(self, belief, world), new(counterpart, belief, world));
        home = exact.Home is { } house ? new(house, belief.Grievance, world, turn.Other, exact.ReadinessOf(house)) : null;
        abroad = exact.Abroad is { } theirHouse ? new(theirHouse, belief.Grievance, world, self.Party, exact.ReadinessOf(theirHouse)) : null;
    }

    /// <summary>Number of texts that are rated at a time.</summary>
    public static int Lanes => Vector<float>.Count;

    /// <summary>Rates the texts that a text makes with one clause more, for as many clauses from a place on as a vector holds.</summary>
    /// <param name="held">The sums of the text's own clauses, one for each row of the table.</param>
    /// <param name="least">Texts that score less are not looked for.</param>
    /// <param name="rated">Room for one of each lane.</param>
    /// <returns>Whether any can score more.</returns>
    public bool Rate(ReadOnlySpan<float> held, int place, float least, Span<RoughRating> rated)
    {
        var (both, alone) = Delivery(held, ClauseTable.Them, ClauseTable.Us, them, place);
        var (theirBoth, theirAlone) = Delivery(held, ClauseTable.Us, ClauseTable.Them, us, place);
        var (keep, theirKeep) = (Sum(held, ClauseTable.Own, place), Sum(held, ClauseTable.Theirs, place));
        var (scale, theirScale) = (ScaleOf(held, ClauseTable.Own, place), ScaleOf(held, ClauseTable.Theirs, place));
        var rather = Worth(held, ClauseTable.Own, own, both, alone, theirKeep, place) - (scale * own.NoDeal);
        var surplus = Worth(held, ClauseTable.Theirs, theirs, theirBoth, theirAlone, keep, place) - (theirScale * (float)exact.Reservation);
        var assent = Logistic(surplus / Vector.Max(theirScale * (float)exact.Doubt, new Vector<float>(Small)));
        var most = (Vector.Max(rather, Vector<float>.Zero) + (scale * own.Prestige)) * assent;
        if (!Vector.GreaterThanAny(most, new Vector<float>(least)))
        {
            return false;
        }

        var (atHome, homeSlope) = Margin(held, ClauseTable.Home, home, both, alone, theirKeep, place);
        var (atTheirs, theirSlope) = Margin(held, ClauseTable.Abroad, abroad, theirBoth, theirAlone, keep, place);
        var due = own.IsByPosition ? -Sum(held, ClauseTable.Own + ClauseTable.Given, place) * own.AtHome : Vector<float>.Zero;
        for (var lane = 0; lane < Lanes; lane++)
        {
            rated[lane] = new(most[lane], rather[lane], due[lane], assent[lane], scale[lane], atHome[lane], homeSlope[lane], atTheirs[lane],
                theirSlope[lane]);
        }

        return true;
    }

    /// <returns>The margin of a member of a house in the middle, and what each unit of a member's place adds to it.</returns>
    private (Vector<float> Margin, Vector<float> Slope) Margin(ReadOnlySpan<float> held, int first, in WeighingRule? house, Vector<float> both,
        Vector<float> alone, Vector<float> gainOfOther, int place) => house is { } weigher
        ? (Worth(held, first, weigher, both, alone, gainOfOther, place) - (ScaleOf(held, first, place) * weigher.NoDeal),
            (both * Sum(held, first + ClauseTable.KeepSlope, place)) + (alone * Sum(held, first + ClauseTable.SuckerSlope, place)))
        : default;

    private Vector<float> ScaleOf(ReadOnlySpan<float> held, int first, int place) =>
        isScaled ? Sum(held, first + ClauseTable.Stakes, place) : Vector<float>.One;

    private Vector<float> Sum(ReadOnlySpan<float> held, int row, int place) => new Vector<float>(held[row]) + table.At(row, place);

    /// <summary>As <see cref="ExpectedDelivery"/>.</summary>
    /// <param name="doer">First row of what the side that is expected to deliver has to do.</param>
    /// <param name="other">The same of the side that expects it.</param>
    private (Vector<float> Both, Vector<float> Alone) Delivery(ReadOnlySpan<float> held, int doer, int other, in Keeper keeper, int place)
    {
        if (!isTranched)
        {
            return (new(trust), new(1 - trust));
        }

        var clauses = Sum(held, doer + ClauseTable.Clauses, place);
        var none = Vector.Equals(clauses, Vector<float>.Zero);
        var share = Vector.ConditionalSelect(none, Vector<float>.Zero, Vector<float>.One / clauses);
        var count = Sum(held, doer + ClauseTable.Tranches, place) * share;
        var detection = Sum(held, doer + ClauseTable.Detection, place) * share;
        var falseAlarm = Sum(held, doer + ClauseTable.FalseAlarm, place) * share;
        var gain = Sum(held, doer + ClauseTable.Gain, place) * share;
        var (mine, mineTranches) = (Sum(held, other + ClauseTable.Clauses, place), Sum(held, other + ClauseTable.Tranches, place));
        var left = Vector.ConditionalSelect(Vector.Equals(mine, Vector<float>.Zero), Vector<float>.Zero,
            (Vector<float>.One + (mine / mineTranches)) * 0.5f);
        var future = Vector.Max(Vector<float>.Zero, Sum(held, other + ClauseTable.Future, place) * left);
        var cost = Vector.Max(Vector<float>.Zero, -gain);
        var trustworthy = InTwo((gain - (cost * keeper.AtHome) + (future * keeper.Future) + new Vector<float>(keeper.GoodFaith)) * keeper.Sharpness);
        var not = InTwo((gain - cost - (cost * keeper.AtHome) - new Vector<float>(keeper.GoodFaith / 2)) * keeper.Sharpness);
        var played = Played(trustworthy, count, detection, falseAlarm) * trust;
        var playedByOther = Played(not, count, detection, falseAlarm) * (1 - trust);
        var both = (trustworthy * played) + (not * playedByOther);
        var alone = ((Vector<float>.One - trustworthy) * played) + ((Vector<float>.One - not) * playedByOther);
        return (Vector.ConditionalSelect(none, Vector<float>.One, both), Vector.ConditionalSelect(none, Vector<float>.Zero, alone));
    }

    /// <summary>As <see cref="Weighing"/>.</summary>
    private Vector<float> Worth(ReadOnlySpan<float> held, int first, in WeighingRule weigher, Vector<float> both, Vector<float> alone,
        Vector<float> gainOfOther, int place)
    {
        var (keep, sucker) = (Sum(held, first + ClauseTable.Keep, place), Sum(held, first + ClauseTable.Sucker, place));
        var given = isNetted && !weigher.IsByPosition ? Vector.Max(Vector<float>.Zero, -sucker) : Sum(held, first + ClauseTable.Given, place);
        var spent = Sum(held, first + ClauseTable.Spent, place);
        var over = weigher.IsBudget ? Vector.Max(Vector<float>.Zero, spent - new Vector<float>(weigher.Readiness)) : spent;
        var unreturned = weigher.IsByPosition ? Sum(held, first + ClauseTable.GivenUp, place)
            : Vector.Max(Vector<float>.Zero, (given * (both + alone)) - (both * (keep - sucker)));
        return (both * keep) + (alone * sucker) - (given * weigher.AtHome) - (unreturned * weigher.Asymmetry)
            + (Vector.Max(Vector<float>.Zero, gainOfOther) * weigher.Recognition) - new Vector<float>(weigher.Capital)
            - (over * (float)Weighing.OverreachPrice) - (Sum(held, first + ClauseTable.Admitted, place) * weigher.Denial);
    }

    private static Vector<float> InTwo(Vector<float> value)
    {
        var not = Vector<float>.One - Logistic(value);
        return Vector<float>.One - (not * not);
    }

    private static Vector<float> Played(Vector<float> kept, Vector<float> count, Vector<float> detection, Vector<float> falseAlarm)
    {
        var ends = ((Vector<float>.One - kept) * detection) + (kept * falseAlarm);
        var whole = count * ends;
        var played = (Vector<float>.One - Vector.Exp(count * Vector.Log(Vector.Max(Vector<float>.One - ends, new Vector<float>(Small))))) / whole;
        return Vector.ConditionalSelect(Vector.LessThan(whole, new Vector<float>(Small)), Vector<float>.One, played);
    }

    private static Vector<float> Logistic(Vector<float> value) =>
        Vector<float>.One / (Vector<float>.One + Vector.Exp(Vector.Max(Vector.Min(-value, new Vector<float>(80)), new Vector<float>(-80))));

    /// <summary>What an executive or a house takes into account beside policy.</summary>
    private readonly struct WeighingRule(CompiledActor actor, double grievance, World world, int other, double readiness)
    {
        private readonly Judgement judgement = actor.Actor.Judgement;

        public float AtHome { get; } = (float)Weighing.AtHome(actor, 1, grievance, world);

        public float Asymmetry { get; } = 
            (float)(actor.Actor.Judgement.AsymmetryCost * Math.Max(0, world.Capability[other] - world.Capability[actor.Party]));

        public float NoDeal => (float)judgement.NoDeal;

        public float Prestige => (float)judgement.Prestige;

        public float Recognition => (float)judgement.Recognition;

        public float Capital => (float)judgement.DealCost;

        public float Readiness { get; } = (float)readiness;

        public float Denial => (float)(judgement.Denial * (1 - judgement.Recognition));

        public bool IsByPosition => judgement.Fears == Fears.Position;

        public bool IsBudget => judgement.ReadinessKind == ReadinessKind.Budget;
    }

    /// <summary>As <see cref="KeepingRule"/>.</summary>
    private readonly struct Keeper(CompiledActor actor, in Belief belief, World world)
    {
        /// <summary>Of a choice without noise, so that what is worth anything is done.</summary>
        private const float Sharpest = 1e9f;

        public float AtHome { get; } = (float)Weighing.AtHome(actor, 1, belief.Grievance, world);

        public float Future { get; } = (float)(actor.Actor.Judgement.Patience * belief.Trust);

        public float GoodFaith { get; } = (float)actor.Actor.Judgement.GoodFaith;

        public float Sharpness { get; } = actor.Actor.Judgement.Noise > 0 ? (float)(1 / actor.Actor.Judgement.Noise) : Sharpest;
    }
}

/// <summary>What is roughly expected of a text.</summary>
/// <param name="Most">What it scores at most, however likely it is to pass.</param>
/// <param name="Rather">What it is worth in force rather than having no deal.</param>
/// <param name="Due">What of that is due whether the text passes or not; at most 0.</param>
/// <param name="Assent">Probability that the other side signs it.</param>
/// <param name="Scale">What thresholds are multiplied by.</param>
/// <param name="AtHome">Margin of a member of the own house in the middle.</param>
/// <param name="HomeSlope">What each unit of a member's place adds to it.</param>
/// <param name="Abroad">Margin of a member of the other side's house.</param>
/// <param name="AbroadSlope">What each unit of a member's place adds to that.</param>
internal readonly record struct RoughRating(
    float Most, float Rather, float Due, float Assent, float Scale, float AtHome, float HomeSlope, float Abroad, float AbroadSlope);
