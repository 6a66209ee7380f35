using System.Runtime.InteropServices;

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

    /// <returns>The acts after the first so many.</returns>
    public Act[] Since(int count) => CollectionsMarshal.AsSpan(acts)[count..].ToArray();

    /// <returns>Those of the acts after the first so many that an actor can see.</returns>
    public Act[] SeenBy(int actor, int count)
    {
        var since = CollectionsMarshal.AsSpan(acts)[count..];
        var seen = 0;
        foreach (ref readonly var act in since)
        {
            seen += act.IsSeenBy(actor) ? 1 : 0;
        }

        var view = new Act[seen];
        var place = 0;
        foreach (ref readonly var act in since)
        {
            if (act.IsSeenBy(actor))
            {
                view[place++] = act;
            }
        }

        return view;
    }

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
