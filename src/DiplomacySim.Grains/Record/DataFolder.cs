namespace DiplomacySim.Grains;

/// <summary>The folder that holds the record, kept by one process at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream instance;

    /// <param name="path">Made where it does not exist.</param>
    /// <exception cref="DataFolderInUseException">Another process keeps it.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        try
        {
            instance = new FileStream(System.IO.Path.Combine(Path, "diplomacysim.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inner) when (inner is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DataFolderInUseException(Path, inner);
        }
    }

    /// <summary>Where runs are kept unless a setting says otherwise.</summary>
    public static string Default => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "DiplomacySim");

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "diplomacysim.db");

    public void Dispose() => instance.Dispose();
}

/// <summary>Another process keeps the data folder.</summary>
public sealed class DataFolderInUseException(string folder, Exception inner) : IOException(
    $"The data folder {folder} is in use by another process. Name its silo with --silo, or another folder with --data-folder.", inner)
{
    public string Folder { get; } = folder;
}
