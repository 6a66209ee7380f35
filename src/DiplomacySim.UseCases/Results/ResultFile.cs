using System.Security.Cryptography;

namespace DiplomacySim.UseCases;

/// <summary>One file of results: whole, or as it was before.</summary>
/// <remarks>It is written beside the one that is there and takes its place at the end.</remarks>
public sealed class ResultFile : IDisposable
{
    private readonly string path;
    private readonly string aside;

    private ResultFile(string path) =>
        (this.path, aside) = (path, Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.unfinished"));

    /// <summary>Finds out that it can be written before anything is made for it.</summary>
    /// <exception cref="ResultFolderException">It cannot.</exception>
    public static ResultFile Open(string name)
    {
        var file = new ResultFile(Path.GetFullPath(name));
        var folder = Path.GetDirectoryName(file.path)!;
        if (!Directory.Exists(folder))
        {
            throw new ResultFolderException($"There is no folder {folder} that {Path.GetFileName(name)} could be written into.");
        }

        if (Directory.Exists(file.path))
        {
            throw new ResultFolderException($"{name} is a folder, not a file that could be written.");
        }

        ResultFolder.Guard(folder, () => File.WriteAllBytes(file.aside, []));
        return file;
    }

    /// <exception cref="ResultFolderException">It cannot be written.</exception>
    public WrittenFile Finish(string name, byte[] content)
    {
        ResultFolder.Guard(Path.GetDirectoryName(path)!, () =>
        {
            File.WriteAllBytes(aside, content);
            File.Move(aside, path, overwrite: true);
        });
        return new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public void Dispose() => File.Delete(aside);
}

/// <param name="File">As it was named.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record WrittenFile(string File, long Bytes, string Sha256);
