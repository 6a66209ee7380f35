using System.Text.Json.Serialization;

namespace DiplomacySim.UseCases;

/// <summary>The acts that an act rests on, or those that rest on it, as JSON: what <c>causes</c> and <c>effects</c> print.</summary>
public sealed record CausesDocument(string Schema, string Run, int Act, IReadOnlyList<LinkedAct> Acts)
{
    public const string CausesVersion = "diplomacysim/causes/1";
    public const string EffectsVersion = "diplomacysim/effects/1";

    /// <exception cref="Contracts.RefusalException">There is no such act.</exception>
    public static CausesDocument Causes(RunOnRecord run, int act)
    {
        run.Act(act);
        return Of(CausesVersion, run, act, cause => run.Log.Acts[cause - 1].AllCauses);
    }

    /// <exception cref="Contracts.RefusalException">There is no such act.</exception>
    public static CausesDocument Effects(RunOnRecord run, int act)
    {
        run.Act(act);
        var effects = run.Log.Acts.SelectMany(effect => effect.AllCauses.Select(cause => (Cause: cause, Effect: effect.Id)))
            .ToLookup(link => link.Cause, link => link.Effect);
        return Of(EffectsVersion, run, act, cause => effects[cause]);
    }

    private static CausesDocument Of(string schema, RunOnRecord run, int act, Func<int, IEnumerable<int>> next) => new(
        schema, run.Order.Run, act,
        [
            .. from line in CausalTree.From(act, next)
               let told = run.Log.Acts[line.Act - 1]
               select new LinkedAct(line.Act, line.Of, told.Round, Wording.Brief(told, run.Setting), [.. next(line.Act)]) { Depth = line.Depth },
        ]);
}

/// <param name="Of">The act above it in the tree; null for the one that was asked about.</param>
/// <param name="Next">All that it is linked with below.</param>
public sealed record LinkedAct(int Act, int? Of, int Round, string Text, IReadOnlyList<int> Next)
{
    /// <summary>Links between it and the act that was asked about.</summary>
    [JsonIgnore]
    public int Depth { get; init; }
}
