namespace DiplomacySim.Model;

/// <summary>Told of every act as it happens.</summary>
public interface IAudience
{
    void Hear(in Act act);
}

/// <summary>A run under way: its world, and the rounds that the protocol plays in it. Whoever holds it answers the turns.</summary>
/// <remarks>
/// <code>
/// foreach (var sheet in run.Rounds())
/// {
///     // answer every turn of the sheet, in any order
/// }
/// </code>
/// </remarks>
public sealed class Run
{
    private readonly List<IAudience> audience = [];
    private readonly Course course;
    private int acts;
    private int sheets;

    public Run(Course course, Chance chance)
    {
        this.course = course;
        var setting = course.Start;
        Chance = chance;
        World = new World(course);
        Meetings = new int[setting.Pairs.Length];
        Discussed = new bool[setting.Pairs.Length];
        Agreed = new Deal?[setting.Pairs.Length];
        AgreedBy = new int[setting.Pairs.Length];
    }

    /// <summary>The setting in force.</summary>
    public Setting Setting => World.Setting;

    public Chance Chance { get; private set; }

    public World World { get; }

    /// <summary>The questions being asked and their answers.</summary>
    public Sheet Sheet { get; } = new();

    public Rules Rules => Setting.Rules;

    public int Round => World.Round;

    /// <summary>The phase being played.</summary>
    public Phase Phase { get; private set; }

    /// <summary>Just before the sheet that is being asked, or was asked last.</summary>
    public Moment Moment { get; private set; }

    /// <summary>Place on the sheet of the question that the act being told answers; -1 where it answers none.</summary>
    public int Answered { get; private set; } = -1;

    /// <summary>For each relation the offers that this round's meeting has room for; 0 where there is none.</summary>
    internal int[] Meetings { get; }

    /// <summary>For each relation whether a text has been on the table in this round.</summary>
    internal bool[] Discussed { get; }

    /// <summary>For each relation the text that its executives have agreed on in this round.</summary>
    internal Deal?[] Agreed { get; }

    /// <summary>For each relation the id of the acceptance.</summary>
    internal int[] AgreedBy { get; }

    public void Attend(IAudience listener) => audience.Add(listener);

    /// <summary>Plays rounds without end, one sheet of questions after the other; an empty sheet says that a round is over.</summary>
    public IEnumerable<Sheet> Rounds()
    {
        Recurring[] phases = Setting.Scenario.Protocol is { } protocol
            ? Games.Of(protocol, this)
            :
            [
                new(new ContactPhase(this).Play()),
                new(new BargainingPhase(this).Play()),
                new(new RatificationPhase(this).Play()),
                new(new CompliancePhase(this).Play()),
                new(new CoercionPhase(this).Play()),
                new(new DriftPhase(this).Play()),
            ];
        while (true)
        {
            Array.Clear(Meetings);
            Array.Clear(Discussed);
            Array.Clear(Agreed);
            sheets = 0;
            for (Phase = Phase.Contact; Phase <= Phase.Drift; Phase++)
            {
                foreach (var sheet in phases[(int)Phase])
                {
                    Moment = new(Round, sheets++, acts);
                    course.Enter(Moment, World);
                    yield return sheet;
                    course.Impose(Moment, sheet);
                }
            }

            Sheet.Clear();
            yield return Sheet;
        }
    }

    /// <summary>Takes acts from a record instead of playing them; they must be whole rounds.</summary>
    public void Recall(IEnumerable<Act> record)
    {
        foreach (var act in record)
        {
            acts = act.Id;
            Tell(act);
        }
    }

    /// <summary>Back to the start, for another run of the same scenario.</summary>
    public void Restart(Chance chance)
    {
        Chance = chance;
        acts = 0;
        World.Reset();
    }

    /// <summary>What an actor answers to a turn of the sheet, as an act of its party towards the other.</summary>
    internal Act Answer(int place, ActKind kind, Coding coding)
    {
        ref readonly var turn = ref Sheet.Turn(place);
        ref readonly var move = ref Sheet.Move(place);
        Answered = place;
        return new Act
        {
            Kind = kind,
            Actor = turn.Actor,
            Source = World.Profile(turn.Actor).Party,
            Target = turn.Other,
            Relation = turn.Relation,
            Issue = -1,
            Coding = coding,
            Decision = move.Decision,
            Tally = move.Tally,
            Cause = turn.Answers,
        };
    }

    /// <returns>The id that the act got.</returns>
    internal int Record(in Act act)
    {
        Tell(act with { Id = ++acts, Round = World.Round });
        Answered = -1;
        return acts;
    }

    private void Tell(in Act act)
    {
        World.Apply(act);
        foreach (var listener in audience)
        {
            listener.Hear(act);
        }
    }
}

/// <summary>The phases of a round, in order.</summary>
public enum Phase : byte
{
    Contact,
    Bargaining,
    Ratification,
    Compliance,
    Coercion,
    Drift,
}

/// <summary>One of the phases of a round: a known game of its own.</summary>
internal interface IPhase
{
    /// <returns>The sheets of all rounds, without end; null says that the phase is over for this round.</returns>
    IEnumerable<Sheet?> Play();
}

/// <summary>Questions that are put at the same time, sealed from one another, and the answers in the same order.</summary>
public sealed class Sheet
{
    private Turn[] turns = new Turn[16];
    private Move[] moves = new Move[16];

    public int Count { get; private set; }

    public ref readonly Turn Turn(int place) => ref turns[place];

    public ref readonly Move Move(int place) => ref moves[place];

    public void Answer(int place, in Move move) => moves[place] = move;

    internal void Clear() => Count = 0;

    internal void Ask(in Turn turn)
    {
        if (Count == turns.Length)
        {
            Array.Resize(ref turns, Count * 2);
            Array.Resize(ref moves, Count * 2);
        }

        turns[Count++] = turn;
    }
}
