using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>A leader of bounded rationality: weighs by expected utility, chooses with logistic noise, gives way by its tactic.</summary>
public sealed class ExecutiveMind : IMind
{
    /// <summary>What the belief that time brings a better counterpart takes from the wish to meet.</summary>
    private const double Reluctance = 0.4;

    public string Name => "executive";

    public string Description =>
        "A leader of bounded rationality: weighs by expected utility with logistic noise, and gives way by its tactic (Faratin, Sierra and "
            + "Jennings 1998).";

    public bool Fits(Role role, Game? game) => role == Role.Executive && game is null;

    public Move Answer(in Turn turn, View view) => turn.Question switch
    {
        Question.Meet => Meet(turn, view),
        Question.Propose => Propose(turn, view),
        Question.Consider => Consider(turn, view),
        Question.Reconsider => Reconsider(turn, view),
        Question.Comply => Compliance.Comply(turn, view),
        Question.Act => Pressure.Act(turn, view),
        Question.Sign => Pressure.Sign(turn, view),
        Question.Appraise => Appraisal.Of(turn, view),
        Question.StandFirm => StandFirm(turn, view),
        _ => throw new ArgumentException($"An executive is not asked to {turn.Question}.", nameof(turn)),
    };

    public bool Accepts(Text text, in Turn turn, View view)
    {
        var weighed = Weigh(text, turn, view);
        return Tie.AtLeast(weighed.Ledger.Sum, weighed.Scale * view.Self.Actor.Judgement.NoDeal);
    }

    public IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) => Standpoint(turn, view).Clauses(text);

    private static Move Meet(in Turn turn, View view)
    {
        var self = view.Self;
        var contact = self.Actor.Contact;
        var ledger = default(Ledger);
        ledger.Add(Term.Appetite, contact.Appetite);
        ledger.Add(Term.Urgency, view.World.IsSober(turn.Relation) ? contact.Urgency
            : contact.Urgency * Math.Max(0, -view.World.IndexOf(turn.Relation)) / 10);
        ledger.Add(Term.Disappointment, -contact.Disappointment * view.Memory.Of(turn.Other).Disappointment);
        ledger.Add(Term.Exposure, -contact.Exposure * view.Memory.Of(turn.Other).Grievance);
        ledger.Add(Term.Mediation, view.World.Mediation[turn.Relation]);
        ledger.Add(Term.Waiting, self.Actor.Tactic.Disposition == Disposition.WaitAndSee ? -Reluctance : 0);
        ledger.Add(Term.Noise, view.Noise(contact.Noise, Purpose.Meet, view.Setting.PartyPlaces[turn.Other]));
        var choice = ledger.Sum < 0 ? Choice.Decline : ledger.Sum < contact.SummitAt ? Choice.Meet : Choice.MeetAtSummit;
        return new Move { Choice = choice, Decision = new Decision(ledger, 0, 0, choice) };
    }

    private static Move StandFirm(in Turn turn, View view)
    {
        var (self, pair) = (view.Self, view.Setting.Relations[turn.Relation]);
        var ledger = Brinkmanship.Terms(self, pair.Relation.Crisis!, view.World);
        ledger.Add(Term.Noise, view.Noise(self.Actor.Judgement.Noise, Purpose.StandFirm, view.Setting.PartyPlaces[turn.Other]));
        var choice = ledger.Sum >= 0 ? Choice.StandFirm : Choice.BackDown;
        return new Move { Choice = choice, Decision = new Decision(ledger, 0, 0, choice) };
    }

    private static Move Propose(in Turn turn, View view) => Text(turn, view) is { } text && IsNew(text, turn, view)
        ? Offer(text, text.Gives ? Choice.Offer : Choice.Demand, view)
        : new Move { Choice = Choice.Abstain };

    private static Move Consider(in Turn turn, View view)
    {
        var judgement = view.Self.Actor.Judgement;
        var weighed = Weigh(turn.Deal!, turn, view, Noise(turn, view));
        var (ledger, noDeal) = (weighed.Ledger, weighed.Scale * judgement.NoDeal);
        var text = Text(turn, view);
        var threshold = noDeal + (weighed.Passage.All * weighed.Scale * judgement.Aspiration * (1 - Given(turn, view)));
        if (text is { } next)
        {
            // AC-next (Baarslag, Hindriks and Jonker 2013): take what is no worse than the text one would answer with.
            threshold = Math.Clamp(next.Weighed.Ledger.Sum + ((weighed.Scale - next.Weighed.Scale) * judgement.NoDeal), noDeal, threshold);
        }

        if (ledger.Sum >= threshold)
        {
            return new Move { Choice = Choice.Accept, Decision = new Decision(ledger, threshold, weighed.Text.Delivery.Both, Choice.Accept) };
        }

        var choice = turn.Exchange + 1 < turn.Exchanges && text is { } answer && IsNew(answer, turn, view) ? Choice.Counter : Choice.Reject;
        return new Move
        {
            Choice = choice,
            Deal = choice == Choice.Counter ? text!.Value.Deal : null,
            Decision = new Decision(ledger, threshold, weighed.Text.Delivery.Both, choice),
        };
    }

    private static Move Reconsider(in Turn turn, View view)
    {
        var weighed = Weigh(turn.Deal!, turn, view, Noise(turn, view));
        var (ledger, noDeal) = (weighed.Ledger, weighed.Scale * view.Self.Actor.Judgement.NoDeal);
        var choice = ledger.Sum >= noDeal ? Choice.Accept : Choice.Reject;
        return new Move { Choice = choice, Decision = new Decision(ledger, noDeal, weighed.Text.Delivery.Both, choice) };
    }

    /// <summary>A text with what becomes of it at home and abroad: the ledger less the threshold is what signing it is worth.</summary>
    private static SignedText Weigh(Text text, in Turn turn, View view, double noise = 0)
    {
        var judgement = view.Self.Actor.Judgement;
        var weighed = Standpoint(turn, view).Weigh(text);
        var passage = Passage.Of(text, turn, view);
        var ledger = weighed.Ledger;
        ledger.Add(Term.Noise, weighed.Scale * noise);
        var lost = (1 - passage.All) * (ledger.Sum - (weighed.Scale * judgement.NoDeal));
        var fallen = (1 - passage.Home) * judgement.Failure * view.Memory.Of(turn.Other).Grievance * weighed.Scale;
        ledger.Add(Term.Passage, -lost - fallen);
        ledger.Add(Term.Prestige, judgement.Prestige * weighed.Scale);
        return new(weighed, passage, ledger);
    }

    private static Standpoint Standpoint(in Turn turn, View view) => new(view.Self, view.World, view.Memory.Belief(turn.Other), turn.Relation);

    private static double Noise(in Turn turn, View view) =>
        view.Noise(view.Self.Actor.Judgement.Noise, Purpose.Deal, view.Setting.PartyPlaces[turn.Other]);

    private static Move Offer(in Draft text, Choice choice, View view) => new()
    {
        Choice = choice,
        Deal = text.Deal,
        Decision = new Decision(
            text.Weighed.Ledger, text.Weighed.Scale * view.Self.Actor.Judgement.NoDeal, text.Weighed.Text.Delivery.Both, choice),
    };

    /// <returns>The text that the tactic has come to, or null where it would be worse than no deal to oneself.</returns>
    private static Draft? Text(in Turn turn, View view)
    {
        var self = view.Self;
        if (view.World.Executive(turn.Other) is not { } counterpart || self.Actor.Tactic.Disposition == Disposition.WaitAndSee)
        {
            return null;
        }

        var world = view.World;
        var pair = view.Setting.Relations[turn.Relation];
        var credibility = ExpectedDelivery.Trust(view.Memory.Belief(turn.Other), world, turn.Relation);
        var recognition = self.Actor.Judgement.Recognition;
        var weight = recognition + ((1 - recognition) * Given(turn, view));
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        if (ContractCurve.Point(self, counterpart, pair, world, credibility, weight, targets) == 0)
        {
            return null;
        }

        var deal = new Deal(turn.Relation, targets);
        var weighed = Weigh(deal, turn, view);
        return weighed.Ledger.Sum >= weighed.Scale * self.Actor.Judgement.NoDeal ? new Draft(deal, weighed) : null;
    }

    /// <summary>A text that has been refused is not put again unchanged.</summary>
    private static bool IsNew(in Draft text, in Turn turn, View view) =>
        !text.Deal.Equals(view.Memory.Of(turn.Other).LastOffer) && !text.Deal.Equals(turn.Deal);

    private static double Given(in Turn turn, View view) =>
        GivingWay.Of(view.Self, view.Memory, view.World, turn, view.Self.Actor.Tactic.Kind == TacticKind.TitForTat ? Range(turn, view) : 0);

    /// <summary>What lies between no deal and one's own best text.</summary>
    private static double Range(in Turn turn, View view)
    {
        Span<short> targets = stackalloc short[view.Setting.Issues.Length];
        var pair = view.Setting.Relations[turn.Relation];
        var counterpart = view.World.Executive(turn.Other)!;
        ContractCurve.Point(view.Self, counterpart, pair, view.World, 1, 0, targets);
        return PolicyValue.Keep(view.Self, new Text(turn.Relation, targets), view.World);
    }

    private readonly record struct Draft(Deal Deal, SignedText Weighed)
    {
        public bool Gives => Weighed.Text.Prospect.Concession > 0;
    }

    /// <param name="Text">The text if it comes into force.</param>
    /// <param name="Ledger">With what becomes of it on the way there.</param>
    private readonly record struct SignedText(WeighedText Text, Passage Passage, Ledger Ledger)
    {
        public double Scale => Text.Scale;
    }
}
