using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Games;

/// <summary>Compliance alone: in every round both sides of every relation keep their part or do not, at the same time.</summary>
/// <remarks>Axelrod (1984), The Evolution of Cooperation. An error turns a move into its opposite, for both to see.</remarks>
internal sealed class RepeatedGame(RoundContext run, Protocol protocol) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        run.Sheet.Clear();
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            Ask(pair, pair.First);
            Ask(pair, pair.Second);
        }

        yield return run.Sheet;
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            var keeps = (run.Sheet.Move(place).Choice == Choice.CarryOut) != Slips(run.Sheet.Turn(place));
            run.Record(run.Answer(place, keeps ? ActKind.Tranche : ActKind.Breach));
        }
    }

    private void Ask(CompiledRelation pair, int party)
    {
        if (run.Setting.Executives[party] is { } executive)
        {
            run.Sheet.Ask(new Turn { Question = Question.Comply, Actor = executive, Relation = pair.Index, Other = pair.Other(party) });
        }
    }

    private bool Slips(in Turn turn) => protocol.Error > 0
        && run.Chance.Draw(run.Round, Purpose.Error, run.World.Profile(turn.Actor).Place,
        run.Setting.Relations[turn.Relation].Place) < protocol.Error;
}
