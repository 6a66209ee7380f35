using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Proposes to others of whom it knows the range only: asks for more at the price of a greater risk that they refuse.</summary>
/// <remarks>The risk–return trade-off of Fearon (1995), International Organization 49, and of Powell (1999), In the Shadow of Power.</remarks>
public sealed class RiskReturn : BestResponse
{
    private const int Grid = 64;
    private const int Narrowings = 60;
    private const int Halvings = 60;

    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    public override string Name => "risk-return";

    public override string Description =>
        "Asks for more at the price of a greater risk of refusal, where it knows the range of the other only (Fearon 1995, Powell 1999).";

    public override bool Fits(Role role, Game? game) => role == Role.Executive && game == Game.AlternatingOffers;

    private protected override Move Propose(in Turn turn, View view)
    {
        var pair = view.Setting.Relations[turn.Relation];
        var own = OwnStance(view);
        var (first, second) = Solve(turn, view);

        // Where there can be a conflict, who refuses turns to it.
        var refused = double.IsFinite(own.Conflict(pair)) ? own.Conflict(pair) : pair.Side(view.Self.Party) == 0 ? first : second;
        var (world, other) = (view.World, turn.Other);
        double Worth(double point)
        {
            var chance = Chance(world, pair, other, point);
            return (chance * own.Value(point)) + ((1 - chance) * refused);
        }

        var best = Enumerable.Range(0, Grid + 1).Select(part => (double)part / Grid).MaxBy(Worth);
        var (low, high) = (Math.Max(0, best - (1.0 / Grid)), Math.Min(1, best + (1.0 / Grid)));
        for (var narrowing = 0; narrowing < Narrowings; narrowing++)
        {
            var (left, right) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
            (low, high) = Worth(left) >= Worth(right) ? (low, right) : (left, high);
        }

        // Where nothing is unknown all is lost just beyond the best point.
        var point = Tie.Exceeds(Worth((low + high) / 2), refused) ? (low + high) / 2 : low;
        return Tie.Exceeds(Worth(point), refused) ? Say(Choice.Offer, point, Worth(point), refused) : Say(Choice.Abstain);
    }

    /// <returns>The probability that everybody on whom it depends takes a point.</returns>
    private static double Chance(World world, CompiledRelation pair, int other, double point)
    {
        var chance = 1.0;
        for (var actor = 0; actor < world.Setting.Actors; actor++)
        {
            var profile = world.Profile(actor);
            var isResponder = world.Setting.Executives[other] == actor;
            if (isResponder || Winset.IsRatifier(profile, pair))
            {
                chance *= Share(profile, world, pair, isResponder, point);
            }
        }

        return chance;
    }

    /// <returns>The share of what an actor may be that takes the point: a range that begins at one end.</returns>
    private static double Share(CompiledActor profile, World world, CompiledRelation pair, bool isResponder, double point)
    {
        bool Takes(double type)
        {
            var stance = Stance.Of(profile, world, type);
            var least = isResponder ? Math.Max(Math.Max(stance.Impasse, stance.Outside), stance.Conflict(pair)) : stance.Minimum;
            return Tie.AtLeast(stance.Value(point), least);
        }

        var (atLow, atHigh) = (Takes(0), Takes(1));
        if (atLow == atHigh)
        {
            return atLow ? 1 : 0;
        }

        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Takes(middle) == atLow ? (middle, high) : (low, middle);
        }

        return atLow ? low : 1 - low;
    }
}
