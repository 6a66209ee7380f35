using System.Text;

namespace DiplomacySim.Scenarios;

/// <summary>From names in code to words in files.</summary>
internal static class Names
{
    /// <summary><c>StatusQuo</c> is <c>statusQuo</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>TitForTat</c> is <c>tit-for-tat</c>.</summary>
    public static string Kebab(string name)
    {
        StringBuilder word = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
