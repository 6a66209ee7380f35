using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Phases;

/// <summary>Crises that chance brings: each side stands firm or backs down, sealed from the other, and where neither backs down it may come to
/// war.</summary>
internal sealed class CrisisRound(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        run.Sheet.Clear();
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            var hazard = run.World.CrisisHazard(pair);
            if (hazard > 0 && run.Setting.Executives[pair.First] is { } first && run.Setting.Executives[pair.Second] is { } second
                && run.Chance.Draw(run.Round, Purpose.Crisis, pair.Place) < hazard)
            {
                var crisis = run.Record(Act.OfNobody(ActKind.Crisis) with { Relation = pair.Index }, new CrisisEvent(hazard));
                run.Sheet.Ask(About(pair, first, pair.Second, crisis));
                run.Sheet.Ask(About(pair, second, pair.First, crisis));
            }
        }

        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;
            for (var place = 0; place < run.Sheet.Count; place += 2)
            {
                Take(place, run.Setting.Relations[run.Sheet.Turn(place).Relation]);
            }
        }
    }

    private static Turn About(CompiledRelation pair, int executive, int other, int crisis) => new()
    {
        Question = Question.StandFirm,
        Actor = executive,
        Relation = pair.Index,
        Other = other,
        Answers = crisis,
    };

    private void Take(int place, CompiledRelation pair)
    {
        var (first, second) = (StandsFirm(place), StandsFirm(place + 1));
        var crisis = pair.Relation.Crisis!;
        Say(place, first, second, crisis.Audience);
        var last = Say(place + 1, second, first, crisis.Audience);
        if (first && second && run.Chance.Draw(run.Round, Purpose.War, pair.Place) < crisis.War)
        {
            run.Record(Act.OfNobody(ActKind.Conflict) with { Source = pair.First, Target = pair.Second, Relation = pair.Index, Cause = last });
        }
    }

    private bool StandsFirm(int place) => run.Sheet.Move(place).Choice == Choice.StandFirm;

    private int Say(int place, bool standsFirm, bool otherDoes, double audience) => standsFirm
        ? run.Record(run.Answer(place, ActKind.StandFirm))
        : run.Record(run.Answer(place, ActKind.BackDown), new Retreat(!otherDoes, otherDoes ? audience : 0));
}
