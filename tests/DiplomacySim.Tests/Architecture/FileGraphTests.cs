namespace DiplomacySim.Tests;

public sealed class FileGraphTests
{
    private const string Used =
        """
        public class Thing : System.Attribute
        {
            public const int Number = 1;
            public static int Count;
            public int this[int place] => place;
            public static Thing operator +(Thing one, Thing other) => one;
            public void Deconstruct(out int one, out int other) => one = other = 0;
            public System.Collections.Generic.IEnumerator<int> GetEnumerator() { yield break; }
            public class Inner;
        }
        public static class Extensions { public static int Twice(this int number) => 2 * number; }
        public enum Colour { Red }
        public interface IShape;
        """;

    private const string Between = "public static class Between { public static Thing Thing => new(); public static void Take(Thing thing) { } }";

    [Theory]
    [InlineData("public class User { public Thing? Field; }")]
    [InlineData("public class User { public System.Collections.Generic.List<Thing[]>? Field; }")]
    [InlineData("public class User { void Do((int, Thing?) pair) { } }")]
    [InlineData("public class User : IShape;")]
    [InlineData("public class User<T> where T : IShape;")]
    [InlineData("[Thing] public class User;")]
    [InlineData("public class User { int Do() => Thing.Number; }")]
    [InlineData("public class User { int Do() => 1.Twice(); }")]
    [InlineData("public class User { object Do() => Colour.Red; }")]
    [InlineData("public class User { object Do() => new Thing.Inner(); }")]
    [InlineData("public class User { string Do() => nameof(Thing); }")]
    [InlineData("public class User { bool Do(object thing) => thing is Thing; }")]
    [InlineData("using static Thing; public class User { int Do() => Count; }")]
    [InlineData("using Alias = Thing; public class User { public Alias? Field; }")]
    [InlineData("public class User { void Do() { var thing = Between.Thing; } }")]
    [InlineData("public class User { void Do() => Between.Take(new()); }")]
    [InlineData("public class User { void Do() => Between.Take(Between.Thing); }")]
    [InlineData("public class User { int Do() => Between.Thing[0]; }")]
    [InlineData("public class User { object Do() => Between.Thing + Between.Thing; }")]
    [InlineData("public class User { void Do() { var (one, other) = Between.Thing; } }")]
    [InlineData("public class User { void Do() { foreach (var number in Between.Thing) { } } }")]
    public void Code_uses_the_file_that_declares_it(string code) => Assert.Contains("Used.cs", UsedBy(code));

    [Theory]
    [InlineData("/// <summary>Beside <see cref=\"Thing\"/>.</summary>\npublic class User;")]
    [InlineData("public class User { public int Thing; public int Do() => Thing; }")]
    public void What_only_bears_a_name_or_is_a_comment_uses_nothing(string code) => Assert.DoesNotContain("Used.cs", UsedBy(code));

    [Fact]
    public void A_project_can_use_those_that_it_refers_to_without_their_being_files_of_its_own()
    {
        var graph = new FileGraph(SourceModel.Of("Telemetry"));

        Assert.Contains("TelemetryNames.cs", graph.UsedBy("Trace.cs"));
        Assert.DoesNotContain("Acts/Act.cs", graph.UsedBy("Trace.cs"));
    }

    private static IEnumerable<string> UsedBy(string code) =>
        new FileGraph(SourceModel.Compile(("Used.cs", Used), ("Between.cs", Between), ("User.cs", code))).UsedBy("User.cs");
}
