using System.Collections.Immutable;
using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Rounds;

/// <summary>Where a run stands between two answers. It never changes: answers give another position, and can be given any number of times.</summary>
/// <remarks>
/// It holds the world at the start of the round and the answers since; the round is played again from there. Beside a log, the answers are all of it.
/// </remarks>
public sealed class RunPosition
{
    private readonly RunSetup setup;
    private readonly Chance chance;
    private readonly World start;
    private readonly int before;

    /// <summary>At the start of the next round; null as long as this one is not over.</summary>
    private readonly World? next;

    /// <param name="before">Acts before the round.</param>
    /// <param name="since">What the last answers led to in the round before.</param>
    private RunPosition(
        RunSetup setup, Chance chance, World start, int before, ImmutableArray<ImmutableArray<Move>> answers, ImmutableArray<Act> since)
    {
        (this.setup, this.chance, this.start, this.before, Answers) = (setup, chance, start, before, answers);
        var run = new Run(setup, chance, start.Copy(), before);
        var record = new Record();
        run.Attend(record);
        using var sheets = run.Rounds().GetEnumerator();
        sheets.MoveNext();
        foreach (var moves in answers)
        {
            record.Mark();
            for (var place = 0; place < moves.Length; place++)
            {
                sheets.Current.Answer(place, moves[place]);
            }

            sheets.MoveNext();
        }

        World = run.World;
        next = run.Round > start.Round ? run.World : null;
        Sheet = [.. Enumerable.Range(0, sheets.Current.Count).Select(place => sheets.Current.Turn(place))];
        (Acts, Since) = ([.. record.Acts], [.. since, .. record.Marked]);
    }

    /// <summary>The round being played, from 1.</summary>
    public int Round => start.Round;

    /// <summary>The questions that are put at the same time; none in a round that asks nobody.</summary>
    public ImmutableArray<Turn> Sheet { get; }

    /// <summary>The public state as it is when the questions are put.</summary>
    public World World { get; }

    /// <summary>The answers of the round so far, sheet by sheet.</summary>
    public ImmutableArray<ImmutableArray<Move>> Answers { get; }

    /// <summary>The acts of the round so far.</summary>
    public ImmutableArray<Act> Acts { get; }

    /// <summary>What the last answers led to, to the end of the round where they ended it, up to the sheet that is put now.</summary>
    public ImmutableArray<Act> Since { get; }

    /// <summary>The first sheet of a run.</summary>
    public static RunPosition Start(RunSetup setup, Chance chance) => new(setup, chance, new World(setup), 0, [], []);

    /// <summary>The position after the complete rounds of a log and the answers given since.</summary>
    /// <param name="answers">Sheet by sheet; they do not end the round.</param>
    /// <exception cref="ArgumentException">They do.</exception>
    public static RunPosition Of(Log log, RunSetup setup, Chance chance, IEnumerable<IReadOnlyList<Move>> answers)
    {
        var record = new PublicRecord(setup);
        var before = 0;
        foreach (var act in log.Acts.TakeWhile(act => act.Round <= log.Rounds))
        {
            record.Hear(act);
            before = act.Id;
        }

        ImmutableArray<ImmutableArray<Move>> since = [.. answers.Select(moves => moves.ToImmutableArray())];
        var position = new RunPosition(setup, chance, record.World, before, since, []);
        return position.next is null || since.IsEmpty
            ? position
            : throw new ArgumentException("The answers are those of a whole round.", nameof(answers));
    }

    /// <param name="moves">One for each question, in the order of the sheet.</param>
    /// <returns>The next sheet of the round, or the first of the next round.</returns>
    /// <exception cref="ArgumentException">They are more or fewer than the questions, or one is no answer to its question.</exception>
    public RunPosition Answer(IReadOnlyList<Move> moves)
    {
        if (moves.Count != Sheet.Length)
        {
            throw new ArgumentException($"There are {Sheet.Length} questions and {moves.Count} answers.", nameof(moves));
        }

        var answered = next is null ? new RunPosition(setup, chance, start, before, Answers.Add([.. moves]), []) : this;
        return answered.next is { } world
            ? new(setup, chance, world, before + answered.Acts.Length, [], next is null ? answered.Since : [])
            : answered;
    }

    private sealed class Record : IAudience
    {
        private int mark;

        public List<Act> Acts { get; } = [];

        /// <summary>The acts since the mark; all of them where there is none.</summary>
        public IEnumerable<Act> Marked => Acts.Skip(mark);

        public void Mark() => mark = Acts.Count;

        public void Hear(in Act act) => Acts.Add(act);
    }
}
