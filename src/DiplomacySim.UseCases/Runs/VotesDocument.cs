using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>The votes of a run, as JSON.</summary>
public sealed record VotesDocument(string Schema, string Run, IReadOnlyList<VoteDocument> Votes)
{
    public const string Version = "diplomacysim/votes/1";

    public static VotesDocument Of(RunOnRecord run) => new(Version, run.Order.Run,
        [.. run.Log.Acts.Where(act => act.Tally.WasTaken).Select(act => VoteDocument.Of(act, run))]);
}

/// <param name="Carried">Whether there were ayes enough.</param>
/// <param name="HasRollCall">Whether it is known how each member voted: of votes on a text, but not of those on a legislature's own acts.</param>
public sealed record VoteDocument(
    int Act, int Round, string Actor, string Kind, int Ayes, int Noes, int Needed, bool Carried, string Text, bool HasRollCall)
{
    internal static VoteDocument Of(Act act, RunOnRecord run) => new(act.Id, act.Round, run.Setting.Scenario.Actors[act.Actor].Id,
        ActTable.Of(act.Kind).Name, act.Tally.Ayes, act.Tally.Noes, act.Tally.Needed, act.Tally.Carried, Wording.Brief(act, run.Setting),
        RollCallDocument.IsKnown(run, act));
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
        var roll = Roll(run, act)
            ?? throw new RefusalException($"Act {id} is no vote on a text, so that nobody was called: {Wording.Brief(act, run.Setting)}.");
        var members = roll.Members;
        return new(Version, run.Order.Run, VoteDocument.Of(act, run),
            [.. Enumerable.Range(0, members.Count).Select(place => new MemberDocument(members.Position[place], members.Bloc[place],
                roll.Margins[place], roll.IsAye(place))).OrderBy(member => member.Position)]);
    }

    /// <summary>Minds from outside are asked, since they need not say how members vote; what the program's own does is known without playing the
    /// round again.</summary>
    internal static bool IsKnown(RunOnRecord run, in Act act) =>
        act.Tally.WasTaken && act.Kind is ActKind.Ratification or ActKind.Veto or ActKind.Amendment
        && (run.Log.Minds.Of(run.Setting.Scenario.Actors[act.Actor]) is LegislatureMind || Roll(run, act) is not null);

    private static RollCall? Roll(RunOnRecord run, in Act act) =>
        act.Tally.WasTaken && DecisionPoint.Of(run.Log, run.Chance, act.Id) is { Turn: { Question: Question.Ratify, Deal: { } deal } } point
            ? point.Mind.Roll(deal, point.Turn, point.View) : null;
}

/// <param name="Position">On the line from accommodating to hawkish.</param>
/// <param name="Margin">How far the text is above what the member asks of it; below 0 short of it.</param>
public sealed record MemberDocument(double Position, string Bloc, double Margin, bool Aye);
