namespace DiplomacySim.Scenarios;

/// <summary>One thing that is wrong with a scenario, where, and what would be right.</summary>
/// <param name="File">The file as the user named it; <c>--set</c> for an override.</param>
/// <param name="Line">From 1; of an override, which option it is.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Path">Keys from the top, joined by dots; empty for the file as a whole.</param>
/// <param name="Message">What was found.</param>
/// <param name="Hint">What would be right; empty where the message says it.</param>
public sealed record Problem(string File, int Line, int Column, string Path, string Message, string Hint)
{
    /// <summary>What is wrong with what, and what would be right.</summary>
    public string Sentence => $"{(Path.Length == 0 ? "" : $"{Path}: ")}{Message}{(Hint.Length == 0 ? "" : $" ({Hint})")}";

    public override string ToString() => $"{File}:{Line}:{Column}: {Sentence}";
}
