using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;

namespace DiplomacySim.Model.Minds;

/// <summary>Where an actor says, to the record alone, that it stands with another party.</summary>
public static class Appraisal
{
    public static Move Of(in Turn turn, View view)
    {
        var memory = view.Memory;
        return new Move
        {
            Choice = Choice.Appraise,
            Belief = memory.Belief(turn.Other) with { Optimism = 0 },
            Causes = memory.Of(turn.Other).Causes is { Count: > 0 } causes ? [.. causes] : null,
        };
    }
}
