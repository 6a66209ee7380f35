using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Games;

/// <summary>In every round all executives say at the same time where they move on the first issue, under pressure of each other.</summary>
/// <remarks>
/// The frame of Bueno de Mesquita's expected-utility model; what moves them is in the mind. A round is one of its rounds. What it forecasts
/// never stands alone: <see cref="Act.Entry"/> of the results is 0 for the median, 1 for the mean, 2 for the weighted mean at the start.
/// </remarks>
internal sealed class Challenges(RoundContext run) : IPhase
{
    public IEnumerable<Sheet> Play()
    {
        run.Sheet.Clear();
        foreach (var executive in run.Setting.Executives)
        {
            if (executive >= 0)
            {
                run.Sheet.Ask(new Turn { Question = Question.Act, Actor = executive, Relation = 0, Other = run.World.Profile(executive).Party, Issue = 0 });
            }
        }

        yield return run.Sheet;
        for (var place = 0; place < run.Sheet.Count; place++)
        {
            ref readonly var move = ref run.Sheet.Move(place);
            run.Record(run.Answer(place, ActKind.Position, Coding.None) with { Issue = 0, Amount = move.Amount });
        }

        Report(0, Forecast.Median(run.World));
        Report(1, Forecast.Mean(run.World));
        Report(2, Forecast.Baseline(run.World));
    }

    private void Report(int entry, double point) => run.Record(new Act
    {
        Kind = ActKind.Result, Actor = -1, Source = -1, Target = -1, Relation = -1, Issue = 0, Entry = entry, Amount = point,
    });
}
