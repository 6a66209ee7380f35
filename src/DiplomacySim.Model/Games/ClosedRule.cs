using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Games;

/// <summary>A legislature divides a pie of 1: a member is recognised by lot, proposes, and the others vote yes or no.</summary>
/// <remarks>
/// Baron and Ferejohn (1989), American Political Science Review 83. The legislature's mind answers for its members, here as elsewhere: of a
/// turn <see cref="Turn.Exchange"/> is the member. A bill is a <see cref="Division"/>. A round is a session.
/// </remarks>
internal sealed class ClosedRule(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            foreach (var party in (int[])[pair.First, pair.Second])
            {
                if (run.Setting.Legislatures[party] is not { } house)
                {
                    continue;
                }

                var chamber = run.World.Profile(house).Actor.Chamber;
                var member = (int)(run.Chance.Draw(run.Round, Purpose.Recognition, run.World.Profile(house).Place) * chamber.Members);
                yield return Ask(Question.Propose, house, pair, party, member, 0, 0);
                var share = run.Sheet.Move(0).Amount;
                var division = new Division(member, 1 - ((chamber.Quorum - 1) * share), share);
                var bill = run.Record(run.Answer(0, ActKind.Bill, Coding.None), division);
                yield return Ask(Question.Ratify, house, pair, party, member, share, bill);
                var kind = run.Sheet.Move(0).Choice == Choice.Ratify ? ActKind.Ratification : ActKind.Rejection;
                run.Record(run.Answer(0, kind, Coding.None) with { Cause = bill }, new DivisionVote(member, share));
            }
        }
    }

    private Sheet Ask(Question question, int house, CompiledRelation pair, int party, int member, double share, int answers) => run.Ask(new Turn
    {
        Question = question,
        Actor = house,
        Relation = pair.Index,
        Other = pair.Other(party),
        Exchange = member,
        Amount = share,
        Answers = answers,
        Final = true,
    });
}
