using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Questions;

/// <summary>A question put to an actor, with what is asked about.</summary>
public readonly record struct Turn
{
    public required Question Question { get; init; }

    /// <summary>Whether something is decided: where an actor stands is not.</summary>
    public bool IsDecision => Question != Question.Appraise;

    /// <summary>Index of the actor asked.</summary>
    public required int Actor { get; init; }

    /// <summary>Index of the relation.</summary>
    public required int Relation { get; init; }

    /// <summary>Index of the party on the other side, as the actor asked sees it.</summary>
    public required int Other { get; init; }

    /// <summary>The text on the table.</summary>
    public Deal? Deal { get; init; }

    /// <summary>Id of the act that is answered; 0 for none.</summary>
    public int Answers { get; init; }

    /// <summary>Offers made so far in this meeting.</summary>
    public int Exchange { get; init; }

    /// <summary>Offers that this meeting has room for.</summary>
    public int Exchanges { get; init; }

    /// <summary>Whether the meeting is a summit: it has room for more offers than one at working level.</summary>
    public bool IsSummit(Rules rules) => Exchanges > rules.Exchanges;

    /// <summary>Index of the issue, where the question is about one.</summary>
    public int? Issue { get; init; }

    /// <summary>Id of the commitment whose tranche is due; otherwise 0.</summary>
    public int Commitment { get; init; }

    /// <summary>How far the issue would move.</summary>
    public double Amount { get; init; }

    /// <summary>Index of the legislature whose amendment is on the table; null for any other text.</summary>
    public int? Amender { get; init; }

    /// <summary>Place of a bloc among those of the own legislature, where the question is about one.</summary>
    public int? Bloc { get; init; }

    /// <summary>The text can no longer be amended: it has been, or the rule of the game is closed.</summary>
    public bool Final { get; init; }
}
