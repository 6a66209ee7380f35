using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.ExampleMinds;

/// <summary>An executive that meets nobody while its support at home is weak; in everything else it is the usual one.</summary>
public sealed class HomeFirst : IMind
{
    private const double Weak = 0.5;

    private static readonly ExecutiveMind Usual = new();

    public string Name => "home-first";

    public string Description => "An executive that declines every meeting while less than half of its public supports it (after Putnam 1988).";

    public bool Fits(Role role, Game? game) => Usual.Fits(role, game);

    public Move Answer(in Turn turn, View view) => turn.Question == Question.Meet && view.World.Support[view.Self.Party] < Weak
        ? new Move { Choice = Choice.Decline }
        : Usual.Answer(turn, view);

    public bool Accepts(Text text, in Turn turn, View view) => Usual.Accepts(text, turn, view);

    public IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) => Usual.Clauses(turn, text, view);
}
