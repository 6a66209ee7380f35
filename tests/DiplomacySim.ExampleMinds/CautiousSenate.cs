using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.ExampleMinds;

/// <summary>A legislature that passes no text before it trusts the other side; in everything else it is the usual one.</summary>
public sealed class CautiousSenate : IMind
{
    /// <summary>Trust from which on texts are voted on, a probability.</summary>
    private const double Threshold = 0.6;

    private static readonly LegislatureMind Usual = new();

    public string Name => "cautious-senate";

    public string Description => "A legislature that vetoes every text until its trust in the other side is 0.6, and then votes as the usual one.";

    public bool Fits(Role role, Game? game) => Usual.Fits(role, game);

    public Move Answer(in Turn turn, View view) =>
        turn.Question == Question.Ratify && !Trusts(turn, view) ? Veto(turn, view) : Usual.Answer(turn, view);

    public bool Accepts(Text text, in Turn turn, View view) => Trusts(turn, view) && Usual.Accepts(text, turn, view);

    private static bool Trusts(in Turn turn, View view) => Margin(turn, view) >= 0;

    private static double Margin(in Turn turn, View view) => view.Memory.Belief(turn.Other).Trust - Threshold;

    /// <summary>A decision says what it rests on, for those who ask why: here that trust is less than the threshold.</summary>
    private static Move Veto(in Turn turn, View view)
    {
        var ledger = default(Ledger);
        ledger.Add(Term.Waiting, Margin(turn, view));
        return new Move { Choice = Choice.Veto, Decision = new Decision(ledger, 0, 0, Choice.Veto) };
    }
}
