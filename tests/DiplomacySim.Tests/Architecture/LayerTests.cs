namespace DiplomacySim.Tests;

/// <summary>The model has one direction: a layer uses those that stand before it. A layer is a folder, or a file that is in none.</summary>
public sealed class LayerTests
{
    private static readonly string[] Layers =
    [
        "Chance.cs", "EnumTable.cs", "Logistic.cs", "Normal.cs", "Selection.cs", "Tie.cs", "Ties.cs", "Words.cs",
        "Scenarios", "Texts", "Events", "Decisions", "Compiled", "Acts", "Interventions", "State", "Preferences", "Memories", "StackedOffers",
        "Solutions", "Questions", "Minds", "Minds/Reference", "Seats", "Phases", "Games", "Measures", "Rounds", "Why",
    ];

    [Fact]
    public void No_layer_of_the_model_uses_one_that_stands_after_it()
    {
        string[] backwards = [.. Backwards()];

        Assert.True(backwards.Length == 0, string.Join('\n', backwards));
    }

    [Fact]
    public void Every_layer_stands_in_the_table_and_has_a_namespace_of_its_own() =>
        Assert.Equal(FileGraph.OfModel.Files.Select(LayerOf).Distinct().Order(StringComparer.Ordinal), Layers.Order(StringComparer.Ordinal));

    /// <returns>The uses against the direction, from file to file.</returns>
    private static IEnumerable<string> Backwards() =>
        from file in FileGraph.OfModel.Files
        from used in FileGraph.OfModel.UsedBy(file)
        where Array.IndexOf(Layers, LayerOf(used)) > Array.IndexOf(Layers, LayerOf(file))
        select $"{file} -> {used}";

    private static string LayerOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : file;
}
