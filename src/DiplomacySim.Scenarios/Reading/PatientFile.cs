namespace DiplomacySim.Scenarios;

/// <summary>Files that users name, which can be anything that has a path.</summary>
public static class PatientFile
{
    /// <summary>How long a pipe, a terminal or another device is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Reads a file, and of one that has more bytes than it may have no more than shows that.</summary>
    /// <remarks>
    /// To open a pipe that nobody writes to, or to read from a terminal, can take for ever. Such things say that they have no bytes, and only they
    /// are waited for; whoever still waits for them when patience ends does not keep a program from ending.
    /// </remarks>
    /// <exception cref="IOException">As of a stream, or nothing came.</exception>
    public static byte[] Bytes(string path, int most)
    {
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            return Read(path, most);
        }

        var reading = Task.Factory.StartNew(() => Read(path, most), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.WhenAny(reading, Task.Delay(Patience)).GetAwaiter().GetResult() == reading ? reading.GetAwaiter().GetResult()
            : throw new IOException("nothing comes from it");
    }

    private static byte[] Read(string path, int most)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        using MemoryStream all = new();
        var buffer = new byte[1 << 16];
        for (int read; all.Length <= most && (read = file.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
