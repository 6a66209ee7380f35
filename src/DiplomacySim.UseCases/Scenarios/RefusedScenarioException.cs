using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>A scenario cannot be played, or not as it is to be changed.</summary>
public sealed class RefusedScenarioException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(problem => Words.Plain(problem.ToString()))))
{
    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    internal static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new RefusedScenarioException(problems);
        }
    }
}
