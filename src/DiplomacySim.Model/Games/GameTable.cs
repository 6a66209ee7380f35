using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Games;

/// <summary>The games beside the six-phase round. Each takes the place of the phase that it is the known core of; drift closes the round.</summary>
internal static class GameTable
{
    /// <returns>What a game plays in a phase of the round; null where it is silent.</returns>
    public static IPhase? Of(Phase phase, Protocol protocol, RoundContext run) => phase == Phase.Drift ? new DriftPhase(run)
        : phase != Core(protocol.Game) ? null
        : protocol.Game switch
        {
            Game.AlternatingOffers => new AlternatingOffers(run, protocol),
            Game.ClosedRule => new ClosedRule(run),
            Game.RepeatedGame => new RepeatedGame(run, protocol),
            Game.PowerShift => new PowerShift(run),
            Game.Challenges => new Challenges(run),
            Game.StackedOffers => new StackedTalks(run, protocol),
            _ => new ElectionGame(run, protocol),
        };

    private static Phase Core(Game game) => game switch
    {
        Game.AlternatingOffers or Game.Challenges or Game.StackedOffers => Phase.Bargaining,
        Game.RepeatedGame => Phase.Compliance,
        Game.PowerShift => Phase.Coercion,
        _ => Phase.Ratification,
    };
}
