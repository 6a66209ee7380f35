using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Plays a repeated game by what both sides did last.</summary>
/// <remarks>Axelrod (1984), The Evolution of Cooperation; Nowak and Sigmund (1993), Nature 364; names as in Axelrod-Python.</remarks>
public abstract class RepeatedGameMind : ReferenceMind
{
    public sealed override bool Fits(Role role, Game? game) => role == Role.Executive && game is (null or Game.RepeatedGame);

    private protected sealed override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Comply)
        {
            return null;
        }

        var chance = Cooperates(Past.Of(turn, view), view);
        var isKept = chance >= 1
            || (chance > 0 && view.Chance.Draw(view.Round, Purpose.Strategy, view.Self.Place, view.Setting.Relations[turn.Relation].Place) < chance);
        return new Move { Choice = isKept ? Choice.CarryOut : Choice.Breach, Issue = turn.Issue, Amount = turn.Amount };
    }

    /// <returns>The probability to cooperate.</returns>
    private protected abstract double Cooperates(in Past past, View view);
}

/// <summary>What there was between two before now.</summary>
/// <param name="Own">Own last move: 1 cooperation, -1 defection, 0 none yet.</param>
/// <param name="Other">The other's.</param>
/// <param name="Betrayals">How often the other has defected.</param>
/// <param name="Party">Index of the other party.</param>
internal readonly record struct Past(int Own, int Other, int Betrayals, int Party)
{
    public bool IsNew => Own == 0;

    /// <summary>In the six phases the other's last move is whether a commitment of its stands broken.</summary>
    public static Past Of(in Turn turn, View view)
    {
        var pair = view.Setting.Relations[turn.Relation];
        if (view.World.Game is { } game)
        {
            var (own, other) = (pair.From(view.Self.Party), pair.From(turn.Other));
            return new(game.Last[own], game.Last[other], game.Betrayals[other], turn.Other);
        }

        var (relation, obligor) = (turn.Relation, turn.Other);
        var broken = 0;
        foreach (var commitment in view.World.Commitments)
        {
            broken += (commitment.Relation, commitment.Obligor, commitment.Status) == (relation, obligor, CommitmentStatus.Breached) ? 1 : 0;
        }

        return new(1, broken > 0 ? -1 : 1, broken, turn.Other);
    }
}

/// <summary>Cooperates always.</summary>
public sealed class Cooperator : RepeatedGameMind
{
    public override string Name => "cooperator";

    public override string Description => "Cooperates always (Axelrod 1984).";

    private protected override double Cooperates(in Past past, View view) => 1;
}

/// <summary>Defects always.</summary>
public sealed class Defector : RepeatedGameMind
{
    public override string Name => "defector";

    public override string Description => "Defects always (Axelrod 1984).";

    private protected override double Cooperates(in Past past, View view) => 0;
}

/// <summary>Does what the other did last.</summary>
/// <remarks>As a tactic of bargaining the name stands for something else: <see cref="TacticKind.TitForTat"/>.</remarks>
public sealed class TitForTat : RepeatedGameMind
{
    public override string Name => "tit-for-tat";

    public override string Description => "Does what the other did last (Axelrod 1984).";

    private protected override double Cooperates(in Past past, View view) =>
        past.IsNew ? StrategyOf(view.Self).Opening : past.Other > 0 ? 1 : 0;
}

/// <summary>Tit for tat that forgives a defection now and then.</summary>
public sealed class GenerousTitForTat : RepeatedGameMind
{
    public override string Name => "generous-tit-for-tat";

    public override string Description => "Does what the other did last, but forgives a defection now and then (Nowak and Sigmund 1992).";

    private protected override double Cooperates(in Past past, View view) =>
        past.IsNew ? StrategyOf(view.Self).Opening : past.Other > 0 ? 1 : StrategyOf(view.Self).Forgiveness;
}

/// <summary>Does again what went well, the opposite of what went badly (Pavlov).</summary>
public sealed class WinStayLoseShift : RepeatedGameMind
{
    public override string Name => "win-stay-lose-shift";

    public override string Description => "Does again what went well and the opposite of what went badly (Nowak and Sigmund 1993).";

    private protected override double Cooperates(in Past past, View view) =>
        past.IsNew ? StrategyOf(view.Self).Opening : past.Own == past.Other ? 1 : 0;
}

/// <summary>Cooperates until the other has defected once, and never again.</summary>
public sealed class Grudger : RepeatedGameMind
{
    public override string Name => "grudger";

    public override string Description => "Cooperates until the other has defected once, and never again (Axelrod 1984).";

    private protected override double Cooperates(in Past past, View view) => past.Betrayals == 0 ? 1 : 0;
}

/// <summary>Cooperates and defects by turns.</summary>
public sealed class Alternator : RepeatedGameMind
{
    public override string Name => "alternator";

    public override string Description => "Cooperates and defects by turns (a baseline of Axelrod-Python).";

    private protected override double Cooperates(in Past past, View view) => past.Own > 0 ? 0 : 1;
}

/// <summary>Cooperates with a probability for each of the four ways in which the last round can have gone.</summary>
public sealed class MemoryOne : RepeatedGameMind
{
    public override string Name => "memory-one";

    public override string Description =>
        "Cooperates with a probability for each of the four ways in which the last round can have gone (Nowak and Sigmund 1993).";

    private protected override double Cooperates(in Past past, View view)
    {
        var strategy = StrategyOf(view.Self);
        var place = (past.Own > 0 ? 0 : 2) + (past.Other > 0 ? 0 : 1);

        // After both did, only itself, only the other, neither: own move first.
        return past.IsNew || strategy.Response.Count != 4 ? strategy.Opening : strategy.Response[place];
    }
}

/// <summary>Plays the moves that the scenario writes down.</summary>
public sealed class Script : RepeatedGameMind
{
    public override string Name => "script";

    public override string Description => "Plays the moves that the scenario writes down.";

    private protected override double Cooperates(in Past past, View view)
    {
        var moves = StrategyOf(view.Self).Moves;
        return moves.Length == 0 || moves[(view.Round - 1) % moves.Length] == 'C' ? 1 : 0;
    }
}

/// <summary>Returns cooperation, and offers some of its own accord every few rounds even where it is not returned (GRIT).</summary>
/// <remarks>Osgood (1962), An Alternative to War or Surrender; Lindskold (1978), Psychological Bulletin 85.</remarks>
public sealed class Initiator : RepeatedGameMind
{
    public override string Name => "grit";

    public override string Description =>
        "Returns cooperation, and offers some of its own accord every few rounds even where it is not returned (Osgood 1962).";

    private protected override double Cooperates(in Past past, View view) =>
        past.IsNew ? StrategyOf(view.Self).Opening : past.Other > 0 || view.Round % StrategyOf(view.Self).Every == 0 ? 1 : 0;
}

/// <summary>Cooperates where its trust makes that the better bet in a single round.</summary>
/// <remarks>Kydd (2005), Trust and Mistrust in International Relations: the trust game.</remarks>
public sealed class TrustThreshold : RepeatedGameMind
{
    public override string Name => "trust-threshold";

    public override string Description => "Cooperates where its trust makes that the better bet in a single round (Kydd 2005).";

    private protected override double Cooperates(in Past past, View view)
    {
        var payoffs = StrategyOf(view.Self).Payoffs;
        var trust = view.Memory.Of(past.Party).Trust;
        return Bet(true, trust, payoffs) >= Bet(false, trust, payoffs) ? 1 : 0;
    }

    private static double Bet(bool own, double trust, Payoffs payoffs) => (trust * payoffs.Of(own, true)) + ((1 - trust) * payoffs.Of(own, false));
}

/// <summary>Plays two rounds by backward induction where types would be told apart by the first: a small step now, or none.</summary>
/// <remarks>
/// The pattern of Kydd (2000), International Organization 54. It takes it that the trustworthy cooperate at first and the others do not, and
/// that who has cooperated is met with cooperation by the trustworthy.
/// </remarks>
public sealed class Reassurer : RepeatedGameMind
{
    public override string Name => "reassurer";

    public override string Description => "Looks two rounds ahead where the first would tell types apart: a small step now, or none (Kydd 2000).";

    private protected override double Cooperates(in Past past, View view)
    {
        var payoffs = StrategyOf(view.Self).Payoffs;
        if (!past.IsNew)
        {
            return past is { Own: > 0, Other: > 0 } && payoffs.Reward >= payoffs.Temptation ? 1 : 0;
        }

        var (trust, weight) = (view.Memory.Of(past.Party).Trust, view.Setting.Scenario.Protocol?.FirstWeight ?? 0.5);
        var exposed = Math.Max(payoffs.Sucker, payoffs.Punishment);
        var believed = (trust * Math.Max(payoffs.Reward, payoffs.Temptation)) + ((1 - trust) * exposed);
        var step = (weight * First(true)) + ((1 - weight) * believed);
        var none = (weight * First(false)) + ((1 - weight) * exposed);
        return step >= none ? 1 : 0;

        double First(bool own) => (trust * payoffs.Of(own, true)) + ((1 - trust) * payoffs.Of(own, false));
    }
}
