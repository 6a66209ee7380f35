using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Votes between two options by how near they are, with its party's capability behind it.</summary>
/// <remarks>
/// Wise, Lester and Efird (2015), the spatial model of politics of KTAB: value v = 1 − sqrt(Σ(s·Δ)² / Σs²); options are executives' ideal points.
/// Once a ballot has shown how likely each is to win, those that are far from it take risks, u = v + r·v·(1 − v).
/// </remarks>
public sealed class SpatialVoter : ReferenceMind
{
    public override string Name => "spatial-voter";

    public override string Description =>
        "Votes between two options by how near they are, with its party's capability behind it (Wise, Lester and Efird 2015).";

    public override bool Fits(Role role, Game? game) => game == Game.Election;

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Consent || turn.Deal is not null)
        {
            return null;
        }

        var risk = Risk(view);
        var (one, other) = (Value(view, turn.Exchange, risk), Value(view, turn.Commitment, risk));
        var lead = Tie.IsSame(one, other) ? 0 : one - other;
        return Say(Choice.Consent, view.World.Capability[view.Self.Party] * lead, lead, 0);
    }

    /// <returns>From -½ for the actor least likely to win to 1 for the most likely; 0 before the first ballot.</returns>
    private static double Risk(View view)
    {
        double[] chances = view.World.Game is { } game ? [.. game.Chances] : [];
        double[] known = [.. chances.Where(chance => !double.IsNaN(chance))];
        if (known.Length == 0 || double.IsNaN(chances[view.Self.Index]) || Tie.IsSame(known.Max(), known.Min()))
        {
            return 0;
        }

        return 1 - (1.5 * (known.Max() - chances[view.Self.Index]) / (known.Max() - known.Min()));
    }

    private static double Value(View view, int option, double risk)
    {
        var (distance, scale) = (0.0, 0.0);
        for (var issue = 0; issue < view.Self.Weight.Length; issue++)
        {
            var weight = view.Self.Weight[issue];
            var gap = weight * (view.Self.Ideal[issue] - view.World.Profile(option).Ideal[issue]);
            distance += gap * gap;
            scale += weight * weight;
        }

        var value = 1 - Math.Sqrt(scale > 0 ? distance / scale : 0);
        return value + (risk * value * (1 - value));
    }
}

/// <summary>Votes for one option against another with its party's capability, and between no others.</summary>
public sealed class BoundVoter : ReferenceMind
{
    public override string Name => "delegate";

    public override string Description =>
        "Votes for one option against another as the scenario binds it, with its party's capability, and between no others.";

    public override bool Fits(Role role, Game? game) => game == Game.Election;

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Consent || turn.Deal is not null)
        {
            return null;
        }

        var strategy = StrategyOf(view.Self);
        var (one, other) = (IdOf(turn.Exchange), IdOf(turn.Commitment));
        var side = strategy.For == one && strategy.Against == other ? 1 : strategy.For == other && strategy.Against == one ? -1 : 0;
        return Say(Choice.Consent, side * view.World.Capability[view.Self.Party], side, 0);

        string IdOf(int option) => view.World.Profile(option).Actor.Id;
    }
}
