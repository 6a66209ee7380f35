namespace DiplomacySim.Tests;

/// <summary>The programs once more, with a model that draws other seeds for the runs of an ensemble: other code with other results.</summary>
internal sealed class OtherBuild : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-build-");

    public OtherBuild()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        // Libraries of the processor, such as SQLite, are the same.
        Directory.CreateSymbolicLink(Path.Combine(Folder, "runtimes"), Path.Combine(AppContext.BaseDirectory, "runtimes"));
        using var model = new AlteredModel("Chance.cs", "Fold(Fold(1, unchecked", "Fold(Fold(2, unchecked");
        Assert.NotNull(model.Assembly);
        File.WriteAllBytes(Path.Combine(Folder, "DiplomacySim.Model.dll"), model.Image);
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
