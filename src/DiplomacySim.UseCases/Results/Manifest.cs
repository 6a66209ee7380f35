using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What results follow from, and the fingerprints of their files: enough to get them again, byte for byte.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Command">The words of the command, with files as they are named in the folder.</param>
/// <param name="Inputs">The files of the folder that the command reads: scenarios with all changes worked in, designs.</param>
/// <param name="Files">All other files.</param>
/// <param name="Minds">The files of the outside minds that played; null where there were none.</param>
public sealed record Manifest(
    string Schema, string Version, IReadOnlyList<string> Command, IReadOnlyList<ManifestFile> Inputs, IReadOnlyList<ManifestFile> Files,
    IReadOnlyList<MindFile>? Minds)
{
    public const string Name = "manifest.json";

    private const string Current = "diplomacysim/manifest/1";

    private static readonly JsonSerializerOptions Readable = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static byte[] Of(string folder, IReadOnlyList<string> command, IReadOnlyList<string> inputs, IEnumerable<string> files,
        IReadOnlyList<MindFile> minds)
    {
        var version = typeof(Manifest).Assembly.GetName().Version!.ToString(3);
        var all = files.Select(name => ManifestFile.Of(folder, name)).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        return JsonSerializer.SerializeToUtf8Bytes(
            new Manifest(Current, version, command, [.. all.Where(file => inputs.Contains(file.Name))],
                [.. all.Where(file => !inputs.Contains(file.Name))], minds.Count > 0 ? minds : null), Readable);
    }

    /// <exception cref="ResultFolderException">It is none.</exception>
    public static Manifest Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<Manifest>(stream, Readable) is { Schema: Current, Command: not null, Inputs: not null,
                Files: not null } manifest
                ? manifest
                : throw new ResultFolderException($"{file} is no manifest of this program.");
        }
        catch (Exception problem) when (problem is JsonException or UnauthorizedAccessException or IOException and not ResultFolderException)
        {
            throw new ResultFolderException($"{file} cannot be read as a manifest: {problem.Message}");
        }
    }
}

/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record ManifestFile(string Name, long Bytes, string Sha256)
{
    public static ManifestFile Of(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return new(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
