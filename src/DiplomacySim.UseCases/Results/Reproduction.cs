using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>Results that are got again from their manifest, and what became of each file.</summary>
public sealed class Reproduction
{
    private readonly string folder;
    private readonly Dictionary<string, ReproducedState> states;

    private Reproduction(Manifest manifest, string folder)
    {
        (Manifest, this.folder) = (manifest, folder);
        states = manifest.Inputs.Concat(manifest.Files).ToDictionary(file => file.Name, OnDisk);
    }

    public Manifest Manifest { get; }

    public bool IsSame => states.Values.All(state => state == ReproducedState.Same);

    /// <param name="path">Of the manifest.</param>
    /// <exception cref="OtherMindsException">The results need outside minds that are not given.</exception>
    /// <exception cref="ResultFolderException">There is no such manifest, or what the command reads is not what it was.</exception>
    public static Reproduction Of(string path, MindFiles minds)
    {
        var manifest = Manifest.Read(path);
        NeededMinds.Require(manifest.Minds ?? [], minds, $"The command of {path}");
        var reproduction = new Reproduction(manifest, Path.GetDirectoryName(Path.GetFullPath(path))!);
        return manifest.Inputs.FirstOrDefault(input => reproduction.StateOf(input) != ReproducedState.Same) is not { } changed ? reproduction
            : throw new ResultFolderException(
            $"{changed.Name} is {(reproduction.StateOf(changed) == ReproducedState.Missing ? "missing" : "not what it was")}: the results cannot be "
                + "got again from it.");
    }

    /// <summary>The words of the command that gets the results again.</summary>
    /// <param name="results">Folder that it is to write to.</param>
    public IEnumerable<string> Command(string results)
    {
        var inputs = Manifest.Inputs.Select(input => input.Name).ToHashSet();
        return Manifest.Command.Select(word => inputs.Contains(word) ? Path.Combine(folder, word) : word).Concat(["--out", results]);
    }

    /// <summary>Compares the files with those that came out now.</summary>
    public void Compare(string results)
    {
        var again = Manifest.Read(Path.Combine(results, Manifest.Name)).Files.ToDictionary(file => file.Name);
        foreach (var file in Manifest.Files.Where(file => StateOf(file) == ReproducedState.Same && again.GetValueOrDefault(file.Name) != file))
        {
            states[file.Name] = ReproducedState.Differs;
        }
    }

    public ReproducedState StateOf(ManifestFile file) => states[file.Name];

    private ReproducedState OnDisk(ManifestFile file)
    {
        var name = Path.GetFileName(file.Name);
        return !File.Exists(Path.Combine(folder, name)) ? ReproducedState.Missing
            : ManifestFile.Of(folder, name) == file ? ReproducedState.Same
            : ReproducedState.Changed;
    }
}
