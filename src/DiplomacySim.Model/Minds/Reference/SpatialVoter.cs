namespace DiplomacySim.Model;

/// <summary>Votes between two options by how near they are, with its party's capability behind it.</summary>
/// <remarks>Wise, Lester and Efird (2015), the spatial model of politics of KTAB: value 1 − sqrt(Σ(s·Δ)² / Σs²), options are executives' ideal points.</remarks>
public sealed class SpatialVoter : ReferenceMind
{
    public override string Name => "spatial-voter";

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Consent || turn.Deal is not null)
        {
            return null;
        }

        var options = view.Setting.Executives.Where(executive => executive >= 0).ToArray();
        var lead = Value(view, options[turn.Exchange]) - Value(view, options[turn.Commitment]);
        return Say(Choice.Consent, view.World.Capability[view.Self.Party] * lead, lead, 0);
    }

    private static double Value(View view, int option)
    {
        var (distance, scale) = (0.0, 0.0);
        for (var issue = 0; issue < view.Self.Weight.Length; issue++)
        {
            var weight = view.Self.Weight[issue];
            var gap = weight * (view.Self.Ideal[issue] - view.World.Profile(option).Ideal[issue]);
            distance += gap * gap;
            scale += weight * weight;
        }

        return 1 - Math.Sqrt(scale > 0 ? distance / scale : 0);
    }
}

/// <summary>Votes for one option against another with its party's capability, and between no others.</summary>
public sealed class BoundVoter : ReferenceMind
{
    public override string Name => "delegate";

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Consent || turn.Deal is not null)
        {
            return null;
        }

        var strategy = StrategyOf(view.Self);
        var options = view.Setting.Executives.Where(executive => executive >= 0).ToArray();
        var (one, other) = (IdOf(options[turn.Exchange]), IdOf(options[turn.Commitment]));
        var side = strategy.For == one && strategy.Against == other ? 1 : strategy.For == other && strategy.Against == one ? -1 : 0;
        return Say(Choice.Consent, side * view.World.Capability[view.Self.Party], side, 0);

        string IdOf(int option) => view.World.Profile(option).Actor.Id;
    }
}
