using System.Buffers;
using System.Text;

namespace DiplomacySim.Scenarios;

/// <summary>From a file's bytes to its text.</summary>
internal static class FileText
{
    /// <summary>Reads at most one byte more than a file may have.</summary>
    /// <returns>The text, or null where a problem was reported.</returns>
    public static string? Read(string path, string shown, Place askedAt, Trail trail, Problems problems) =>
        Bytes(path, shown, askedAt, trail, problems) is { } bytes ? Decode(bytes, shown, problems) : null;

    /// <summary>The same, for a format that says itself in which encoding it is written.</summary>
    /// <returns>The bytes, or null where a problem was reported.</returns>
    public static byte[]? Bytes(string path, string shown, Place askedAt, Trail trail, Problems problems)
    {
        byte[] bytes;
        try
        {
            bytes = PatientFile.Bytes(path, Limits.FileBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bool isMissing = error is FileNotFoundException or DirectoryNotFoundException;
            problems.Add(askedAt, trail, $"'{Quoting.Clip(shown)}' cannot be read", isMissing ? "there is no such file" : "a file that may be read");
            return null;
        }

        return IsTooLarge(bytes.Length, shown, problems) ? null : bytes;
    }

    /// <returns>The text, or null where a problem was reported.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, Problems problems)
    {
        if (IsTooLarge(bytes.Length, file, problems))
        {
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (FirstInvalid(bytes) is int bad)
        {
            ReadOnlySpan<byte> before = bytes[..bad];
            int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            Place place = new(file, before.Count((byte)'\n') + 1, column);
            problems.Add(place, Trail.Root, $"the byte 0x{bytes[bad]:x2} is not UTF-8", "text in UTF-8");
            return null;
        }

        return Encoding.UTF8.GetString(bytes);
    }

    public static bool IsTooLarge(int bytes, string file, Problems problems)
    {
        if (bytes > Limits.FileBytes)
        {
            problems.Add(new Place(file, 1, 1), Trail.Root, "the file is larger than 1 MiB", "at most 1,048,576 bytes");
            return true;
        }

        return false;
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (int index = 0; index < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[index..], out _, out int length) != OperationStatus.Done)
            {
                return index;
            }

            index += length;
        }

        return null;
    }
}
