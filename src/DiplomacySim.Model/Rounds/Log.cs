using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Measures;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Seats;

namespace DiplomacySim.Model.Rounds;

/// <summary>The acts of a run in order, with their hash, counts and measures.</summary>
/// <param name="minds">Those who answer in the run; null for the minds of this program.</param>
public sealed class Log(RunSetup setup, MindCatalogue? minds = null) : IAudience
{
    private readonly Pages<Act> acts = new();
    private readonly LogHash hash = new();
    private readonly Trajectory trajectory = new(setup, minds ?? MindCatalogue.BuiltIn);
    private readonly Lessons?[] lessons = new Lessons?[setup.Start.Actors];
    private TextBaselines? baselines;
    private Openings? openings;
    private int measured;

    /// <summary>What the run is played by.</summary>
    public RunSetup Setup { get; } = setup;

    /// <summary>Who answers in the run.</summary>
    public MindCatalogue Minds { get; } = minds ?? MindCatalogue.BuiltIn;

    /// <summary>The last setting of the run, which has names for all that happens in it.</summary>
    public CompiledScenario Setting => Setup.End;

    public IReadOnlyList<Act> Acts => acts;

    /// <summary>The measures of the relationship, round by round. They follow from the acts and are taken when somebody asks.</summary>
    public Trajectory Trajectory
    {
        get
        {
            for (; measured < acts.Count; measured++)
            {
                trajectory.Hear(acts[measured]);
            }

            return trajectory;
        }
    }

    /// <summary>What became of the first relation; null before the first round is complete.</summary>
    public Verdict? Verdict => Rounds > 0 ? Trajectory.Course(0).Assessment.Verdict : null;

    /// <summary>What earlier versions would have said of it; null before the first round is complete.</summary>
    public Verdict? EarlierVerdict => Rounds > 0 ? Measures.EarlierVerdict.Of(Trajectory.Index(0), Setting) : null;

    /// <summary>Number of acts of each kind.</summary>
    public Counts Counts { get; } = new(setup.End);

    /// <summary>Rounds that are complete.</summary>
    public int Rounds { get; private set; }

    /// <summary>Fingerprint of all complete rounds: 64 hexadecimal digits.</summary>
    public string Hash => hash.ToString();

    /// <returns>What the text of an act is compared with; null for an act without a text.</returns>
    public TextBaseline? Baseline(in Act act) => act.Deal is null ? null : (baselines ??= new(this)).Of(act);

    /// <returns>An act in words; its text is compared with how things stood.</returns>
    public string Sentence(in Act act) => Wording.Of(act, Setting, Baseline(act));

    /// <returns>The run as it was at the start of a round, to be played on from there.</returns>
    /// <param name="chance">That of what is played.</param>
    internal Simulation Before(int round, Chance chance) =>
        (openings ?? Interlocked.CompareExchange(ref openings, new(this), null) ?? openings).Before(round, chance);

    /// <returns>The acts that had moved what an actor believes of a party, in order.</returns>
    /// <param name="actor">Index of the actor.</param>
    /// <param name="other">Index of the party.</param>
    /// <param name="before">Id of the act before which to stop.</param>
    public IReadOnlyList<Experience> Experiences(int actor, int other, int before) =>
        (lessons[actor] ?? Interlocked.CompareExchange(ref lessons[actor], new(Setup, acts, actor), null) ?? lessons[actor]!).Of(other, before);

    /// <returns>The acts after the first so many, one after the other.</returns>
    internal IEnumerable<Act> From(int count)
    {
        for (var place = count; place < acts.Count; place++)
        {
            yield return acts[place];
        }
    }

    /// <returns>The acts after the first so many.</returns>
    public Act[] Since(int count)
    {
        var since = new Act[acts.Count - count];
        for (var place = 0; place < since.Length; place++)
        {
            since[place] = acts[count + place];
        }

        return since;
    }

    /// <returns>Those of the acts after the first so many that an actor can see, as it sees them.</returns>
    public Act[] SeenBy(int actor, int count)
    {
        var seen = 0;
        for (var place = count; place < acts.Count; place++)
        {
            seen += acts[place].IsSeenBy(actor) ? 1 : 0;
        }

        var view = new Act[seen];
        for (var place = acts.Count; seen > 0;)
        {
            if (acts[--place].IsSeenBy(actor))
            {
                view[--seen] = acts[place].ToldTo(actor);
            }
        }

        return view;
    }

    public void Hear(in Act act)
    {
        acts.Add(act);
        hash.Add(act);
        Counts.Hear(act);
        if (act.Kind == ActKind.RoundEnd)
        {
            Rounds = act.Round;
            hash.Seal();
        }
    }
}
