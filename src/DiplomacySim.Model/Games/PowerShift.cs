using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Games;

/// <summary>In every round the first party, whose odds in a conflict will change, offers a division; the second takes it or fights. A conflict ends
/// the game.</summary>
/// <remarks>Fearon (1995), International Organization 49, the case of preventive war. An offer's point is what the first party keeps.</remarks>
internal sealed class PowerShift(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            if (run.World.Game!.IsOver[pair.Index])
            {
                continue;
            }

            yield return Ask(Question.Propose, pair, pair.First, 0, 0);
            var offer = run.Sheet.Move(0).Amount;
            var said = run.Record(run.Answer(0, ActKind.Offer, Coding.None), new PointText(offer));
            yield return Ask(Question.Consider, pair, pair.Second, offer, said);
            var kind = run.Sheet.Move(0).Choice == Choice.Accept ? ActKind.Acceptance : ActKind.Conflict;
            run.Record(run.Answer(0, kind, Coding.None), new PointText(offer));
        }
    }

    private Sheet Ask(Question question, CompiledRelation pair, int party, double offer, int answers) => run.Ask(new Turn
    {
        Question = question,
        Actor = run.Setting.Executives[party]!.Value,
        Relation = pair.Index,
        Other = pair.Other(party),
        Amount = offer,
        Answers = answers,
        Issue = 0,
    });
}
