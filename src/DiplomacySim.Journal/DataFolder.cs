namespace DiplomacySim.Journal;

/// <summary>The folder that holds the record, kept by one process at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream instance;

    /// <param name="path">Made where it does not exist.</param>
    /// <exception cref="DataFolderInUseException">Another process keeps it.</exception>
    /// <exception cref="DataFolderUnusableException">It cannot be made or written.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path);
            instance = new FileStream(System.IO.Path.Combine(Path, "diplomacysim.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inner) when (IsSharing(inner))
        {
            throw new DataFolderInUseException(Path, inner);
        }
        catch (Exception inner) when (inner is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnusableException($"The data folder {Path} cannot be used: {inner.Message} Name another with --data-folder.", inner);
        }
    }

    /// <summary>Where runs are kept unless a setting says otherwise.</summary>
    public static string Default => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "DiplomacySim");

    public string Path { get; }

    /// <summary>The file of the record.</summary>
    public string Database => FileIn(Path);

    /// <returns>The file of the record of a folder that is only read; it need not be there.</returns>
    /// <exception cref="DataFolderUnusableException">There is no such folder, or it is a file.</exception>
    public static string Find(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return Directory.Exists(full) ? FileIn(full) : throw new DataFolderUnusableException(File.Exists(full)
            ? $"The data folder {full} cannot be used: it is a file. Name another with --data-folder."
            : $"There is no record at {full}: the first run or ensemble makes it. Name another with --data-folder.");
    }

    public void Dispose() => instance.Dispose();

    private static string FileIn(string folder) => System.IO.Path.Combine(folder, "diplomacysim.db");

    /// <summary>The runtime has one exception for all that can be wrong with a file; the system's own number is in it: Linux, macOS,
    /// Windows.</summary>
    private static bool IsSharing(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020);
}

/// <summary>The data folder cannot be made, written or read.</summary>
public class DataFolderUnusableException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>Another process keeps the data folder.</summary>
public sealed class DataFolderInUseException(string folder, Exception inner) : DataFolderUnusableException(
    $"The data folder {folder} is in use by another process. Name its silo with --silo, or another folder with --data-folder.", inner);
