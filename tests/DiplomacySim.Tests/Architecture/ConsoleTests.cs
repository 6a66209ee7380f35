using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DiplomacySim.Tests;

/// <summary>Commands write to the screen that they are given, so that a test or a page can hand in another one.</summary>
public sealed class ConsoleTests
{
    private static readonly string[] Consoles = ["Console", "AnsiConsole"];

    [Fact]
    public void Only_the_factory_of_screens_reaches_for_the_console() =>
        Assert.Equal(["Screens.cs"], new[] { "Client", "UseCases" }.SelectMany(Projects.Sources).Where(source => Names(source.Text).Any())
            .Select(source => source.Path));

    [Theory]
    [InlineData("class A { void B() => Console.WriteLine(); }", 1)]
    [InlineData("class A { void B() => System.Console.Error.WriteLine(); }", 1)]
    [InlineData("class A { object B => Spectre.Console.AnsiConsole.Profile; }", 1)]
    [InlineData("using static System.Console; class A { }", 1)]
    [InlineData("using Spectre.Console; class A { Spectre.Console.Grid B() => new Spectre.Console.Grid(); }", 0)]
    public void A_console_is_found_by_its_name(string code, int times) => Assert.Equal(times, Names(code).Count());

    /// <summary>Where a class of that name stands; not the namespace of the library that has it in its name.</summary>
    private static IEnumerable<SimpleNameSyntax> Names(string code) => SourceModel.Parse("Sample.cs", code).GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>().Where(name => Consoles.Contains(name.Identifier.Text) && !IsOfSpectre(name));

    private static bool IsOfSpectre(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Spectre" } } => true,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Spectre" } } access => access.Name == name,
        _ => false,
    };
}
