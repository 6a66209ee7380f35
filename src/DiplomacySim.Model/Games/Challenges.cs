using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Games;

/// <summary>In every round all executives say at the same time where they move on the first issue, under pressure of each other.</summary>
/// <remarks>
/// The frame of Bueno de Mesquita's expected-utility model; what moves them is in the mind. A round is one of its rounds. What it forecasts
/// never stands alone: the results are all of <see cref="CentralPoint"/>.
/// </remarks>
internal sealed class Challenges(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        run.Sheet.Clear();
        foreach (var executive in run.Setting.Executives.OfType<int>())
        {
            var party = run.World.Profile(executive).Party;
            run.Sheet.Ask(new Turn { Question = Question.Act, Actor = executive, Relation = 0, Other = party, Issue = 0 });
        }

        yield return run.Sheet;
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            ref readonly var move = ref run.Sheet.Move(place);
            run.Record(run.Answer(place, ActKind.Position), new PositionTaken(move.Amount));
        }

        Report(CentralPoint.Median, Forecast.Median(run.World));
        Report(CentralPoint.WeightedMean, Forecast.Mean(run.World));
        Report(CentralPoint.WeightedMeanAtStart, Forecast.Baseline(run.World));
    }

    private void Report(CentralPoint which, double point) => run.Record(Act.OfNobody(ActKind.Result), new ForecastPoint(which, point));
}
