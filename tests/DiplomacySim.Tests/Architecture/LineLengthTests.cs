namespace DiplomacySim.Tests;

public sealed class LineLengthTests
{
    /// <summary>As in .editorconfig, which the compiler does not enforce.</summary>
    private const int Most = 150;

    [Fact]
    public void No_line_of_code_is_longer_than_150_characters() => Assert.Empty(
        from folder in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file).Index()
        where line.Item.Length > Most
        select $"{Path.GetRelativePath(Repository.Path("."), file)}:{line.Index + 1}");
}
