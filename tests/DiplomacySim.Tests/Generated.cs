namespace DiplomacySim.Tests;

/// <summary>
/// Files of the repository, or parts of them, that follow from the code. They are written anew where the environment has
/// DIPLOMACYSIM_PUBLISH=1; otherwise they must be what the code says.
/// </summary>
public static class Generated
{
    /// <summary>Whether what takes long is made in full, not only sampled.</summary>
    public static bool IsFull => Publishes || Environment.GetEnvironmentVariable("DIPLOMACYSIM_FULL") == "1";

    private static bool Publishes => Environment.GetEnvironmentVariable("DIPLOMACYSIM_PUBLISH") == "1";

    public static void File(string path, string expected)
    {
        if (Publishes)
        {
            System.IO.File.WriteAllText(Repository.Path(path), expected);
        }

        Assert.Equal(expected, System.IO.File.ReadAllText(Repository.Path(path)));
    }

    /// <summary>What stands between <c>&lt;!-- generated: name --&gt;</c> and its end.</summary>
    public static void Section(string path, string name, string expected)
    {
        var (begin, end) = ($"<!-- generated: {name} -->\n\n", $"<!-- end of generated: {name} -->");
        var text = System.IO.File.ReadAllText(Repository.Path(path));
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        File(path, $"{text[..from]}{expected}\n{text[text.IndexOf(end, StringComparison.Ordinal)..]}");
    }
}
