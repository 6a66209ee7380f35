namespace DiplomacySim.Model;

/// <summary>The games beside the six-phase round. Each takes the place of the phase that it is the known core of; the others are silent.</summary>
internal static class Games
{
    public static Recurring[] Of(Protocol protocol, Run run)
    {
        var phases = new Recurring[(int)Phase.Drift + 1];
        Array.Fill(phases, new(Silence()));
        phases[(int)Phase.Drift] = new(new DriftPhase(run).Play());
        var (phase, game) = Core(protocol, run);
        phases[(int)phase] = new(game.Play());
        return phases;
    }

    private static (Phase Phase, IPhase Game) Core(Protocol protocol, Run run) => protocol.Game switch
    {
        Game.AlternatingOffers => (Phase.Bargaining, new AlternatingOffers(run, protocol)),
        Game.ClosedRule => (Phase.Ratification, new ClosedRule(run)),
        Game.RepeatedGame => (Phase.Compliance, new RepeatedGame(run, protocol)),
        Game.PowerShift => (Phase.Coercion, new PowerShift(run)),
        Game.Challenges => (Phase.Bargaining, new Challenges(run)),
        _ => (Phase.Ratification, new ElectionGame(run, protocol)),
    };

    private static IEnumerable<Sheet?> Silence()
    {
        while (true)
        {
            yield return null;
        }
    }
}
