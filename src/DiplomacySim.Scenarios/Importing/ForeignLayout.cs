namespace DiplomacySim.Scenarios.Importing;

/// <summary>How a file of others is written.</summary>
internal enum ForeignLayout
{
    Table,
    Xml,
    Json,
    Game,
}

/// <inheritdoc cref="ForeignLayout"/>
internal static class ForeignLayouts
{
    /// <summary>By how the text begins; the file's name counts only where that says nothing.</summary>
    public static ForeignLayout Of(string file, ReadOnlySpan<byte> bytes)
    {
        // UTF-16 has a zero beside each letter of XML; no other layout is read in it.
        Span<byte> start = stackalloc byte[Math.Min(bytes.Length, 1000)];
        var length = 0;
        foreach (var each in bytes[..start.Length])
        {
            if (each is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF))
            {
                start[length++] = each;
            }
        }

        var text = start[..length].TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'<', ..] => ForeignLayout.Xml,
            [(byte)'{' or (byte)'[', ..] => ForeignLayout.Json,
            [(byte)'N' or (byte)'E', (byte)'F', (byte)'G', (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..] => ForeignLayout.Game,
            _ => Path.GetExtension(file).ToUpperInvariant() switch
            {
                ".XML" => ForeignLayout.Xml,
                ".JSON" => ForeignLayout.Json,
                ".NFG" or ".EFG" => ForeignLayout.Game,
                _ => ForeignLayout.Table,
            },
        };
    }
}
