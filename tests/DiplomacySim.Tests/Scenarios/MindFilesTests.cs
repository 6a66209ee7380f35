using DiplomacySim.Scenarios;
using Microsoft.CodeAnalysis;

namespace DiplomacySim.Tests.Scenarios;

/// <summary>What can be wrong with a file of minds, and what is taken from one that is right.</summary>
public sealed class MindFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_minds_of_a_file_stand_beside_those_of_the_program()
    {
        var minds = OutsideMinds.Load(OutsideMinds.ExampleFile);

        Assert.Equal([.. MindCatalogue.BuiltIn.Names, "cautious-senate", "home-first"], minds.Catalogue.Names);
        var file = Assert.Single(minds.Files);
        Assert.Equal((OutsideMinds.Example, "1.2.0.0"), (file.Assembly, file.Version));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(OutsideMinds.ExampleFile))),
            file.Sha256);
        Assert.Same(MindCatalogue.BuiltIn, MindFiles.None.Catalogue);
    }

    [Fact]
    public void Only_the_files_of_minds_that_are_asked_for_count()
    {
        var minds = OutsideMinds.Load(OutsideMinds.ExampleFile, Class("other", "public class Other : IMind"));
        var paris = Repository.Scenario("paris-2018.yaml");

        Assert.Empty(minds.UsedBy(paris));
        Assert.Equal([OutsideMinds.Example], minds.UsedBy(paris, With(paris, "cautious-senate"), With(paris, "home-first")).Select(f => f.Assembly));
        Assert.Equal([OutsideMinds.Example, "other"], minds.UsedBy(With(paris, "other"), With(paris, "home-first")).Select(f => f.Assembly));
        var challenged = paris with
        {
            Elections = [new Election { Id = "vote", Round = 1, Actor = paris.Actors[0].Id, Challenger = paris.Actors[0] with { Mind = "other" } }],
        };
        Assert.Equal(["other"], minds.UsedBy(challenged).Select(f => f.Assembly));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var junk = Path.Combine(folder.FullName, "junk.dll");
        File.WriteAllText(junk, "no assembly");
        var native = Path.Combine(folder.FullName, "half.dll");
        File.WriteAllBytes(native, File.ReadAllBytes(OutsideMinds.ExampleFile)[..300]);
        var helper = OutsideMinds.Compile("Helper", "public static class Helper { public const int One = 1; public static int Two() => 2; }",
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

        Assert.Equal(
            [
                "nowhere.dll: there is no such file.",
                "half.dll: the file is no .NET assembly.",
                "junk.dll: the file is no .NET assembly.",
                "empty.dll: there is no mind in it: no public class that implements IMind and can be made without parameters.",
                "parameters.dll: there is no mind in it: no public class that implements IMind and can be made without parameters.",
                "older.dll: it was built against DiplomacySim.Model 0.0.9.0; this program has 0.1.0.0.",
                "helped.dll: it needs Helper 0.0.0.0, which this program has not; a file of minds has all its own code in itself.",
                "taken.dll: the name 'tit-for-tat' of Taken is taken: this program has a mind of that name.",
                "twice.dll: the name 'fine' of Twice is taken: fine.dll has a mind of that name.",
                "throws.dll: the constructor of Throws throws InvalidOperationException: no luck",
                "case.dll: the name 'BadName' of Case is not of words of a-z and 0-9 with hyphens between them: patient-senate.",
                "hyphen.dll: the name 'ends-' of Hyphen is not of words of a-z and 0-9 with hyphens between them: patient-senate.",
                "dumb.dll: Dumb throws NotSupportedException when it is asked what it is: no name",
            ],
            Problems(
                Path.Combine(folder.FullName, "nowhere.dll"),
                native,
                junk,
                OutsideMinds.Write(folder.FullName, "empty", "public class Empty { }"),
                OutsideMinds.Write(folder.FullName, "parameters",
                    $"public class Needy(int n) : IMind {{ public string Name => $\"needy-{{n}}\"; {OutsideMinds.Rest} }}"
                        + $"class Hidden : IMind {{ public string Name => \"hidden\"; {OutsideMinds.Rest} }}"),
                OutsideMinds.Write(folder.FullName, "older", "public class Old : DiplomacySim.Model.Minds.IMind { public string Name => \"old\"; }",
                    OutsideMinds.OtherModel("0.0.9.0")),
                OutsideMinds.Write(folder.FullName, "helped",
                    $"public class Helped : IMind {{ public string Name => $\"helped-{{Helper.Two()}}\"; {OutsideMinds.Rest} }}", null,
                    MetadataReference.CreateFromImage(helper)),
                Class("fine", "public class Fine : IMind"),
                Class("taken", "public class Taken : IMind", "tit-for-tat"),
                Class("twice", "public class Twice : IMind", "fine"),
                OutsideMinds.Write(folder.FullName, "throws", "public class Throws : IMind { public Throws() => throw new "
                    + $"System.InvalidOperationException(\"no luck\"); public string Name => \"throws\"; {OutsideMinds.Rest} }}"),
                Class("case", "public class Case : IMind", "BadName"),
                Class("hyphen", "public class Hyphen : IMind", "ends-"),
                OutsideMinds.Write(folder.FullName, "dumb",
                    "public class Dumb : IMind { public string Name => throw new "
                        + $"System.NotSupportedException(\"no name\"); {OutsideMinds.Rest} }}")));
    }

    [Fact]
    public void A_file_that_was_built_against_another_interface_of_the_same_version_is_refused()
    {
        var version = typeof(IMind).Assembly.GetName().Version!.ToString();
        var file = OutsideMinds.Write(folder.FullName, "stale",
            "public class Stale : DiplomacySim.Model.Minds.IMind { public string Name => \"stale\"; }",
            OutsideMinds.OtherModel(version));

        Assert.StartsWith("stale.dll: it does not fit this version of DiplomacySim.Model: ", Assert.Single(Problems(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Answer throws InvalidOperationException: no luck",
        "throw new System.InvalidOperationException(\"no\\n luck\")", "true", "[]")]
    [InlineData("Answer gives a decision or a belief with a number that is none",
        "usual.Answer(turn, view) with { Decision = new Decision(default, double.NaN, 0, Choice.Veto) }", "true", "[]")]
    [InlineData("Accepts throws DivideByZeroException", "usual.Answer(turn, view)", "1 / int.Parse(\"0\") > 0", "[]")]
    [InlineData("Clauses gives null", "usual.Answer(turn, view)", "true", "null!")]
    public void A_mind_that_fails_is_named_with_actor_question_and_round(string said, string answer, string accepts, string clauses)
    {
        var file = OutsideMinds.Write(folder.FullName, "failing", $$"""
            public class Failing : IMind
            {
                private readonly LegislatureMind usual = new();
                public string Name => "failing";
                public string Description => "Fails.";
                public bool Fits(Role role, Game? game) => usual.Fits(role, game);
                public Move Answer(in Turn turn, View view) => {{answer}};
                public bool Accepts(Text text, in Turn turn, View view) => {{accepts}};
                public System.Collections.Generic.IReadOnlyList<DiplomacySim.Model.Preferences.Clause> Clauses(
                    in Turn turn, Text text, View view) => {{clauses}};
            }
            """);
        var minds = OutsideMinds.Load(file);
        var scenario = Repository.Scenario("prespa-2018.yaml");
        var setting = new CompiledScenario(scenario with
        {
            Actors = [.. scenario.Actors.Select(actor => actor.Id == "sobranie" ? actor with { Mind = "failing" } : actor)],
        });
        var failure = Assert.Throws<MindFailedException>(() =>
        {
            var log = Simulation.Play(setting, 1, 3, minds.Catalogue);
            Assert.NotEmpty(log.Trajectory.Index(0));
            var vote = log.Acts.First(act => act.HasActor && setting.Scenario.Actors[act.Actor].Id == "sobranie" && act.Decision is not null);
            Explanation.Of(log, new Chance(1), vote.Id);
        });

        Assert.Matches($@"^The mind 'failing' of sobranie failed at '\w+' in round \d+: its {said}", failure.Message);
    }

    [Fact]
    public void The_minds_page_lists_every_mind() => Generated.Section("src/DiplomacySim.Model/Minds/README.md", "minds", MindTable.Text());

    [Fact]
    public void Every_mind_says_in_one_sentence_what_it_does() => Assert.All(MindEntry.All(MindFiles.None), mind =>
    {
        Assert.Matches(@"^[A-Z][^|\n]*\.$", mind.Description);
        Assert.NotEmpty(mind.Fits);
    });

    private string Class(string name, string head, string? mind = null) =>
        OutsideMinds.Write(folder.FullName, name, $"{head} {{ public string Name => \"{mind ?? name}\"; {OutsideMinds.Rest} }}");

    private string[] Problems(params string[] files)
    {
        var problems = new List<string>();
        MindFiles.Load(files, problems);
        return [.. problems.Select(problem => problem.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }

    private static Scenario With(Scenario scenario, string mind) =>
        scenario with { Actors = [scenario.Actors[0] with { Mind = mind }, .. scenario.Actors.Skip(1)] };
}
