namespace DiplomacySim.UseCases;

/// <summary>A folder that results are written to: all of them, or none.</summary>
/// <remarks>
/// Files are written beside those that are there and take their place at the end, the manifest last: a folder without a manifest holds no
/// complete results. Only a folder that is empty or holds such results is taken.
/// </remarks>
public sealed class ResultFolder : IDisposable
{
    private const string Unfinished = ".unfinished";

    private readonly string folder;
    private readonly string staging;
    private readonly List<string> files = [];

    private ResultFolder(string folder) => (this.folder, staging) = (folder, Path.Combine(folder, Unfinished));

    /// <exception cref="ResultFolderException">It cannot be written, or holds other things.</exception>
    public static ResultFolder Open(string folder)
    {
        var results = new ResultFolder(Path.GetFullPath(folder));
        Guard(folder, () =>
        {
            Directory.CreateDirectory(results.folder);
            if (!File.Exists(Path.Combine(results.folder, Manifest.Name)) && Directory.EnumerateFileSystemEntries(results.folder)
                .Any(entry => Path.GetFileName(entry) != Unfinished))
            {
                throw new ResultFolderException($"The folder {folder} holds other things. Name an empty one, or one with earlier results.");
            }

            results.Clear();
            Directory.CreateDirectory(results.staging);
        });
        return results;
    }

    /// <exception cref="ResultFolderException">It cannot be made.</exception>
    public Stream Create(string name)
    {
        files.Add(name);
        return Guard(folder, () => new FileStream(Path.Combine(staging, name), FileMode.CreateNew, FileAccess.Write));
    }

    /// <exception cref="ResultFolderException">It cannot be written.</exception>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        files.Add(name);
        Guard(folder, () => File.WriteAllBytes(Path.Combine(staging, name), bytes));
    }

    /// <summary>Puts everything in its place.</summary>
    /// <param name="manifest">Makes the manifest of the files in a folder.</param>
    /// <exception cref="ResultFolderException">It cannot be written.</exception>
    public void Finish(Func<string, IReadOnlyList<string>, byte[]> manifest) => Guard(folder, () =>
    {
        File.WriteAllBytes(Path.Combine(staging, Manifest.Name), manifest(staging, files));
        var old = Path.Combine(folder, Manifest.Name);
        if (File.Exists(old))
        {
            var earlier = Manifest.Read(old).Files.Select(file => file.Name).ToArray();
            File.Delete(old);
            foreach (var name in earlier)
            {
                File.Delete(Path.Combine(folder, Path.GetFileName(name)));
            }
        }

        foreach (var name in files.Append(Manifest.Name))
        {
            File.Move(Path.Combine(staging, name), Path.Combine(folder, name), overwrite: true);
        }
    });

    public void Dispose()
    {
        Clear();
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Turns what can go wrong with files into one kind of problem.</summary>
    public static void Guard(string folder, Action action) => Guard(folder, () =>
    {
        action();
        return 0;
    });

    public static async Task Guard(string folder, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            throw Unwritable(folder, problem);
        }
    }

    private static T Guard<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception problem) when (IsOfFiles(problem))
        {
            throw Unwritable(folder, problem);
        }
    }

    private static bool IsOfFiles(Exception problem) => problem is IOException and not ResultFolderException or UnauthorizedAccessException;

    private static ResultFolderException Unwritable(string folder, Exception problem) =>
        new($"The folder {folder} cannot be written: {problem.Message}");

    private void Clear()
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}

/// <summary>Results cannot be written to, or read from, a folder.</summary>
public sealed class ResultFolderException(string message) : IOException(message);
