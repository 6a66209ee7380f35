using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>A legislature: its members vote, and the member on whom it depends decides.</summary>
public sealed class LegislatureMind : IMind
{
    public string Name => "legislature";

    public string Description =>
        "Its members vote from their own places and the member on whom it depends decides: ratifies, amends or vetoes (Romer and "
            + "Rosenthal 1978, Putnam 1988).";

    public bool Fits(Role role, Game? game) => role == Role.Legislature && game is null;

    public Move Answer(in Turn turn, View view) => turn.Question switch
    {
        Question.Ratify => Ratify(turn, view),
        Question.Legislate => Legislate(turn, view),
        Question.Override => Override(turn, view),
        Question.Appraise => Appraisal.Of(turn, view),
        _ => throw new ArgumentException($"A legislature is not asked to {turn.Question}.", nameof(turn)),
    };

    public bool Accepts(Text text, in Turn turn, View view) =>
        Assent.Needed(view.Self, text, view.World) is not { } needed
        || new Floor(view.Self, view.World, view.Memory.Belief(turn.Other), turn.Relation, 0).Carries(text, needed);

    public RollCall? Roll(Text text, in Turn turn, View view) =>
        turn.Question == Question.Ratify && Assent.Needed(view.Self, text, view.World) is { } needed
            ? Votes.Floor(turn, view).Roll(text, needed) : null;

    public IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) =>
        turn.Question == Question.Ratify && Assent.Needed(view.Self, text, view.World) is { } needed
            ? Votes.Floor(turn, view).Clauses(text, needed) : [];

    private static Move Ratify(in Turn turn, View view)
    {
        if (Assent.Needed(view.Self, turn.Deal!, view.World) is not { } needed)
        {
            return new Move { Choice = Choice.Ratify };
        }

        var floor = Votes.Floor(turn, view);
        var vote = floor.Vote(turn.Deal!, needed);
        if (vote.Tally.Carried)
        {
            return vote.As(Choice.Ratify);
        }

        return !turn.Final && view.Self.Actor.Chamber.Powers.Amend
            && Amendment.Find(turn.Deal!, text => floor.Carries(text, needed), view) is { } amended
            ? vote.As(Choice.Amend) with { Deal = amended }
            : vote.As(Choice.Veto);
    }

    private static Move Legislate(in Turn turn, View view)
    {
        Vote? best = null;
        var restraint = view.Self.Actor.Coercion.Restraint;
        foreach (var issue in view.Self.Instruments)
        {
            var stake = view.Setting.Issues[issue];
            var amount = Pressure.Room(stake, 1, view.World);
            if (stake.Against == turn.Other && amount != 0
                && Moratorium.Price(view.Self, issue, stake.Hostile, view.World) is not null)
            {
                var vote = Bill.Vote(stake, amount, 0, view.Self.Actor.Chamber.Majority, turn, view);
                best = best is { } other && Surplus(other) >= Surplus(vote) ? best : vote;
            }
        }

        return best is not { } bill ? new Move { Choice = Choice.Pass }
            : bill.As(bill.Tally.Carried ? Choice.Coerce : Choice.Pass);

        // Less what the member on whom it depends asks beyond what the legislature does.
        double Surplus(in Vote bill) => bill.Decision.Value - (bill.Decision.Threshold - restraint);
    }

    private static Move Override(in Turn turn, View view)
    {
        var vote = Bill.Vote(view.Setting.Issues[turn.Issue!.Value], turn.Amount, -1, view.Self.Actor.Chamber.OverrideQuorum, turn, view);
        return vote.As(vote.Tally.Carried ? Choice.Override : Choice.Sustain);
    }
}
