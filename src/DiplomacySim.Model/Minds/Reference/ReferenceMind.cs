using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>A mind of reference: plays one game as the literature has it, and is agreeable wherever else it is asked.</summary>
public abstract class ReferenceMind : IMind
{
    private protected static readonly Strategy Usual = new();

    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract bool Fits(Role role, Game? game);

    public Move Answer(in Turn turn, View view) => Play(turn, view) ?? turn.Question switch
    {
        Question.Appraise => Appraisal.Of(turn, view),
        Question.Meet => Say(Choice.Meet),
        Question.Ratify => Say(Choice.Ratify),
        Question.Consent => Say(Choice.Consent),
        Question.Reconsider => Say(Choice.Accept),
        Question.Consider => Say(Choice.Reject),
        Question.Comply => Say(Choice.CarryOut) with { Issue = turn.Issue, Amount = turn.Amount },
        Question.Sign => Say(Choice.Sign) with { Issue = turn.Issue, Amount = turn.Amount },
        Question.Override => Say(Choice.Sustain) with { Issue = turn.Issue, Amount = turn.Amount },
        Question.Propose => Say(Choice.Abstain),
        _ => Say(Choice.Pass),
    };

    /// <summary>As it answers where its game does not ask: no to a text that is offered to it, yes to one that others have agreed on.</summary>
    public virtual bool Accepts(Text text, in Turn turn, View view) => turn.Question != Question.Consider;

    /// <returns>Null for what the game does not ask.</returns>
    private protected abstract Move? Play(in Turn turn, View view);

    private protected static Strategy StrategyOf(CompiledActor profile) => profile.Actor.Strategy ?? Usual;

    private protected static Move Say(Choice choice) => new() { Choice = choice };

    /// <param name="value">What the choice is worth.</param>
    /// <param name="threshold">What it is held against.</param>
    private protected static Move Say(Choice choice, double amount, double value, double threshold)
    {
        var ledger = default(Ledger);
        ledger.Add(Term.Gain, value);
        return new Move { Choice = choice, Amount = amount, Decision = new Decision(ledger, threshold, 0, choice) };
    }

    /// <summary>The stance of the actor that answers, with what it alone knows: the same all through a round.</summary>
    private protected static Stance OwnStance(View view) => Stance.Of(
        view.Self, view.World, (view.Self.Actor.Strategy?.Spread ?? 0) > 0 ? view.Chance.Draw(view.Round, Purpose.Type, view.Self.Place) : null);
}
