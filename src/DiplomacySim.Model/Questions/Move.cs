using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Questions;

/// <summary>An actor's answer to a turn.</summary>
public readonly record struct Move
{
    public required Choice Choice { get; init; }

    /// <summary>The text offered, or the amended one.</summary>
    public Deal? Deal { get; init; }

    /// <summary>Index of the issue moved, where one is.</summary>
    public int? Issue { get; init; }

    /// <summary>How far the issue is moved.</summary>
    public double Amount { get; init; }

    /// <summary>Why; null where nothing was weighed.</summary>
    public Decision? Decision { get; init; }

    public Tally Tally { get; init; }

    public Belief Belief { get; init; }

    /// <summary>Ids of the acts that the answer rests on, beside the one that it answers.</summary>
    public int[]? Causes { get; init; }
}
