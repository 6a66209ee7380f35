namespace DiplomacySim.Model.Questions;

/// <summary>What an answer says beside its choice. All else that a <see cref="Move"/> holds is its reasons.</summary>
public enum AnswerContent : byte
{
    Nothing,

    /// <summary>A number, <see cref="Move.Amount"/>.</summary>
    Amount,

    /// <summary>An issue and how far it is moved, <see cref="Move.Issue"/> and <see cref="Move.Amount"/>.</summary>
    Step,

    /// <summary>A text, <see cref="Move.Deal"/>.</summary>
    Text,
}
