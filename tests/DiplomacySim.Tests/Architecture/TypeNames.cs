using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DiplomacySim.Tests;

/// <summary>Simple names of types and what they stand for.</summary>
public static class TypeNames
{
    /// <returns>
    /// Names that two types have, or a type and the last part of a namespace, with what they stand for. The parts of a partial type are one thing,
    /// and so are types that differ only in the number of their type parameters.
    /// </returns>
    public static IEnumerable<string> WithTwoMeanings(IEnumerable<SyntaxTree> trees)
    {
        var nodes = trees.SelectMany(tree => tree.GetRoot().DescendantNodes()).ToList();
        var spaces = nodes.OfType<BaseNamespaceDeclarationSyntax>().Select(space => $"namespace {space.Name}").Distinct();
        var types = nodes.OfType<MemberDeclarationSyntax>().Where(node => NameOf(node).Length > 0).Select(FullName).Distinct();
        return types.Concat(spaces)
            .GroupBy(name => name.Split('.', ' ')[^1])
            .Where(group => group.Count() > 1 && !group.All(name => name.StartsWith("namespace ", StringComparison.Ordinal)))
            .Select(group => $"{group.Key}: {string.Join(", ", group.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    private static string FullName(SyntaxNode node) => string.Join('.', node.AncestorsAndSelf().Reverse()
        .Select(part => part is BaseNamespaceDeclarationSyntax space ? space.Name.ToString() : NameOf(part))
        .Where(name => name.Length > 0));
}
