namespace DiplomacySim.Tests;

public sealed class CircleTests
{
    /// <summary>Files that may use one another: what a scenario is compiled to is four.</summary>
    private const int Largest = 4;

    [Fact]
    public void No_circle_of_files_in_the_model_is_larger_than_the_largest()
    {
        var circles = Circles.In(FileGraph.OfModel).Where(circle => circle.Count > Largest).ToList();

        Assert.True(
            circles.Count == 0,
            string.Join('\n', circles.Select(circle => $"{circle.Count} files use one another: {string.Join(", ", circle)}")));
    }

    [Fact]
    public void Files_that_use_one_another_by_way_of_others_are_one_circle()
    {
        var graph = new FileGraph(SourceModel.Compile(
            ("A.cs", "class A : B;"),
            ("B.cs", "class B { C? Next() => null; E? Other() => null; }"),
            ("C.cs", "class C { A? Next() => null; }"),
            ("D.cs", "class D { A? Next() => null; }"),
            ("E.cs", "class E { F? Next() => null; }"),
            ("F.cs", "class F { E? Next() => null; }")));

        Assert.Equal([["A.cs", "B.cs", "C.cs"], ["E.cs", "F.cs"]], Circles.In(graph));
    }
}
