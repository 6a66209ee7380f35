using DiplomacySim.Scenarios;

namespace DiplomacySim.Web;

/// <summary>A request whose query or body is not what its route takes.</summary>
internal sealed class RefusedRequestException(IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems.Select(problem => Words.Plain(problem.Sentence))))
{
    /// <summary>All that is wrong, a field each.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <param name="place">Where the field stands: body, query or path.</param>
    /// <param name="field">Its name, with those above it and dots between; empty for the place as a whole.</param>
    /// <param name="found">What was found.</param>
    /// <param name="wanted">What would be right.</param>
    public static Problem Problem(string place, string field, string found, string wanted) => new(place, 0, 0, field, found, wanted);

    public static void ThrowIfAny(IEnumerable<Problem> found)
    {
        if (found.ToArray() is { Length: > 0 } problems)
        {
            throw new RefusedRequestException(problems);
        }
    }
}
