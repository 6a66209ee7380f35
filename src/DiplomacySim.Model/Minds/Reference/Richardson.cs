using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Moves its instrument in proportion to the other's level, its own level and a grievance.</summary>
/// <remarks>Richardson (1960), Arms and Insecurity: x' = a·y − m·x + g. The instrument's step is the length of a round.</remarks>
public sealed class RichardsonReactor : ReferenceMind
{
    public override string Name => "richardson";

    public override string Description => "Moves its instrument in proportion to the other's level, its own level and a grievance (Richardson 1960).";

    public override bool Fits(Role role, Game? game) => role == Role.Executive && game is null;

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Act || Instrument(view.Self, turn.Other, view.Setting) is not { } own || view.World.IsBound(own.Index))
        {
            return null;
        }

        var theirs = view.World.Executive(turn.Other) is { } counterpart ? Instrument(counterpart, view.Self.Party, view.Setting) : null;
        var strategy = StrategyOf(view.Self);
        var ledger = default(Ledger);
        ledger.Add(Term.Reaction, theirs is null ? 0 : strategy.Reaction * theirs.Pressure(view.World.StatusQuo[theirs.Index]));
        ledger.Add(Term.Fatigue, -strategy.Fatigue * own.Pressure(view.World.StatusQuo[own.Index]));
        ledger.Add(Term.Resentment, strategy.Grievance);
        var now = view.World.StatusQuo[own.Index];
        var amount = Math.Clamp(own.Issue.Instrument!.Step * ledger.Sum * own.Hostile, -now, 1 - now);
        var choice = amount == 0 ? Choice.Pass : ledger.Sum > 0 ? Choice.Coerce : Choice.Conciliate;
        return new Move { Choice = choice, Issue = own.Index, Amount = amount, Decision = new Decision(ledger, 0, 0, choice) };
    }

    private static CompiledIssue? Instrument(CompiledActor actor, int against, CompiledScenario setting)
    {
        foreach (var issue in actor.Instruments)
        {
            if (setting.Issues[issue].Against == against)
            {
                return setting.Issues[issue];
            }
        }

        return null;
    }
}
