using System.Text.RegularExpressions;

namespace DiplomacySim.Web;

/// <summary>One thing that the server can be asked.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Path">With names in braces for what differs.</param>
/// <param name="Right">What whoever asks must have.</param>
/// <param name="Answer">Kind of document, such as <c>log</c>; or a media type.</param>
/// <param name="Words">What it gives, in a sentence.</param>
/// <param name="Handle">Makes the answer.</param>
public sealed partial record Route(string Method, string Path, Right Right, string Answer, string Words, Func<Asked, Task<object?>> Handle)
{
    /// <summary>What can differ in a path.</summary>
    private static readonly RequestParameter[] Parts =
    [
        new("run", "Id of a run, or `last` for the newest."), RequestParameter.Whole("act", "Id of an act, as the log has it.", 1),
        new("id", "Id of a study."), new("name", "As lists have it."),
    ];

    /// <summary>What stands in the path.</summary>
    public IEnumerable<RequestParameter> InPath => InBraces().Matches(Path).Select(name => Parts.Single(part => part.Name == name.Groups[1].Value));

    /// <summary>What can stand in the query; all else is refused.</summary>
    public IReadOnlyList<RequestParameter> Query { get; init; } = [];

    /// <summary>Headers that it looks at, beside those that all look at.</summary>
    public IReadOnlyList<RequestParameter> Headers { get; init; } = [];

    /// <summary>Media types of the answer beside the usual one.</summary>
    public IReadOnlyList<string> OtherAnswers { get; init; } = [];

    /// <summary>Whether there may be nothing to answer with.</summary>
    public bool CanBeNothing { get; init; }

    /// <summary>What the body holds, as JSON; null for none.</summary>
    public Type? Body { get; init; }

    /// <summary>Whether it keeps a processor for more than a moment: few of these are answered at a time.</summary>
    public bool IsHeavy { get; init; }

    public static Route Get(string path, string answer, string words, Func<Asked, Task<object?>> handle) =>
        new("GET", path, Right.Reader, answer, words, handle);

    public static Route Post(string path, string answer, string words, Func<Asked, Task<object?>> handle) =>
        new("POST", path, Right.Player, answer, words, handle);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InBraces();
}

/// <summary>An answer that is no document.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Name">As which it is saved; null for what is only shown.</param>
public sealed record FileAnswer(byte[] Content, string Type, string? Name = null);
