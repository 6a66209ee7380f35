using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>Reads <c>path=number:number:…</c> in decimal arithmetic, so that 0.1 is one tenth.</summary>
internal static class DesignText
{
    public static DesignProblem? Split(string text, out string path, out decimal[] parts)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        (path, parts) = (equals < 0 ? "" : text[..equals].Trim(), []);
        if (path.Length == 0)
        {
            return new(text, "no parameter is named", "path=from:to:step, such as actors.kremlin.readiness=0:1:0.1");
        }

        var words = text[(equals + 1)..].Split(':');
        var numbers = new decimal[words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            if (!decimal.TryParse(words[word], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[word]))
            {
                return new(text, $"\"{words[word]}\" is no number", "digits with a decimal point, such as 0.25");
            }
        }

        parts = numbers;
        return null;
    }
}
