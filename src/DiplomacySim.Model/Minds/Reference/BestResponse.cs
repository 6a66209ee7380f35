using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Offers and answers as in the subgame-perfect equilibrium under full information: by backward induction, or its fixed point where talks
/// have no end.</summary>
/// <remarks>Rubinstein (1982), Econometrica 50; with one exchange the setter of Romer and Rosenthal (1978).</remarks>
public class BestResponse : VetoPlayer
{
    /// <summary>Most steps back from the end; where there is none, from far away.</summary>
    private const int Steps = 1_000_000;

    public override string Name => "best-response";

    public override string Description =>
        "Offers and answers as in the subgame-perfect equilibrium under full information, by backward induction or its fixed point "
            + "(Rubinstein 1982).";

    public override bool Fits(Role role, Game? game) => role == Role.Executive && game is (null or Game.AlternatingOffers or Game.PowerShift);

    private protected override Move? Play(in Turn turn, View view) => turn.Question switch
    {
        Question.Propose when view.Setting.Scenario.Protocol?.Game == Game.PowerShift => Shift.Propose(view),
        Question.Consider when view.Setting.Scenario.Protocol?.Game == Game.PowerShift => Shift.Consider(turn, view),
        Question.Propose when turn.Exchanges > 0 || view.Setting.Scenario.Protocol is not null => Propose(turn, view),
        Question.Consider when turn.Deal is null => Consider(turn, view),
        _ => base.Play(turn, view),
    };

    private protected virtual Move Propose(in Turn turn, View view)
    {
        var pair = view.Setting.Relations[turn.Relation];
        var outlook = Outlook(turn, view);
        var winset = Open(view.World, pair, pair.Side(turn.Other), outlook, Winset.OfRatifiers(view.World, pair));
        var own = OwnStance(view);
        var point = winset.Nearest(own.Ideal);
        var least = outlook[pair.Side(view.Self.Party)];

        // Where waiting costs it nothing it offers all the same: what it would wait for is no better.
        var isWorthIt = Tie.Exceeds(own.Value(point), least) || (Tie.AtLeast(own.Value(point), least) && Tie.Exceeds(own.Value(point), own.Impasse));
        return winset.IsEmpty || !isWorthIt ? Say(Choice.Abstain)
            : turn.Exchanges > 0 && view.Setting.Scenario.Protocol is null ? Written(turn, view, point)
            : Say(Choice.Offer, point, own.Value(point), least);
    }

    private static Move Consider(in Turn turn, View view)
    {
        var pair = view.Setting.Relations[turn.Relation];
        var own = OwnStance(view);
        var (waiting, value) = (Outlook(turn, view)[pair.Side(view.Self.Party)], own.Value(turn.Amount));
        var leaving = Math.Max(own.Outside, own.Conflict(pair));
        var least = Math.Max(waiting, leaving);
        var choice = Tie.AtLeast(value, least) ? Choice.Accept
            : !Tie.Exceeds(leaving, waiting) ? Choice.Reject
            : Tie.AtLeast(own.Outside, own.Conflict(pair)) ? Choice.Decline
            : Choice.Coerce;
        return Say(choice, turn.Amount, value, choice == Choice.Accept ? Math.Min(value, least) : least);
    }

    /// <summary>For both sides what a refusal now is worth, before leaving the table is thought of.</summary>
    /// <remarks>
    /// The game is solved from its end to the exchange after this one. A step depends on the one before it and on who proposes, so that nothing
    /// changes any more as soon as two steps end where they began; where the game has no end, that is what is looked for. So the work does not grow
    /// with the number of exchanges.
    /// </remarks>
    private protected static (double First, double Second) Solve(in Turn turn, View view)
    {
        var (world, pair) = (view.World, view.Setting.Relations[turn.Relation]);
        var protocol = view.Setting.Scenario.Protocol;
        var exchanges = protocol is null ? 1 : turn.Exchanges;
        var ratifiers = Winset.OfRatifiers(world, pair);
        Span<Stance> sides = [SideOf(world, pair, 0, view), SideOf(world, pair, 1, view)];
        var refusal = new Outlook(sides[0].Impasse, sides[1].Impasse);
        var steps = exchanges == 0 ? Steps + (turn.Exchange % 2) : exchanges - turn.Exchange - 1;
        var before = new Outlook(double.NaN, double.NaN);
        var tendency = new Tendency();
        for (var step = 0; step < steps; step++)
        {
            // Exchange by exchange towards the present; the one solved here has this proposer.
            var proposer = (turn.Exchange + steps - step) % 2;
            var played = Worth(world, pair, sides, proposer, refusal, ratifiers);
            var next = new Outlook(Later(sides[0], played.First, protocol), Later(sides[1], played.Second, protocol));
            if (next == before && (steps - step) % 2 == 1)
            {
                refusal = next;
                break;
            }

            (before, refusal) = (refusal, next);
            if (exchanges == 0 && (steps - step) % 2 == 1)
            {
                refusal = tendency.Of(next);
            }
        }

        return (refusal.First, refusal.Second);
    }

    private static Outlook Outlook(in Turn turn, View view)
    {
        var (first, second) = Solve(turn, view);
        return new(first, second);
    }

    private static Stance SideOf(World world, CompiledRelation pair, int side, View view)
    {
        var voice = world.Setting.Voices[pair.Party(side)]!.Value;
        return voice == view.Self.Index ? OwnStance(view) : Stance.Of(world.Profile(voice), world);
    }

    private static double Later(in Stance side, double value, Protocol? protocol)
    {
        var risk = protocol?.Breakdown ?? 0;
        return (risk * side.Breakdown) + ((1 - risk) * (side.Profile.Actor.Strategy ?? Usual).Discount * value);
    }

    /// <returns>What an exchange is worth to both sides.</returns>
    private static Outlook Worth(World world, CompiledRelation pair, ReadOnlySpan<Stance> sides, int proposer, in Outlook refusal, Winset ratifiers)
    {
        var responder = 1 - proposer;
        var winset = Open(world, pair, responder, refusal, ratifiers, sides[responder]);
        var point = winset.Nearest(sides[proposer].Ideal);
        if (!winset.IsEmpty && Tie.AtLeast(sides[proposer].Value(point), refusal[proposer]))
        {
            return new(sides[0].Value(point), sides[1].Value(point));
        }

        var leaving = Math.Max(sides[responder].Outside, sides[responder].Conflict(pair));
        return !Tie.Exceeds(leaving, refusal[responder]) ? refusal
            : new(Without(sides[0], pair, responder == 0), Without(sides[1], pair, responder == 1));
    }

    private static double Without(in Stance side, CompiledRelation pair, bool leaves)
    {
        var conflict = side.Conflict(pair);
        return leaves ? Math.Max(side.Outside, conflict) : double.IsFinite(conflict) ? conflict : side.Impasse;
    }

    private static Winset Open(World world, CompiledRelation pair, int responder, in Outlook refusal, Winset ratifiers, Stance? stance = null)
    {
        if (world.Executive(pair.Party(responder)) is not { } executive)
        {
            return ratifiers;
        }

        var side = stance ?? Stance.Of(executive, world);
        var least = Math.Max(refusal[responder], Math.Max(side.Outside, side.Conflict(pair)));
        return ratifiers.And(side.AtLeast(least));
    }

    /// <summary>The point as a text of the six phases, in thousandths: the nearest one on its own side of what the others let stand.</summary>
    private static Move Written(in Turn turn, View view, double point)
    {
        if (!view.Setting.Relations[turn.Relation].Open.Contains(0) || view.World.IsBound(0))
        {
            return Say(Choice.Abstain);
        }

        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        targets.Fill(Deal.NoClause);
        targets[0] = Deal.Quantise(ContractCurve.Nearest(view.Setting.Issues[0].Issue.Levels, point));
        var deal = new Deal(turn.Relation, targets);
        return deal.Equals(view.Memory.Of(turn.Other).LastOffer) ? Say(Choice.Abstain) : Say(Choice.Offer) with { Deal = deal };
    }
}

/// <summary>What each side of a relation can look forward to.</summary>
internal readonly record struct Outlook(double First, double Second)
{
    public double this[int side] => side == 0 ? First : Second;
}

/// <summary>Looks now and then what steps tend to, so that few are needed where waiting costs next to nothing and each is small.</summary>
internal struct Tendency()
{
    private int pairs;
    private int apart = 32;
    private Outlook first;
    private Outlook second;

    /// <returns>From three members of a sequence, as far apart as each other, what it tends to (Aitken 1926); otherwise the member itself.</returns>
    public Outlook Of(in Outlook next)
    {
        switch (++pairs)
        {
            case var at when at == apart:
                first = next;
                break;
            case var at when at == 2 * apart:
                second = next;
                break;
            case var at when at == 3 * apart:
                (pairs, apart) = (0, 4 * apart);
                return new(Limit(first.First, second.First, next.First), Limit(first.Second, second.Second, next.Second));
        }

        return next;
    }

    private static double Limit(double first, double second, double third)
    {
        var ratio = (third - second) / (second - first);
        return ratio is > 0 and < 1 ? third + ((third - second) * ratio / (1 - ratio)) : third;
    }
}
