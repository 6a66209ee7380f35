namespace DiplomacySim.Model;

/// <summary>In every round all executives say at the same time where they move on the first issue, under pressure of each other.</summary>
/// <remarks>The frame of Bueno de Mesquita's expected-utility model; what moves them is in the mind. A round is one of its rounds.</remarks>
internal sealed class Challenges(Run run) : IPhase
{
    public IEnumerable<Sheet?> Play()
    {
        while (true)
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

            yield return null;
        }
    }
}
