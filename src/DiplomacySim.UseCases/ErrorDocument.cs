using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Why a command did not do what it was asked for.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Kind">The exit code in a word or two.</param>
/// <param name="Problems">All that is wrong with a scenario or a request; empty for other errors.</param>
public sealed record ErrorDocument(string Schema, int Exit, string Kind, string Message, IReadOnlyList<ErrorProblem> Problems)
{
    public const string Version = "diplomacysim/error/1";

    public static ErrorDocument Of(int exit, string kind, string message, IEnumerable<Problem> problems) =>
        new(Version, exit, kind, message, [.. problems.Select(ErrorProblem.Of)]);
}

/// <summary>One thing that is wrong with a scenario or a request.</summary>
/// <param name="Line">From 1; 0 where no line is to blame.</param>
/// <param name="Column">From 1; 0 where no column is to blame.</param>
/// <param name="Path">The field; empty for the file as a whole.</param>
/// <param name="Hint">What would be right; may be empty.</param>
public sealed record ErrorProblem(string File, int Line, int Column, string Path, string Message, string Hint)
{
    internal static ErrorProblem Of(Problem problem) =>
        new(problem.File, problem.Line, problem.Column, problem.Path, problem.Message, problem.Hint);
}
