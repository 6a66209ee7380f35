using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Acts that a party does alone: pressure, and steps that take it back.</summary>
/// <remarks>
/// Reaction to the other's deeds, fatigue of one's own pressure and grievance are Richardson's a, m and g (1960, Arms and Insecurity);
/// initiatives are Osgood's graduated reciprocal steps (1962, An Alternative to War or Surrender).
/// </remarks>
public static class Pressure
{
    /// <summary>What an initiative of graduated reciprocal steps adds to a conciliatory act when its time has come.</summary>
    private const double InitiativeWeight = 1;

    public static Move Act(in Turn turn, View view)
    {
        var self = view.Self;
        var coercion = self.Actor.Coercion;
        Step? best = null;
        foreach (var issue in self.Instruments)
        {
            var stake = view.Setting.Issues[issue];
            if (stake.Against != turn.Other)
            {
                continue;
            }

            Try(Press(self, stake, turn, view), ref best, view.Setting);
            Try(Ease(stake, turn, view), ref best, view.Setting);
        }

        if (best is not { } step)
        {
            return new Move { Choice = Choice.Pass };
        }

        var ledger = step.Ledger;
        ledger.Add(Term.Noise, view.Noise(coercion.Noise, Purpose.Act, view.Setting.PartyPlaces[turn.Other]));
        var choice = ledger.Sum < coercion.Restraint ? Choice.Pass
            : view.Setting.Issues[step.Issue].Hostile * step.Amount >= 0 ? Choice.Coerce
            : Choice.Conciliate;
        return new Move
        {
            Choice = choice,
            Issue = step.Issue,
            Amount = step.Amount,
            Decision = new Decision(ledger, coercion.Restraint, 0, choice),
        };
    }

    /// <summary>Whether an executive signs an act of its own legislature.</summary>
    public static Move Sign(in Turn turn, View view)
    {
        var self = view.Self;
        var stake = view.Setting.Issues[turn.Issue!.Value];
        var ledger = Hostile(self, stake, turn.Amount, PolicyValue.Gain(self, stake.Index, turn.Amount, view.World), turn, view);
        ledger.Add(Term.Noise, view.Noise(self.Actor.Coercion.Noise, Purpose.Act, view.Setting.PartyPlaces[turn.Other]));
        var choice = ledger.Sum >= 0 ? Choice.Sign : Choice.Refuse;
        return new Move { Choice = choice, Issue = turn.Issue, Amount = turn.Amount, Decision = new Decision(ledger, 0, 0, choice) };
    }

    /// <summary>What speaks for more pressure, for an executive or for one member of a legislature.</summary>
    public static Ledger Hostile(CompiledActor actor, CompiledIssue stake, double amount, double gain, in Turn turn, View view)
    {
        var coercion = actor.Actor.Coercion;
        var direction = view.Setting.Relations[turn.Relation].From(turn.Other);
        var ledger = default(Ledger);
        ledger.Add(Term.Gain, gain);
        ledger.Add(Term.Reaction, coercion.Reaction * Math.Max(0, -view.World.Recent[direction]) / 10);
        ledger.Add(Term.Resentment, coercion.Resentment * view.Memory.Of(turn.Other).Grievance);
        ledger.Add(Term.Fatigue, -coercion.Fatigue * view.World.EffectivePressure(stake.Index));
        ledger.Add(Term.Upkeep, -Upkeep(stake, amount, view.World));
        ledger.Add(Term.Breach, -(Moratorium.Price(actor, stake.Index, stake.Hostile, view.World) ?? 0));
        return ledger;
    }

    /// <returns>The step, or 0 where the instrument is at its end.</returns>
    public static double Room(CompiledIssue stake, int towards, World world) => stake.Step(world.StatusQuo[stake.Index], towards);

    /// <returns>What holding the pressure costs its sender more than before once the issue has moved.</returns>
    private static double Upkeep(CompiledIssue stake, double amount, World world)
    {
        var now = world.StatusQuo[stake.Index];
        var (before, after) = (stake.Pressure(now), stake.Pressure(Math.Clamp(now + amount, 0, 1)));
        return stake.Issue.Instrument!.Cost * ((after * after) - (before * before));
    }

    /// <summary>Hardens by a step, or renews what has worn off where the target feels more of that.</summary>
    private static Step? Press(CompiledActor self, CompiledIssue stake, in Turn turn, View view)
    {
        if (Moratorium.Price(self, stake.Index, stake.Hostile, view.World) is null)
        {
            return null;
        }

        var amount = Room(stake, 1, view.World);
        var renewal = view.World.Renewal(stake.Index);
        amount = renewal > Math.Abs(amount) ? 0 : amount;
        return amount == 0 && renewal <= 0 ? null
            : new(stake.Index, amount, Hostile(self, stake, amount, PolicyValue.Gain(self, stake.Index, amount, view.World), turn, view));
    }

    private static Step? Ease(CompiledIssue stake, in Turn turn, View view)
    {
        var (self, amount) = (view.Self, Room(stake, -1, view.World));
        if (amount == 0 || Moratorium.Price(self, stake.Index, -stake.Hostile, view.World) is not { } price)
        {
            return null;
        }

        var direction = view.Setting.Relations[turn.Relation].From(turn.Other);
        var ledger = default(Ledger);
        ledger.Add(Term.Gain, PolicyValue.Gain(self, stake.Index, amount, view.World));
        ledger.Add(Term.Reaction, self.Actor.Coercion.Reaction * Math.Max(0, view.World.Recent[direction]) / 10);
        ledger.Add(Term.Resentment, -self.Actor.Coercion.Resentment * view.Memory.Of(turn.Other).Grievance);
        ledger.Add(Term.Upkeep, -Upkeep(stake, amount, view.World));
        ledger.Add(Term.Breach, -price);
        if (IsTimeForInitiative(self, turn.Other, view))
        {
            Initiate(ref ledger, amount, stake, turn, view);
        }

        return new(stake.Index, amount, ledger);
    }

    /// <summary>
    /// Where it is weighed: what the trust is worth that the step would win, if the other side trusted as much as the own side does, with the
    /// compromise that weighs both the same in sight; and its cost at home, as that of a clause.
    /// </summary>
    private static void Initiate(ref Ledger ledger, double amount, CompiledIssue stake, in Turn turn, View view)
    {
        var self = view.Self;
        if (self.Actor.Coercion.Initiative == InitiativeKind.Fixed)
        {
            ledger.Add(Term.Initiative, InitiativeWeight);
            return;
        }

        var (belief, cost) = (view.Memory.Belief(turn.Other), PolicyValue.Cost(self, stake.Index, amount, view.World));
        var won = Bayes.AfterKept(belief.Trust, cost, view.Setting.Rules.Beliefs) - belief.Trust;
        ledger.Add(Term.Initiative, won * self.Actor.Judgement.Patience * Math.Max(0, Compromise(turn, view)));
        ledger.Add(Term.Domestic, -Weighing.AtHome(self, cost, belief.Grievance, view.World));
    }

    /// <returns>Policy value to the actor of the text that weighs both sides the same; 0 where the other has no executive.</returns>
    private static double Compromise(in Turn turn, View view)
    {
        if (view.World.Executive(turn.Other) is not { } counterpart)
        {
            return 0;
        }

        var pair = view.Setting.Relations[turn.Relation];
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        ContractCurve.Point(view.Self, counterpart, pair, view.World, 1, 1, targets, view.Memory.Belief(turn.Other).Optimism);
        return PolicyValue.Keep(view.Self, new Text(pair.Index, targets), view.World);
    }

    /// <summary>Every so many months; a pause as long again for each try without return once the tries are used up.</summary>
    private static bool IsTimeForInitiative(CompiledActor self, int other, View view)
    {
        if (self.Actor.Tactic.Disposition != Disposition.ReciprocalSteps)
        {
            return false;
        }

        var coercion = self.Actor.Coercion;
        var unreturned = view.Memory.Of(other).Unreturned;
        var pause = coercion.Every * (unreturned < coercion.Tries ? 1 : 1 + unreturned);
        return view.Memory.Of(other).LastInitiative == 0
            || (view.Round - view.Memory.Of(other).LastInitiative) * view.Setting.Timetable.Months >= pause - Timetable.Rounding;
    }

    /// <summary>Keeps the better step; of two that are worth the same the one whose issue has the lower place, whatever their order.</summary>
    private static void Try(in Step? step, ref Step? best, CompiledScenario setting)
    {
        if (step is { } other && (best is not { } least || IsBetter(other, least, setting)))
        {
            best = step;
        }
    }

    private static bool IsBetter(in Step one, in Step other, CompiledScenario setting)
    {
        var (worth, most) = (one.Ledger.Sum, other.Ledger.Sum);
        return Tie.Exceeds(worth, most) || (Tie.AtLeast(worth, most) && setting.Issues[one.Issue].Place < setting.Issues[other.Issue].Place);
    }

    private readonly record struct Step(int Issue, double Amount, Ledger Ledger);
}
