using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using System.Security.Cryptography;

namespace DiplomacySim.Scenarios;

/// <summary>Reads the minds of one file.</summary>
/// <remarks>
/// What is loaded are the bytes that were hashed. A file can use the framework and what this program is made of, and no other file: so its hash
/// covers all the code of its minds.
/// </remarks>
internal static class MindAssembly
{
    private static readonly AssemblyName Model = typeof(IMind).Assembly.GetName();

    /// <returns>Null where a problem keeps the file from being loaded.</returns>
    public static (MindFile File, IReadOnlyList<IMind> Minds)? Read(string path, ICollection<string> problems)
    {
        int before = problems.Count;
        void Tell(string problem) => problems.Add($"{path}: {problem}");
        if (Bytes(path, Tell) is not { } bytes || Identity(bytes, Tell) is not { } name || problems.Count > before)
        {
            return null;
        }

        try
        {
            using MemoryStream stream = new(bytes);
            Type[] types = new AssemblyLoadContext(name.Name).LoadFromStream(stream).GetExportedTypes();
            IMind[] minds = [.. types.Where(IsMind).Select(type => MindInstance.Of(type, Tell)).OfType<IMind>()];
            if (minds.Length == 0 && problems.Count == before)
            {
                Tell(NoMind);
            }

            return (new MindFile(name.Name!, name.Version!.ToString(), Convert.ToHexStringLower(SHA256.HashData(bytes))), minds);
        }
        catch (Exception problem) when (IsOfLoading(problem) || problem is FileLoadException)
        {
            Tell($"it does not fit this version of {Model.Name}: {problem.Message}");
            return null;
        }
    }

    /// <summary>Whether code does not find what it was built against.</summary>
    public static bool IsOfLoading(Exception problem) =>
        problem is TypeLoadException or MissingMemberException or ReflectionTypeLoadException or BadImageFormatException;

    private static string NoMind => $"there is no mind in it: no public class that implements {nameof(IMind)} and can be made without parameters.";

    private static bool IsMind(Type type) => type.IsClass && !type.IsAbstract && !type.ContainsGenericParameters && type.IsAssignableTo(typeof(IMind))
        && type.GetConstructor(Type.EmptyTypes) is not null;

    private const int MostBytes = 64 << 20;

    private static byte[]? Bytes(string path, Action<string> tell)
    {
        try
        {
            var bytes = PatientFile.Bytes(path, MostBytes);
            if (bytes.Length <= MostBytes)
            {
                return bytes;
            }

            tell("the file is larger than 64 MiB.");
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            tell("there is no such file.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            tell($"the file cannot be read: {problem.Message}");
        }

        return null;
    }

    /// <summary>Looks at what the file says of itself, before any of its code is loaded.</summary>
    private static AssemblyName? Identity(byte[] bytes, Action<string> tell)
    {
        try
        {
            using PEReader file = new(new MemoryStream(bytes));
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } metadata)
            {
                Check([.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())], tell);
                return metadata.GetAssemblyDefinition().GetAssemblyName();
            }
        }
        catch (BadImageFormatException)
        {
            // As for a file without metadata.
        }

        tell("the file is no .NET assembly.");
        return null;
    }

    private static void Check(IReadOnlyList<AssemblyName> references, Action<string> tell)
    {
        if (!references.Any(IsModel))
        {
            tell(NoMind);
        }

        foreach (AssemblyName reference in references)
        {
            if (IsModel(reference) && reference.Version != Model.Version)
            {
                tell($"it was built against {Model.Name} {reference.Version}; this program has {Model.Version}.");
            }
            else if (!IsThere(reference))
            {
                tell($"it needs {reference.Name} {reference.Version}, which this program has not; a file of minds has all its own code in itself.");
            }
        }
    }

    private static bool IsModel(AssemblyName reference) => reference.Name == Model.Name;

    private static bool IsThere(AssemblyName reference)
    {
        try
        {
            AssemblyLoadContext.Default.LoadFromAssemblyName(reference);
            return true;
        }
        catch (Exception problem) when (problem is FileNotFoundException or FileLoadException)
        {
            return false;
        }
    }
}
