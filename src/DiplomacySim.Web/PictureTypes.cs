namespace DiplomacySim.Web;

/// <summary>The formats of pictures.</summary>
internal static class PictureTypes
{
    /// <returns>The media type; null for an ending that no picture has.</returns>
    public static string? Of(string ending) => ending switch { ".svg" => "image/svg+xml", ".png" => "image/png", _ => null };
}
