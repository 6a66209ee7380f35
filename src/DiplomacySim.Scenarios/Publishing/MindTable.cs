using System.Text;

namespace DiplomacySim.Scenarios;

/// <summary>The minds of this program as a table in Markdown.</summary>
public static class MindTable
{
    public static string Text()
    {
        StringBuilder text = new("| mind | roles and games that it fits | what it does |\n| --- | --- | --- |\n");
        foreach (MindEntry mind in MindEntry.All(MindFiles.None))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{mind.Name}` | {string.Join("; ", mind.Fits)} | {mind.Description} |\n");
        }

        return text.ToString();
    }
}
