using System.Globalization;

namespace DiplomacySim.Contracts;

/// <summary>One <c>--act</c>: an answer, or what it says of an issue.</summary>
/// <param name="Question">Id of an act that answered, or the name of a question.</param>
/// <param name="Issue">Null for an answer.</param>
public sealed record LaidDown(string Question, string? Issue, string Value)
{
    /// <param name="word">An answer, such as <c>reject</c>, or what it says of an issue: <c>sanctions=0.4</c>.</param>
    public static LaidDown Of(string question, string word) =>
        word.Split('=', 2) is [var issue, var value] ? new(question, issue, value) : new(question, null, word);

    /// <returns>Null where a problem was noted.</returns>
    public static LaidDown? Read(string text, ICollection<string> problems)
    {
        if (text.Split('=', 2) is [var where, { Length: > 0 } value] && where.Split('.', 2) is [{ Length: > 0 } question, ..] parts
            && (question.Contains('/', StringComparison.Ordinal) || int.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return new(question, parts.Length > 1 ? parts[1] : null, value);
        }

        problems.Add($"--act '{Words.Plain(text)}' must be ACT=ANSWER, such as 57=reject, or ACT.ISSUE=TARGET, such as 57.sanctions=0.4. ACT is "
            + "the id of an act or a question as `questions` names it, such as kremlin/propose@12.");
        return null;
    }
}
