using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.State;

/// <summary>The public record of a game beside the six phases: what the minds of reference look at.</summary>
public sealed class Proceedings
{
    private readonly Setting setting;

    internal Proceedings(Setting setting)
    {
        this.setting = setting;
        var directions = setting.Pairs.Length * 2;
        Last = new int[directions];
        Betrayals = new int[directions];
        Positions = new double[setting.Actors];
        Chances = new double[setting.Actors];
        IsOver = new bool[setting.Pairs.Length];
        Array.Fill(Chances, double.NaN);
        for (var actor = 0; actor < Positions.Length; actor++)
        {
            Positions[actor] = setting.Profile(actor).Ideal[0];
        }
    }

    /// <summary>For each direction of each relation the last move: 1 cooperation, -1 defection, 0 none yet; see <see cref="Pair.From"/>.</summary>
    public int[] Last { get; }

    /// <summary>For each direction of each relation how often it was defection.</summary>
    public int[] Betrayals { get; }

    /// <summary>For each actor where it stands on the first issue.</summary>
    public double[] Positions { get; }

    /// <summary>For each actor the probability that its option wins, as the last ballot said; NaN before.</summary>
    public double[] Chances { get; }

    /// <summary>For each relation whether a conflict has ended the game.</summary>
    public bool[] IsOver { get; }

    internal Array[] States => [Last, Betrayals, Positions, Chances, IsOver];

    internal void Apply(in Act act)
    {
        switch (act.Kind)
        {
            case ActKind.Tranche or ActKind.Breach when act.Commitment == 0:
                var direction = setting.Pairs[act.Relation].From(act.Source);
                Last[direction] = act.Kind == ActKind.Tranche ? 1 : -1;
                Betrayals[direction] += act.Kind == ActKind.Breach ? 1 : 0;
                break;
            case ActKind.Position:
                Positions[act.Actor] = act.Amount;
                break;
            case ActKind.Result when act.Actor >= 0 && act.Entry == 0:
                Chances[act.Actor] = act.Amount;
                break;
            case ActKind.Conflict:
                IsOver[act.Relation] = true;
                break;
        }
    }
}
