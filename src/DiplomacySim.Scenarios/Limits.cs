namespace DiplomacySim.Scenarios;

/// <summary>How large a scenario may be. A file is data from anywhere: each bound is checked before work in proportion to it is done.</summary>
public static class Limits
{
    /// <summary>Size of one file.</summary>
    public const int FileBytes = 1 << 20;

    /// <summary>Size of the canonical text, in which every base is worked in.</summary>
    public const int CanonicalBytes = 4 << 20;

    /// <summary>Maps and lists within each other.</summary>
    public const int Depth = 32;

    /// <summary>Values, lists and maps in a file, and in a scenario with its bases.</summary>
    public const int Nodes = 200_000;

    /// <summary>Files that extend one another, the first one included.</summary>
    public const int Files = 8;

    internal const string TooManyNodes = "more than 200,000 values";

    public const int KeyLength = 64;
    public const int TextLength = 2000;
    public const int NumberLength = 64;

    /// <summary>Values in a list.</summary>
    public const int Items = 10_000;

    /// <summary>Problems told of one scenario; of the rest only how many there are.</summary>
    public const int Problems = 200;

    /// <summary>Entries of a map keyed by ids.</summary>
    /// <param name="field">The field that holds them.</param>
    public static int Entries(string field) => field switch
    {
        "issues" => 200,
        "parties" => 200,
        "actors" => 200,
        "relations" => 400,
        "points" => Items,
        _ => 1000,
    };
}
