using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Minds;

/// <summary>From a question to a vote, and from a vote to an answer.</summary>
public static class Votes
{
    /// <summary>The floor of the legislature that is asked.</summary>
    public static Floor Floor(in Turn turn, View view) => new(
        view.Self, view.World, view.Memory.Belief(turn.Other), turn.Relation,
            view.Noise(view.Self.Actor.Judgement.Noise, Purpose.Vote, view.Setting.PartyPlaces[turn.Other]));

    internal static Move As(this in Vote vote, Choice choice) => new()
    {
        Choice = choice,
        Issue = vote.Issue,
        Amount = vote.Amount,
        Tally = vote.Tally,
        Decision = vote.Decision with { Outcome = choice },
    };
}
