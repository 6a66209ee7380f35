using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The votes of a run, as JSON.</summary>
public sealed record VotesDocument(string Schema, string Run, IReadOnlyList<VoteDocument> Votes)
{
    public const string Version = "diplomacysim/votes/1";

    public static VotesDocument Of(RunOnRecord run) => new(Version, run.Order.Run,
        [.. run.Log.Acts.Where(act => act.Tally.WasTaken).Select(act => VoteDocument.Of(act, run.Setting))]);
}

/// <param name="Carried">Whether there were ayes enough.</param>
public sealed record VoteDocument(int Act, int Round, string Actor, string Kind, int Ayes, int Noes, int Needed, bool Carried, string Text)
{
    internal static VoteDocument Of(Act act, CompiledScenario setting) => new(act.Id, act.Round, setting.Scenario.Actors[act.Actor].Id,
        ActTable.Of(act.Kind).Name, act.Tally.Ayes, act.Tally.Noes, act.Tally.Needed, act.Tally.Carried, Wording.Brief(act, setting));
}

/// <summary>How each member of a house voted on a text, as JSON.</summary>
/// <param name="Members">From the most accommodating to the most hawkish.</param>
public sealed record RollCallDocument(string Schema, string Run, VoteDocument Vote, IReadOnlyList<MemberDocument> Members)
{
    public const string Version = "diplomacysim/roll-call/1";

    /// <exception cref="RefusalException">There is no such act, or it is no vote on a text.</exception>
    public static RollCallDocument Of(RunOnRecord run, int id)
    {
        var act = run.Act(id);
        var point = act.Tally.WasTaken ? DecisionPoint.Of(run.Log, run.Chance, id) : null;
        if (point is not { Turn: { Question: Question.Ratify, Deal: { } deal } } || point.Mind.Roll(deal, point.Turn, point.View) is not { } roll)
        {
            throw new RefusalException($"Act {id} is no vote on a text, so that nobody was called: {Wording.Brief(act, run.Setting)}.");
        }

        var members = roll.Members;
        return new(Version, run.Order.Run, VoteDocument.Of(act, run.Setting),
            [.. Enumerable.Range(0, members.Count).Select(place => new MemberDocument(members.Position[place], members.Bloc[place],
                roll.Margins[place], roll.IsAye(place))).OrderBy(member => member.Position)]);
    }
}

/// <param name="Position">On the line from accommodating to hawkish.</param>
/// <param name="Margin">How far the text is above what the member asks of it; below 0 short of it.</param>
public sealed record MemberDocument(double Position, string Bloc, double Margin, bool Aye);
