using System.Text.RegularExpressions;

namespace DiplomacySim.Tests;

/// <summary>The scenarios of the repository, and one more in which every text is markup that would run where it is taken for such.</summary>
internal static partial class HostileScenarios
{
    public const string Name = "hostile";

    /// <returns>The folder.</returns>
    public static string Make(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Repository.Path("scenarios"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var text = File.ReadAllText(Repository.Path("scenarios/paris-2018.yaml"));
        text = Words().Replace(text, match => $"{match.Groups[1].Value} \"{Stage.HostileText}\"");
        text = Comment().Replace(text, $"  # {Stage.HostileText}");
        File.WriteAllText(Path.Combine(folder, $"{Name}.yaml"), Source().Replace(text, $"source: \"{Stage.HostileText}\""));
        return folder;
    }

    /// <summary>A name, or what an act says, on a line of its own.</summary>
    [GeneratedRegex(@"^(\s*(?:- )?(?:name|text|hostileText|conciliatoryText|about|title):) (?![>|{\[]).+$", RegexOptions.Multiline)]
    private static partial Regex Words();

    /// <summary>What is said behind a value.</summary>
    [GeneratedRegex(@" {2,}# .+$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("source: \"[^\"]*\"")]
    private static partial Regex Source();
}
