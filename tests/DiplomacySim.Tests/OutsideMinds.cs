using DiplomacySim.Scenarios;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DiplomacySim.Tests;

/// <summary>Files of minds: the built one of the example, and others that are compiled from text.</summary>
internal static class OutsideMinds
{
    /// <summary>The name under which the example's file is built.</summary>
    public const string Example = "DiplomacySim.ExampleMinds";

    /// <summary>An implementation of the interface without its name, for classes in a text.</summary>
    public const string Rest =
        """
        public string Description => "Passes."; public bool Fits(Role role, Game? game) => true;
        public Move Answer(in Turn turn, View view) => new() { Choice = Choice.Pass };
        public bool Accepts(Text text, in Turn turn, View view) => true;
        """;

    private const string Usings =
        """
        using DiplomacySim.Model.Decisions; using DiplomacySim.Model.Minds; using DiplomacySim.Model.Minds.Reference;
        using DiplomacySim.Model.Questions; using DiplomacySim.Model.Scenarios; using DiplomacySim.Model.Texts;
        """;

    /// <summary>The file of the example, as it was built with the tests.</summary>
    public static string ExampleFile { get; } = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", Example, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')), $"{Example}.dll"));

    /// <summary>The example's minds in a file with another hash.</summary>
    public static string Altered(string folder)
    {
        var path = Path.Combine(folder, "altered.dll");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(ExampleFile), 0]);
        return path;
    }

    public static MindFiles Load(params string[] files)
    {
        var problems = new List<string>();
        var minds = MindFiles.Load(files, problems);
        Assert.Empty(problems);
        return minds;
    }

    /// <summary>A file of minds.</summary>
    /// <param name="text">Its classes.</param>
    /// <param name="model">The model that it is built against; null for that of this program.</param>
    public static string Write(string folder, string name, string text, byte[]? model = null, params MetadataReference[] more)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        MetadataReference own = model is null ? MetadataReference.CreateFromFile(typeof(IMind).Assembly.Location)
            : MetadataReference.CreateFromImage(model);
        var path = Path.Combine(folder, $"{name}.dll");
        File.WriteAllBytes(path, Compile(name, model is null ? $"{Usings}\n{text}" : text, [.. framework, own, .. more]));
        return path;
    }

    /// <summary>A model of another version, with an interface that has nothing but a name.</summary>
    public static byte[] OtherModel(string version) => Compile("DiplomacySim.Model",
        $$"""
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        namespace DiplomacySim.Model.Minds { public interface IMind { string Name { get; } } }
        """,
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    public static byte[] Compile(string name, string text, MetadataReference[] references)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(text)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
