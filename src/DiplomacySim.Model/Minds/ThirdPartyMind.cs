using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>A third party: mediator, guarantor, spoiler, patron or consenter, or several of these.</summary>
public sealed class ThirdPartyMind : IMind
{
    public string Name => "third-party";

    public string Description =>
        "Mediates, guarantees, spoils, supports or consents by what an even compromise would be worth to it (Kydd and Walter 2002 on "
            + "spoilers and guarantors).";

    public bool Fits(Role role, Game? game) => role == Role.ThirdParty && game is null;

    public Move Answer(in Turn turn, View view) => turn.Question switch
    {
        Question.Mediate => Weigh(turn, view, Choice.Mediate, Stake(turn, view), Urgency(turn, view)),
        Question.Guarantee => Weigh(turn, view, Choice.Guarantee, Stake(turn, view), 0),
        Question.Spoil => Weigh(turn, view, Choice.Spoil, -Stake(turn, view), 0),
        Question.Support => Support(turn, view),
        Question.Consent => Consent(turn, view),
        Question.Appraise => Appraisal.Of(turn, view),
        _ => throw new ArgumentException($"A third party is not asked to {turn.Question}.", nameof(turn)),
    };

    public bool Accepts(Text text, in Turn turn, View view) =>
        Tie.AtLeast(PolicyValue.Keep(view.Self, text, view.World), view.Self.Actor.Judgement.NoDeal);

    public IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) => Clause.Of(text, view.World, (clause, before) =>
    {
        var ledger = default(Ledger);
        ledger.Add(Term.Keep, PolicyValue.Keep(view.Self, clause, view.World, before));
        return ledger;
    });

    private static Move Weigh(in Turn turn, View view, Choice choice, double stake, double urgency)
    {
        var standing = view.Self.Actor.Standing;
        var ledger = default(Ledger);
        ledger.Add(Term.Stake, stake);
        ledger.Add(Term.Urgency, urgency);
        ledger.Add(Term.Noise, view.Noise(view.Self.Actor.Judgement.Noise, Purpose.Intervene, view.Setting.Relations[turn.Relation].Place));
        var outcome = ledger.Sum > standing.Restraint ? choice : Choice.Pass;
        return new Move { Choice = outcome, Amount = Strength.Most(turn.Question, view.Self, view.Setting),
            Decision = new Decision(ledger, standing.Restraint, 0, outcome) };
    }

    private static Move Support(in Turn turn, View view)
    {
        var (self, client) = (view.Self, view.Self.Client!.Value);
        var direction = view.Setting.Relations[turn.Relation].From(view.Setting.Relations[turn.Relation].Other(client));
        var ledger = default(Ledger);
        ledger.Add(Term.Client, 0.5 - view.World.Economy[client] + (Math.Max(0, -view.World.Recent[direction]) / 10));
        ledger.Add(Term.Noise, view.Noise(self.Actor.Judgement.Noise, Purpose.Intervene, view.Setting.Relations[turn.Relation].Place));
        var outcome = ledger.Sum > self.Actor.Standing.Restraint ? Choice.Aid : Choice.Pass;
        return new Move
        {
            Choice = outcome,
            Amount = Strength.Most(turn.Question, self, view.Setting),
            Decision = new Decision(ledger, self.Actor.Standing.Restraint, 0, outcome),
        };
    }

    private static Move Consent(in Turn turn, View view)
    {
        var judgement = view.Self.Actor.Judgement;
        var ledger = default(Ledger);
        ledger.Add(Term.Keep, PolicyValue.Keep(view.Self, turn.Deal!, view.World));
        ledger.Add(Term.Noise, view.Noise(judgement.Noise, Purpose.Vote, view.Setting.Relations[turn.Relation].Place));
        var choice = ledger.Sum >= judgement.NoDeal ? Choice.Consent : Choice.Withhold;
        return new Move { Choice = choice, Decision = new Decision(ledger, judgement.NoDeal, 0, choice) };
    }

    private static double Urgency(in Turn turn, View view) => Math.Max(0, -view.World.IndexOf(turn.Relation)) / 10;

    /// <summary>What it would gain if the two agreed on the text that weighs both the same.</summary>
    private static double Stake(in Turn turn, View view)
    {
        var pair = view.Setting.Relations[turn.Relation];
        if (view.World.Executive(pair.First) is not { } first || view.World.Executive(pair.Second) is not { } second)
        {
            return 0;
        }

        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        ContractCurve.Point(first, second, pair, view.World, 1, 1, targets);
        return PolicyValue.Keep(view.Self, new Text(pair.Index, targets), view.World);
    }
}
