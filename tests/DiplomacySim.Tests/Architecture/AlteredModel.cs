using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace DiplomacySim.Tests;

/// <summary>The model or another library with one of its files altered: what the compiler says of it and, where it compiles, what it does.</summary>
public sealed class AlteredModel : IDisposable
{
    private readonly AssemblyLoadContext context = new(nameof(AlteredModel), isCollectible: true);
    private readonly Assembly? assembly;

    /// <summary>That by which other libraries refer to it.</summary>
    private static readonly Version? Version = typeof(Simulation).Assembly.GetName().Version;

    /// <param name="file">Path in the project, such as "Acts/Act.cs".</param>
    /// <param name="text">What is replaced. It stands in the file once.</param>
    /// <param name="project">The library. It refers to the others as the tests have them.</param>
    public AlteredModel(string file, string text, string replacement, string project = "Model")
    {
        var model = SourceModel.Of(project);
        var tree = model.SyntaxTrees.Single(tree => tree.FilePath == file);
        var pieces = tree.ToString().Split(text);
        Assert.True(pieces.Length == 2, $"{file} has '{text}' {pieces.Length - 1} times.");

        using var image = new MemoryStream();
        var result = model.ReplaceSyntaxTree(tree, SourceModel.Parse(file, string.Join(replacement, pieces)))
            .AddSyntaxTrees(SourceModel.Parse("Version.cs", $"[assembly: System.Reflection.AssemblyVersion(\"{Version}\")]")).Emit(image);
        Errors = [.. SourceModel.Errors(result.Diagnostics)];
        if (result.Success)
        {
            Image = image.ToArray();
            image.Position = 0;
            assembly = context.LoadFromStream(image);
        }
    }

    /// <summary>The library as a file, which can take the place of the one that it was made of; empty where it does not compile.</summary>
    public byte[] Image { get; } = [];

    /// <summary>Errors of the compiler and warnings, which the build refuses too; each with file and line.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>What the compiler made of it.</summary>
    public Assembly Assembly
    {
        get
        {
            Assert.True(Errors.Count == 0, string.Join('\n', Errors));
            return assembly!;
        }
    }

    /// <param name="type">Full name of an enumeration.</param>
    public object Value(string type, string name) => Enum.Parse(Assembly.GetType(type, throwOnError: true)!, name);

    /// <summary>Calls a static method of the altered model. Its types are others than those that the tests refer to.</summary>
    /// <param name="type">Full name of the type.</param>
    /// <exception cref="Exception">What the method throws.</exception>
    public object? Call(string type, string method, params object?[] arguments) => Assembly.GetType(type, throwOnError: true)!.InvokeMember(
        method,
        BindingFlags.InvokeMethod | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DoNotWrapExceptions,
        binder: null,
        target: null,
        arguments,
        System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => context.Unload();
}
