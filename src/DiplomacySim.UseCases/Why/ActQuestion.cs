using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>Which act of a run is asked about: by its id, or the last one that is of a kind, an actor, a round.</summary>
/// <param name="Kinds">What it may be; none for whatever somebody decided.</param>
public sealed record ActQuestion(int? Act, IReadOnlyList<ActKind> Kinds, string? Actor, int? Round)
{
    /// <summary>What stops a text at home.</summary>
    public static IReadOnlyList<ActKind> Vetoes { get; } = [ActKind.Veto, ActKind.Objection, ActKind.ExecutiveVeto];

    /// <summary>What stops a text between the capitals.</summary>
    public static IReadOnlyList<ActKind> Rejections { get; } = [ActKind.Rejection];

    private bool IsWide => Kinds.Count == 0 && Actor is null && Round is null;

    /// <returns>The id of the act, and those of the others that it might have been, in order.</returns>
    /// <exception cref="RefusalException">There is no such act, actor or round, or nothing says which.</exception>
    public (int Act, IReadOnlyList<int> Others) Find(RunOnRecord run)
    {
        if (Act is { } id)
        {
            return IsWide ? (run.Act(id).Id, []) : throw new RefusalException("An act has one id: ask by it, or by kind, actor and round.");
        }

        if (IsWide)
        {
            throw new RefusalException("Which act? Give its id, or --veto, --rejection, --actor ACTOR, --round N; "
                + $"`flip {run.Order.Run} --ranked` tells the decisions on which most hung.");
        }

        run.Actor(Actor);
        var round = Round is null ? (int?)null : run.Round(Round);
        int[] all =
        [
            .. from act in run.Log.Acts
               where act.HasActor && (Actor is null || run.Setting.Scenario.Actors[act.Actor].Id == Actor)
               where round is null || act.Round == round
               where Kinds.Count > 0 ? Kinds.Contains(act.Kind) : act.Decision is not null
               select act.Id,
        ];
        return all.Length > 0 ? (all[^1], all[..^1])
            : throw new RefusalException($"Run '{run.Order.Run}' has no such act: {InWords()}.");
    }

    private string InWords() => string.Join(", ", new[]
    {
        Kinds.Count == 0 ? "a decision" : string.Join(" or ", Kinds.Select(kind => Words.Kebab(kind.ToString()).Replace('-', ' '))),
        Actor is null ? "" : $"of {Actor}",
        Round is null ? "" : $"in round {Round}",
    }.Where(part => part.Length > 0));
}
