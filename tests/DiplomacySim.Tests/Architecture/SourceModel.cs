using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DiplomacySim.Tests;

/// <summary>Source files compiled in memory with the settings of the build, warnings as errors. Analysers and source generators do not run.</summary>
public static class SourceModel
{
    /// <summary>Path of the file that is added to the sources, as the SDK does.</summary>
    public const string GlobalUsings = "GlobalUsings.g.cs";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None);
    private static readonly ConcurrentDictionary<string, Lazy<CSharpCompilation>> Compiled = new();

    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>References to older versions of an assembly, as in the SDK.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> Tolerated = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    /// <summary>What the running tests were given to load, by name.</summary>
    private static readonly Dictionary<string, MetadataReference> Assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .DistinctBy(path => Path.GetFileNameWithoutExtension(path))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => (MetadataReference)MetadataReference.CreateFromFile(path));

    /// <summary>A library under src, compiled once for all tests. Paths of its trees start at the project's folder.</summary>
    public static CSharpCompilation Of(string project) => Compiled.GetOrAdd(project, _ => new(() => Compile(
        $"DiplomacySim.{project}",
        Projects.Sources(project),
        ReferredTo(project).Select(name => $"DiplomacySim.{name}"),
        Projects.Usings(project)))).Value;

    /// <summary>Files that use nothing but .NET.</summary>
    public static CSharpCompilation Compile(params (string Path, string Text)[] sources) => Compile("Sample", sources, [], []);

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    /// <summary>What the build would refuse, each as file, line and message.</summary>
    public static IEnumerable<string> Errors(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.ToString());

    private static CSharpCompilation Compile(
        string name, IEnumerable<(string Path, string Text)> sources, IEnumerable<string> references, IEnumerable<string> usings)
    {
        var implied = string.Concat(ImplicitUsings.Concat(usings).Select(space => $"global using {space};\n"));
        var compilation = CSharpCompilation.Create(
            name,
            sources.Append((Path: GlobalUsings, Text: implied)).Select(source => Parse(source.Path, source.Text)),
            Assemblies.Where(assembly => !IsOfProduct(assembly.Key) || references.Contains(assembly.Key)).Select(assembly => assembly.Value),
            new(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: Tolerated,
                warningLevel: 10,
                nullableContextOptions: NullableContextOptions.Enable));
        var errors = Errors(compilation.GetDiagnostics()).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidOperationException(string.Join('\n', errors));
    }

    private static bool IsOfProduct(string assembly) => assembly.StartsWith("DiplomacySim", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> ReferredTo(string project) =>
        Projects.References(project).SelectMany(reference => ReferredTo(reference).Append(reference)).Distinct();
}
