using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Rounds;

namespace DiplomacySim.Model.Why;

/// <summary>A question that was put in a run, and what was answered. Many answers lead to no act, such as that nothing is proposed.</summary>
/// <param name="Name">Such as <c>kremlin/propose@12</c>; <c>kremlin/meet@12#2</c> is the second such question to the actor in the round.</param>
/// <param name="Moment">When it was put.</param>
/// <param name="Place">On its sheet.</param>
/// <param name="Move">The answer that counted.</param>
/// <param name="Legal">All that could be answered.</param>
/// <param name="Acts">Ids of the acts that the answer led to.</param>
public sealed record AskedQuestion(
    string Name, Moment Moment, int Place, Turn Turn, Move Move, IReadOnlyList<LegalAnswer> Legal, IReadOnlyList<int> Acts)
{
    /// <summary>Plays a round of a log again and notes all that is asked in it.</summary>
    /// <param name="log">With the round complete.</param>
    /// <param name="chance">That of the run.</param>
    /// <exception cref="OtherVersionException">The round comes out differently from what is on record.</exception>
    public static IReadOnlyList<AskedQuestion> Of(Log log, Chance chance, int round)
    {
        var simulation = log.Before(round, chance);
        var first = simulation.Run.Acts;
        var clerk = new Clerk(simulation.Run);
        simulation.Run.Attend(clerk);
        simulation.Run.Settled = clerk.Note;
        simulation.Play(1);
        return clerk.Told.SequenceEqual(log.From(first).TakeWhile(act => act.Round == round).Select(act => LogHash.Of(act)))
            ? clerk.Asked
            : throw new OtherVersionException(round);
    }

    private sealed class Clerk(Run run) : IAudience
    {
        private readonly List<AskedQuestion> asked = [];
        private readonly List<List<int>> acts = [];
        private readonly QuestionNames names = new();
        private int first;

        public IReadOnlyList<AskedQuestion> Asked => asked;

        public List<string> Told { get; } = [];

        public void Note(Sheet sheet)
        {
            first = asked.Count;
            for (var place = 0; place < sheet.Count; place++)
            {
                var turn = sheet.Turn(place);
                acts.Add([]);
                var legal = new LegalAnswers(turn, run.World).All();
                var name = names.Next(turn, run.Setting, run.Round);
                asked.Add(new(name, run.Moment, place, turn, sheet.Move(place), legal, acts[^1].AsReadOnly()));
            }
        }

        public void Hear(in Act act)
        {
            Told.Add(LogHash.Of(act));
            if (run.Answered is { } place)
            {
                acts[first + place].Add(act.Id);
            }
        }
    }
}
