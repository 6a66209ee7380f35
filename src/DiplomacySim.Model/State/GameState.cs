using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.State;

/// <summary>The public record of a game beside the six phases: what the minds of reference look at.</summary>
public sealed class GameState
{
    private readonly CompiledScenario setting;
    private readonly int[] last;
    private readonly int[] betrayals;
    private readonly double[] positions;
    private readonly double[] chances;
    private readonly bool[] isOver;

    internal GameState(CompiledScenario setting)
    {
        this.setting = setting;
        var directions = setting.Relations.Length * 2;
        last = new int[directions];
        betrayals = new int[directions];
        positions = new double[setting.Actors];
        chances = new double[setting.Actors];
        isOver = new bool[setting.Relations.Length];
        Array.Fill(chances, double.NaN);
        for (var actor = 0; actor < positions.Length; actor++)
        {
            positions[actor] = setting.Profile(actor).Ideal[0];
        }
    }

    /// <summary>For each direction of each relation the last move: 1 cooperation, -1 defection, 0 none yet; see <see
    /// cref="CompiledRelation.From"/>.</summary>
    public ReadOnlySpan<int> Last => last;

    /// <summary>For each direction of each relation how often it was defection.</summary>
    public ReadOnlySpan<int> Betrayals => betrayals;

    /// <summary>For each actor where it stands on the first issue.</summary>
    public ReadOnlySpan<double> Positions => positions;

    /// <summary>For each actor the probability that its option wins, as the last ballot said; NaN before.</summary>
    public ReadOnlySpan<double> Chances => chances;

    /// <summary>For each relation whether a conflict has ended the game.</summary>
    public ReadOnlySpan<bool> IsOver => isOver;

    internal Array[] States => [last, betrayals, positions, chances, isOver];

    internal void Apply(in Act act)
    {
        switch (act.Kind)
        {
            case ActKind.Tranche or ActKind.Breach when !act.HasCommitment:
                var direction = setting.Relations[act.Relation].From(act.Source);
                last[direction] = act.Kind == ActKind.Tranche ? 1 : -1;
                betrayals[direction] += act.Kind == ActKind.Breach ? 1 : 0;
                break;
            case ActKind.Position:
                positions[act.Actor] = act.As<PositionTaken>().Point;
                break;
            case ActKind.Result when act.Is(out WinChance win) && win.Rule == ChallengeRule.Conditional:
                chances[act.Actor] = win.Chance;
                break;
            case ActKind.Conflict:
                isOver[act.Relation] = true;
                break;
        }
    }
}
