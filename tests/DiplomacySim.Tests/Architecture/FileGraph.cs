using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DiplomacySim.Tests;

/// <summary>Which source file uses which others: those that declare what its code names or calls, or a type that an expression in it has.</summary>
/// <remarks>Comments use nothing.</remarks>
public sealed class FileGraph
{
    private static readonly Lazy<FileGraph> Model = new(() => new(SourceModel.Of("Model")));
    private readonly Dictionary<string, SortedSet<string>> used;

    public FileGraph(CSharpCompilation compilation) => used = compilation.SyntaxTrees
        .Where(tree => tree.FilePath != SourceModel.GlobalUsings)
        .AsParallel()
        .ToDictionary(tree => tree.FilePath, tree => UsedBy(tree, compilation.GetSemanticModel(tree)));

    /// <summary>Paths start at the folder of the model.</summary>
    public static FileGraph OfModel => Model.Value;

    public IEnumerable<string> Files => used.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> UsedBy(string file) => used[file];

    private static SortedSet<string> UsedBy(SyntaxTree tree, SemanticModel model) => new(
        tree.GetRoot().DescendantNodes()
            .SelectMany(node => Symbols(node, model))
            .OfType<ISymbol>()
            .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .SelectMany(FilesOf)
            .Where(file => file != tree.FilePath),
        StringComparer.Ordinal);

    private static IEnumerable<ISymbol?> Symbols(SyntaxNode node, SemanticModel model)
    {
        var (symbol, type) = (model.GetSymbolInfo(node), model.GetTypeInfo(node));
        return [symbol.Symbol, .. symbol.CandidateSymbols, type.Type, type.ConvertedType];
    }

    private static IEnumerable<string> FilesOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => [],
        IArrayTypeSymbol array => FilesOf(array.ElementType),
        INamedTypeSymbol type => type.TypeArguments.SelectMany(FilesOf).Concat(Declarations(type)),
        IMethodSymbol { ReducedFrom: { } extension } => Declarations(extension),
        _ => Declarations(symbol),
    };

    /// <summary>Of what the compiler adds to a type, such as its constructor without parameters, the declarations of the type.</summary>
    private static IEnumerable<string> Declarations(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences switch
    {
        [] => symbol.ContainingType is { } type ? Declarations(type) : [],
        var references => references.Select(reference => reference.SyntaxTree.FilePath),
    };
}
