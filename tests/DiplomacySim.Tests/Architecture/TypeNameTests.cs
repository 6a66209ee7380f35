namespace DiplomacySim.Tests;

public sealed class TypeNameTests
{
    [Fact]
    public void No_type_name_stands_for_two_things() => Assert.Empty(
        TypeNames.WithTwoMeanings(Projects.Names.SelectMany(Projects.Sources).Select(source => SourceModel.Parse(source.Path, source.Text))));

    [Theory]
    [InlineData("namespace A; class One { class Same; } class Other { enum Same; }", "Same: A.One.Same, A.Other.Same")]
    [InlineData("namespace A { delegate void Same(); } namespace B { record Same; }", "Same: A.Same, B.Same")]
    [InlineData("namespace A.Same { class One; } namespace B { class Same; }", "Same: B.Same, namespace A.Same")]
    [InlineData("namespace A; class Same; class Same<T>;")]
    [InlineData("namespace A; partial class Same; partial class Same;")]
    [InlineData("namespace A.Same { class One; } namespace B.Same { class Other; }")]
    [InlineData("namespace A; static class One { extension(int number) { int Twice() => 2 * number; } extension(string text) { } }")]
    public void Two_meanings_are_told_from_two_parts(string code, params string[] meanings) =>
        Assert.Equal(meanings, TypeNames.WithTwoMeanings([SourceModel.Parse("Sample.cs", code)]));
}
