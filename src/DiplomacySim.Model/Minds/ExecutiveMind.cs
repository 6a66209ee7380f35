using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>A leader of bounded rationality: weighs by expected utility, chooses with logistic noise, gives way by its tactic.</summary>
/// <param name="drafting">Where it has its own texts from.</param>
public sealed class ExecutiveMind(IDrafting drafting) : IMind
{
    /// <summary>What the belief that time brings a better counterpart takes from the wish to meet.</summary>
    private const double Reluctance = 0.4;

    /// <summary>The usual one, with texts on the contract curve.</summary>
    public ExecutiveMind()
        : this(new CurveDrafting())
    {
    }

    public string Name => drafting.Name;

    public string Description => drafting.Description;

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
        Question.WinOver => SidePayments.Answer(turn, view),
        Question.Pledge => new TiedHands(drafting, turn, view).Answer(),
        _ => throw new ArgumentException($"An executive is not asked to {turn.Question}.", nameof(turn)),
    };

    public bool Accepts(Text text, in Turn turn, View view) => SignedText.IsEnough(text, turn, view);

    public void Accept(in ManyTexts texts, Span<bool> accepted, in Turn turn, View view) => SignedText.AreEnough(texts, accepted, turn, view);

    public IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) =>
        turn.Question is Question.WinOver or Question.Pledge ? [] : SignedText.StandpointOf(turn, view).Clauses(text);

    public Deal? TextToPut(in Turn turn, View view) => Next(turn, view)?.Deal;

    public Shortlist? Look(in Turn turn, View view) => view.World.Executive(turn.Other) is null ? null : drafting.Look(turn, view);

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

    private Move Propose(in Turn turn, View view) => Next(turn, view) is { } draft && drafting.IsNew(draft, turn, view)
        ? new Move
        {
            Choice = draft.Gives ? Choice.Offer : Choice.Demand,
            Deal = draft.Deal,
            Decision = draft.Text.Decide(draft.Text.NoDeal, draft.Gives ? Choice.Offer : Choice.Demand),
        }
        : new Move { Choice = Choice.Abstain };

    private Move Consider(in Turn turn, View view)
    {
        var judgement = view.Self.Actor.Judgement;
        var text = SignedText.Of(turn.Deal!, turn, view, Noise(turn, view));
        var threshold = text.NoDeal + (text.Passage.All * text.Scale * judgement.Aspiration * (1 - GivingWay.Of(turn, view)));
        var next = Next(turn, view);
        if (next is { } own)
        {
            // AC-next (Baarslag, Hindriks and Jonker 2013): take what is no worse than the text one would answer with.
            threshold = Math.Clamp(own.Text.Ledger.Sum + ((text.Scale - own.Text.Scale) * judgement.NoDeal), text.NoDeal, threshold);
        }

        if (text.Ledger.Sum >= threshold)
        {
            return new Move { Choice = Choice.Accept, Decision = text.Decide(threshold, Choice.Accept) };
        }

        return turn.Exchange + 1 < turn.Exchanges && next is { } answer && drafting.IsNew(answer, turn, view)
            ? new Move { Choice = Choice.Counter, Deal = answer.Deal, Decision = text.Decide(threshold, Choice.Counter) }
            : new Move { Choice = Choice.Reject, Decision = text.Decide(threshold, Choice.Reject) };
    }

    private static Move Reconsider(in Turn turn, View view)
    {
        var text = SignedText.Of(turn.Deal!, turn, view, Noise(turn, view));
        var choice = text.Ledger.Sum >= text.NoDeal ? Choice.Accept : Choice.Reject;
        return new Move { Choice = choice, Decision = text.Decide(text.NoDeal, choice) };
    }

    /// <returns>The text that it would put, or null where none is worth as much as no deal, or where it waits.</returns>
    private Draft? Next(in Turn turn, View view) =>
        view.World.Executive(turn.Other) is null || view.Self.Actor.Tactic.Disposition == Disposition.WaitAndSee ? null : drafting.Next(turn, view);

    private static double Noise(in Turn turn, View view) =>
        view.Noise(view.Self.Actor.Judgement.Noise, Purpose.Deal, view.Setting.PartyPlaces[turn.Other]);
}
