namespace DiplomacySim.Tests;

/// <summary>What still offends against a rule. The list only becomes shorter: what no longer offends is taken off.</summary>
public static class KnownOffences
{
    public static void Match(IReadOnlyCollection<string> known, IReadOnlyCollection<string> found)
    {
        string[] lines =
        [
            .. found.Except(known).Select(offence => $"new: {offence}"),
            .. known.Except(found).Select(offence => $"to be taken off the list: {offence}"),
        ];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }
}
