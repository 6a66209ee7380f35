namespace DiplomacySim.Analysis;

/// <summary>A number that could have been another one when a decision was made.</summary>
/// <param name="Path">As in <c>--set</c>.</param>
/// <param name="Now">What it was then: of a belief or of how things stand not where it started, but where it had come to.</param>
/// <param name="Low">Lowest value that is tried.</param>
/// <param name="High">Highest value that is tried.</param>
/// <param name="Start">What the scenario says; a value that equals it would change nothing.</param>
public sealed record Knob(string Path, double Now, double Low, double High, bool IsWhole, double Start, FlipKind Kind)
{
    private const double Widest = 20;

    /// <summary>A knob whose range is that of the scenario where it is narrow, and otherwise ten times its own value.</summary>
    public static Knob Of(string path, double now, double low, double high, bool isWhole, double start, FlipKind kind)
    {
        var reach = 10 * Math.Max(Math.Abs(now), 0.1);
        return high - low <= Widest
            ? new(path, now, low, high, isWhole, start, kind)
            : new(path, now, Math.Max(low, now - reach), Math.Min(high, now + reach), isWhole, start, kind);
    }

    /// <returns>A change as a share of the range, so that changes of different numbers can be compared.</returns>
    public double Size(double to) => High > Low ? Math.Abs(to - Now) / (High - Low) : 0;
}

/// <summary>What would have been otherwise.</summary>
public enum FlipKind
{
    /// <summary>A clause of the text.</summary>
    Clause,

    /// <summary>What the actor believed of the other side.</summary>
    Belief,

    /// <summary>How things stood, and who had come to power.</summary>
    Situation,

    /// <summary>What the actor or an institution was like.</summary>
    Parameter,
}
