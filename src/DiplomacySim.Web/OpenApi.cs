namespace DiplomacySim.Web;

internal static class OpenApi
{
    public static string Text { get; } = "{}";
}
