namespace DiplomacySim.Model;

/// <summary>The acts of a run in order, with their hash, counts and measures.</summary>
public sealed class Log : IAudience
{
    private readonly List<Act> acts = [];
    private readonly LogHash hash = new();

    public Log(Setting setting)
    {
        Setting = setting;
        Trajectory = new Trajectory(setting);
    }

    public Setting Setting { get; }

    public IReadOnlyList<Act> Acts => acts;

    /// <summary>The measures of the relationship, round by round.</summary>
    public Trajectory Trajectory { get; }

    /// <summary>Number of acts of each kind.</summary>
    public Counts Counts { get; } = new();

    /// <summary>Rounds that are complete.</summary>
    public int Rounds { get; private set; }

    /// <summary>Fingerprint of all complete rounds: 64 hexadecimal digits.</summary>
    public string Hash => hash.ToString();

    public void Hear(in Act act)
    {
        acts.Add(act);
        hash.Add(act);
        Counts.Add(act);
        Trajectory.Hear(act);
        if (act.Kind == ActKind.RoundEnd)
        {
            Rounds = act.Round;
            hash.Seal();
        }
    }
}
