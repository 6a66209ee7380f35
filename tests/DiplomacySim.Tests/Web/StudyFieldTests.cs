using System.Text.Json.Nodes;
using CsCheck;
using DiplomacySim.Client;
using DiplomacySim.Web;

namespace DiplomacySim.Tests;

/// <summary>A study takes what its command takes, and nothing else.</summary>
public sealed class StudyFieldTests(ServedPage page) : IClassFixture<ServedPage>
{
    private static readonly System.CommandLine.RootCommand Commands =
        CommandLine.Root(Screens.Redirected(TextWriter.Null, TextWriter.Null, new(TextReader.Null)));

    private static readonly Gen<IReadOnlyList<string>?> Ranges = Some("parties.egypt.support=0:1", "rules.penalty=0:1");

    private static readonly Gen<StudyRequest> Requests = Gen.Select(
        OneOf([.. StudyKind.All.Select(kind => kind.Name)]), OneOf<int?>(null, 1, 5), OneOf<int?>(null, 1, 10_000),
        OneOf<string?>(null, "paris-2018"), Some("rules.contact=false", "rules.penalty=1"), Ranges,
        Gen.Select(OneOf<string?>(null, "index>=0"), Some("index", "level")),
        (study, runs, rounds, other, with, over, last) =>
            new StudyRequest(study, "nile-2019", runs, 3, rounds, null, other, with, over, last.Item1, last.Item2));

    [Fact]
    public void A_study_is_refused_where_its_command_would_be() => Requests.Sample(
        request =>
        {
            var said = Commands.Parse([request.Study, "nile-2019", .. StudyKind.WordsOf(request, request.Runs, request.Other)]).Errors;
            var problem = Record.Exception(() => StudyKind.Of(request));
            Assert.True(said.Count == 0 == problem is null, $"{request}: {problem?.Message} / {string.Join(' ', said.Select(one => one.Message))}");
        },
        iter: 5_000);

    [Theory]
    [InlineData("""{"study":"ensemble","over":["a=0:1"],"until":"index>=0","with":["a=1"],"other":"paris-2018","of":["index"]}""",
        "other,with,over,until,of")]
    [InlineData("""{"study":"sweep","until":"index>=0"}""", "over,until")]
    [InlineData("""{"study":"compare"}""", "with")]
    [InlineData("""{"study":"tipping","over":["a=0:1","b=0:1"],"of":["index"]}""", "over,until,of")]
    [InlineData("""{"study":"ensemble","runs":0,"rounds":10001}""", "runs,rounds")]
    [InlineData("""{"study":"sensitivity","of":["index","level"]}""", "of")]
    [InlineData("""{"study":"none","over":["a=0:1"]}""", "study")]
    public async Task All_fields_that_are_wrong_are_told_at_once(string question, string fields)
    {
        var body = JsonNode.Parse(question)!.AsObject();
        body["scenario"] = "nile-2019";
        using var response = await page.Http.PostAsync("/api/ensembles", new StringContent(body.ToJsonString()));
        var told = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(fields, string.Join(',', told["problems"]!.AsArray().Select(problem => problem!["path"]!.GetValue<string>())));
        Assert.All(told["problems"]!.AsArray(), problem => Assert.NotEqual("", problem!["hint"]!.GetValue<string>()));
        Assert.Empty((await page.Get("/api/ensembles"))["studies"]!.AsArray());
    }

    [Fact]
    public void The_README_has_the_fields_that_each_study_takes()
    {
        var rows = File.ReadAllLines(Repository.Path("src/DiplomacySim.Web/README.md"));
        foreach (var kind in StudyKind.All)
        {
            var row = Assert.Single(rows, line => line.StartsWith($"| `{kind.Name}` |", StringComparison.Ordinal));
            Assert.Equal(kind.Takes.Select(field => field.Name).Order(), row.Split('`').Where((_, place) => place % 2 == 1).Skip(1).Order());
        }
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Gen<IReadOnlyList<string>?> Some(string one, string two) => OneOf<IReadOnlyList<string>?>(null, [], [one], [one, two]);
}
