using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Games;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Phases;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Rounds;

/// <summary>A run under way: its world, and the rounds that the protocol plays in it. Whoever holds it answers the turns.</summary>
/// <remarks>
/// <code>
/// foreach (var sheet in run.Rounds())
/// {
///     // answer every turn of the sheet, in any order
/// }
/// </code>
/// </remarks>
public sealed class Run : RoundContext
{
    private readonly List<IAudience> audience = [];
    private readonly RunSetup setup;
    private readonly List<Intervention.Answer> late = [];
    private readonly List<Intervention.Answer> laid = [];
    private readonly QuestionNames names = new();
    private int acts;

    public Run(RunSetup setup, Chance chance)
        : this(setup, chance, new World(setup), 0)
    {
    }

    /// <param name="world">As it is at the start of a round; the run changes it.</param>
    /// <param name="acts">Acts before the round.</param>
    internal Run(RunSetup setup, Chance chance, World world, int acts)
        : base(world, chance) => (this.setup, this.acts) = (setup, acts);

    /// <summary>The phase being played.</summary>
    public Phase Phase { get; private set; }

    /// <summary>Just before the sheet that is being asked, or was asked last.</summary>
    public Moment Moment { get; private set; }

    /// <summary>Lays an answer down for a question of the sheet that is being asked: it takes the place of what the actor answers.</summary>
    public void Lay(Intervention.Answer answer) => late.Add(answer with { Question = null });

    /// <summary>The answers that have been laid down so far.</summary>
    public IReadOnlyCollection<Intervention.Answer> Laid => laid;

    /// <summary>Called when the answers of a sheet are those that count, before they have led to anything.</summary>
    internal Action<Sheet>? Settled { get; set; }

    /// <summary>Acts so far.</summary>
    internal int Acts => acts;

    /// <returns>The same at the start of a round, to go on from it apart from this one; nobody attends it yet.</returns>
    internal Run Copy(Chance chance) => new(setup, chance, World.Copy(), acts);

    public void Attend(IAudience listener) => audience.Add(listener);

    /// <summary>Plays rounds without end, one sheet of questions after the other; an empty sheet says that a round is over.</summary>
    /// <exception cref="IllegalAnswerException">There is no such answer to a question of the sheet before.</exception>
    public IEnumerable<Sheet> Rounds()
    {
        while (true)
        {
            Agenda = new Agenda[Setting.Relations.Length];
            var sheets = 0;
            Moment = new(Round, 0, acts);
            Enter();
            for (Phase = Phase.Contact; Phase <= Phase.Drift; Phase++)
            {
                foreach (var sheet in Game(Phase)?.Play() ?? [])
                {
                    Moment = new(Round, sheets++, acts);
                    Enter();
                    yield return sheet;
                    Impose(sheet);
                    Check(sheet);
                    Settled?.Invoke(sheet);
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

    private protected override int Number(ref Act act)
    {
        (act.Id, act.Round) = (++acts, World.Round);
        Tell(act);
        Answered = null;
        return acts;
    }

    /// <summary>Phases and games are made anew for every round: what outlives a round is in the world.</summary>
    private IPhase? Game(Phase phase) => Setting.Scenario.Protocol is { } protocol ? GameTable.Of(phase, protocol, this) : phase switch
    {
        < Phase.Drift when !Setting.Timetable.IsOccasion(Round) || World.IsAtWar => null,
        Phase.Contact => new ContactPhase(this),
        Phase.Bargaining => new BargainingPhase(this),
        Phase.Ratification => new RatificationPhase(this),
        Phase.Compliance => new CompliancePhase(this),
        Phase.Coercion => new CoercionPhase(this),
        _ => new DriftPhase(this),
    };

    /// <summary>Brings into force what is due before a sheet is put.</summary>
    private void Enter()
    {
        while (setup.Next(World.Changes) is { } next && next.At.Place == Moment.Place)
        {
            World.Change(World.Changes + 1);
        }
    }

    /// <summary>Lays down answers to a sheet that has been answered. One that is none to its question, as things stand, is left out.</summary>
    private void Impose(Sheet sheet)
    {
        if (setup.Answers.Count + late.Count == 0)
        {
            return;
        }

        for (var place = 0; place < sheet.Count; place++)
        {
            var name = names.Next(sheet.Turn(place), Setting, Round);
            Impose(setup.Answers, sheet, place, name);
            Impose(late, sheet, place, name);
        }

        late.Clear();
    }

    private void Impose(IReadOnlyList<Intervention.Answer> answers, Sheet sheet, int place, string name)
    {
        foreach (var answer in answers)
        {
            var isMeant = answer.Question is { } question ? question == name
                : (answer.At.Round, answer.At.Sheet, answer.Place) == (Moment.Round, Moment.Sheet, place);
            if (isMeant && Imposition.Of(answer, sheet.Turn(place), sheet.Move(place), World) is var move
                && LegalAnswers.Allow(sheet.Turn(place), move, World))
            {
                sheet.Answer(place, move);
                laid.Add(answer);
            }
        }
    }

    /// <exception cref="IllegalAnswerException">There is no such answer to a question.</exception>
    private void Check(Sheet sheet)
    {
        for (var place = 0; place < sheet.Count; place++)
        {
            if (!LegalAnswers.Allow(sheet.Turn(place), sheet.Move(place), World))
            {
                throw new IllegalAnswerException(sheet.Turn(place), sheet.Move(place), World);
            }
        }
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
