namespace DiplomacySim.Scenarios;

/// <summary>Free text.</summary>
internal static class TextReading
{
    /// <returns>Null where a problem was reported.</returns>
    public static string? Read(Node node, Trail trail, Problems problems)
    {
        if (node is Unreadable)
        {
            return null;
        }

        if (node is not Scalar scalar)
        {
            problems.Add(node.Place, trail, $"found {node.Kind}", "a text");
            return null;
        }

        if (!scalar.Quoted && Decimal.LooksLikeOne(scalar.Text))
        {
            problems.Add(node.Place, trail, $"{scalar.Kind} is no text for every reader of YAML", $"quotes: \"{scalar.Text}\"");
            return null;
        }

        if (scalar.Text.Length > Limits.TextLength)
        {
            problems.Add(node.Place, trail, $"a text of {scalar.Text.Length} characters", $"at most {Limits.TextLength}");
            return null;
        }

        if (Characters.FirstRefused(scalar.Text) is >= 0 and int at)
        {
            problems.Add(node.Place, trail, $"the text holds the character U+{(int)scalar.Text[at]:X4}", "leave it out");
            return null;
        }

        if (scalar.Text.Length > 0 && !Characters.IsVisible(scalar.Text))
        {
            problems.Add(node.Place, trail, "a text of which nothing can be seen", "letters, or leave it out");
            return null;
        }

        return scalar.Text;
    }
}
