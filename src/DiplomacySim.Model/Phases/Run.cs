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

    public Run(Course course, Chance chance)
    {
        this.course = course;
        Chance = chance;
        World = new World(course);
    }

    /// <summary>The setting in force.</summary>
    public Setting Setting => World.Setting;

    public Chance Chance { get; }

    public World World { get; }

    /// <summary>The questions being asked and their answers.</summary>
    public Sheet Sheet { get; } = new();

    public Rules Rules => Setting.Rules;

    public int Round => World.Round;

    /// <summary>Number of the occasion on which actors decide, from 1: what they draw is addressed by it.</summary>
    public int Occasion => Setting.Timetable.Occasion(Round);

    /// <summary>The phase being played.</summary>
    public Phase Phase { get; private set; }

    /// <summary>Just before the sheet that is being asked, or was asked last.</summary>
    public Moment Moment { get; private set; }

    /// <summary>Place on the sheet of the question that the act being told answers; -1 where it answers none.</summary>
    public int Answered { get; private set; } = -1;

    /// <summary>What the phases of this round hand on to one another.</summary>
    internal Agenda Agenda { get; private set; } = new(0);

    public void Attend(IAudience listener) => audience.Add(listener);

    /// <summary>Plays rounds without end, one sheet of questions after the other; an empty sheet says that a round is over.</summary>
    public IEnumerable<Sheet> Rounds()
    {
        while (true)
        {
            Agenda = new Agenda(Setting.Pairs.Length);
            var sheets = 0;
            for (Phase = Phase.Contact; Phase <= Phase.Drift; Phase++)
            {
                foreach (var sheet in Game(Phase)?.Play() ?? [])
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

    /// <summary>Phases and games are made anew for every round: what outlives a round is in the world.</summary>
    private IPhase? Game(Phase phase) => Setting.Scenario.Protocol is { } protocol ? Games.Of(phase, protocol, this) : phase switch
    {
        < Phase.Drift when !Setting.Timetable.IsOccasion(Round) => null,
        Phase.Contact => new ContactPhase(this),
        Phase.Bargaining => new BargainingPhase(this),
        Phase.Ratification => new RatificationPhase(this),
        Phase.Compliance => new CompliancePhase(this),
        Phase.Coercion => new CoercionPhase(this),
        _ => new DriftPhase(this),
    };

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

/// <summary>One of the phases of a round: a known game of its own. It lives for one round.</summary>
internal interface IPhase
{
    /// <returns>The sheets of the round, in order.</returns>
    IEnumerable<Sheet> Play();
}

/// <summary>What the phases of one round hand on to one another.</summary>
/// <param name="relations">Number of relations.</param>
internal sealed class Agenda(int relations)
{
    /// <summary>For each relation the offers that the meeting has room for; 0 where there is none.</summary>
    public int[] Meetings { get; } = new int[relations];

    /// <summary>For each relation whether a text has been on the table.</summary>
    public bool[] Discussed { get; } = new bool[relations];

    /// <summary>For each relation the text that its executives have agreed on.</summary>
    public Deal?[] Agreed { get; } = new Deal?[relations];

    /// <summary>For each relation the id of the acceptance.</summary>
    public int[] AgreedBy { get; } = new int[relations];
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
