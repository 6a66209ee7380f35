namespace DiplomacySim.Model.Texts;

/// <summary>What can be agreed: one level of each issue. Outcomes are numbered from 0, the levels of the last issue counting up first.</summary>
public sealed class Domain
{
    /// <summary>Most outcomes that a domain can have.</summary>
    public const int Limit = 10_000_000;

    private readonly int[] levels;
    private readonly int[] strides;

    /// <param name="levels">For each issue its number of levels, at least 1.</param>
    public Domain(params ReadOnlySpan<int> levels)
    {
        this.levels = [.. levels];
        strides = new int[levels.Length];
        var outcomes = 1L;
        for (var issue = levels.Length - 1; issue >= 0; issue--)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(levels[issue], 1, nameof(levels));
            strides[issue] = (int)outcomes;
            outcomes *= levels[issue];
            ArgumentOutOfRangeException.ThrowIfGreaterThan(outcomes, Limit, nameof(levels));
        }

        Outcomes = (int)outcomes;
    }

    public int Issues => levels.Length;

    public int Outcomes { get; }

    public int Levels(int issue) => levels[issue];

    /// <returns>The level at which an outcome settles an issue, from 0.</returns>
    public int Level(int outcome, int issue) => outcome / strides[issue] % levels[issue];

    /// <returns>The number of the outcome with the given level of each issue.</returns>
    public int Outcome(params ReadOnlySpan<int> level)
    {
        var outcome = 0;
        for (var issue = 0; issue < levels.Length; issue++)
        {
            outcome += level[issue] * strides[issue];
        }

        return outcome;
    }
}
