using System.Text.Json.Nodes;
using DiplomacySim.Web;

namespace DiplomacySim.Tests;

/// <summary>What a request has that its route does not take is refused, a field each, in plain words.</summary>
public sealed class RequestTests(ServedPage page) : IClassFixture<ServedPage>
{
    private const string RunFields = "scenario, seed, rounds, set, run, pace";

    /// <summary>Each route of programs.</summary>
    public static TheoryData<string> Routes => [.. RouteTable.All.Where(route => route.Right != Right.Anyone)
        .Select(route => $"{route.Method} {route.Path}")];

    [Theory]
    [InlineData("runs", "", "no JSON in line 1, byte 1 (an object; its fields are " + RunFields + ")")]
    [InlineData("runs", "{\n  \"seed\": 1,,", "no JSON in line 2, byte 13 (an object; its fields are " + RunFields + ")")]
    [InlineData("runs", "[1]", "is a list (an object; its fields are " + RunFields + ")")]
    [InlineData("runs", "null", "is null (an object; its fields are " + RunFields + ")")]
    [InlineData("runs", """{"scenario":"\ud800"}""", "a text in it is no Unicode (an object; its fields are " + RunFields + ")")]
    [InlineData("runs", """{"more":1,"scenario":null,"seed":"7"}""", "more: there is no such field (there are " + RunFields + ")",
        "scenario: is null (a text)", "seed: is the text '7' (a whole number from -9223372036854775808 to 9223372036854775807)")]
    [InlineData("runs", """{"rounds":1.5,"pace":true,"set":{}}""",
        "rounds: is the number 1.5 (a whole number from 1 to 10000)", "pace: is true (a number from 0 to 3600)",
        "set: is an object (a list of texts)", "scenario: is missing (a text)")]
    [InlineData("runs", """{"scenario":"paris-2018","rounds":9999999999,"set":["a=1",null,2],"pace":1e999}""",
        "rounds: is the number 9999999999 (a whole number from 1 to 10000)", "set[1]: is null (a text)",
        "set[2]: is the number 2 (a text)", "pace: is the number 1e999 (a number from 0 to 3600)")]
    [InlineData("runs", """{"scenario":"paris-2018","rounds":0,"pace":-1}""",
        "rounds: is the number 0 (a whole number from 1 to 10000)", "pace: is the number -1 (a number from 0 to 3600)")]
    [InlineData("runs", """{"scenario":"paris-2018","run":"A"}""", "run: is 'A' (1 to 64 characters of a-z, 0-9 and hyphen, and not `last`)")]
    [InlineData("runs/played/stop", """{"pace":1}""", "pace: there is no such field (none is taken)")]
    [InlineData("runs/played/resume", "more{", "no JSON in line 1, byte 1 (nothing, or an object without fields)")]
    [InlineData("runs/played/branches", """{"round":3,"before":40}""",
        "round: would have no effect (it goes with set, and without before; an act says itself when it was)")]
    [InlineData("runs/played/branches", """{"round":3,"acts":["40=reject"]}""",
        "round: would have no effect (it goes with set, and without before; an act says itself when it was)")]
    [InlineData("runs", """{"scenario":"paris-2018","seed":1,"seed":2}""", "seed: is given twice (once)")]
    [InlineData("runs/played/events", """{"text":"x","moves":{"ukraine":"1"},"support":{"russia":1,"russia":2}}""",
        "moves.ukraine: is the text '1' (a number)", "support.russia: is given twice (once)")]
    public async Task A_body_that_is_wrong_is_told_so_by_field(string route, string body, params string[] problems)
    {
        using var response = await page.Http.PostAsync($"/api/{route}", new StringContent(body));
        var text = await response.Content.ReadAsStringAsync();
        var told = JsonNode.Parse(text)!;

        await DocumentCheck.Of(text);
        Assert.Equal((400, "usage"), ((int)response.StatusCode, told["kind"]!.GetValue<string>()));
        Assert.Equal(string.Join('\n', problems), told["message"]!.GetValue<string>());
        Assert.Equal(problems.Length, told["problems"]!.AsArray().Count);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_query_that_a_route_does_not_take_is_refused(string name)
    {
        var route = RouteTable.All.Single(route => $"{route.Method} {route.Path}" == name);
        var told = await Refused(name, "no-such=1");
        Assert.Equal(["no-such", .. route.Query.Where(parameter => parameter.IsNeeded).Select(parameter => parameter.Name)],
            told.Select(one => one.Path));
        Assert.All(route.Query, parameter => Assert.Contains(parameter.Name, told[0].Hint, StringComparison.Ordinal));
        foreach (var parameter in route.Query)
        {
            var again = await Refused(name, $"{parameter.Name}=1", $"{parameter.Name}=1");
            Assert.Contains(("query", parameter.Name, "is given 2 times"), again.Select(one => (one.File, one.Path, one.Message)));
            if (parameter.Least is { } least)
            {
                foreach (var value in (string[])[$"{least - 1}", $"{(long)parameter.Most + 1}", "x", "1.5", "+1"])
                {
                    var refused = await Refused(name, $"{parameter.Name}={Uri.EscapeDataString(value)}");
                    var range = Assert.Single(refused, one => one.Path == parameter.Name);
                    Assert.StartsWith($"is '{value}'", range.Message, StringComparison.Ordinal);
                    Assert.Contains($"{least}", range.Hint, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("/api/runs?count=-1", "count: is '-1' (a whole number from 1 to 300)")]
    [InlineData("/api/runs?count=1&count=2&of=x",
        "of: there is no such parameter here (there are before, search, count)\ncount: is given 2 times (once)")]
    [InlineData("/api/minds?x=1", "x: there is no such parameter here (none is taken)")]
    [InlineData("/api/diff?one=played", "other: is missing (Id of another one)")]
    [InlineData("/api/runs/played/acts/0/explain?learnt=-1", "learnt: is '-1' (a whole number, 0 or more)\nact: is '0' (a whole number, 1 or more)")]
    public async Task A_query_that_is_wrong_is_told_in_plain_words(string path, string message)
    {
        using var response = await page.Http.GetAsync(path);

        Assert.Equal(message, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_stands_behind_the_address_of_a_page_is_its_own() =>
        Assert.True((await page.Http.GetAsync("/runs?search=x&search=y&more=1")).IsSuccessStatusCode);

    private async Task<(string File, string Path, string Message, string Hint)[]> Refused(string route, params string[] query)
    {
        using var request = Requested.Of(route);
        request.RequestUri = new($"{request.RequestUri!.OriginalString.Split('?')[0]}?{string.Join('&', query)}", UriKind.Relative);
        using var response = await page.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 400, $"{request.RequestUri}: {response.StatusCode} {text}");
        return [.. JsonNode.Parse(text)!["problems"]!.AsArray().Select(one => (one!["file"]!.GetValue<string>(), one["path"]!.GetValue<string>(),
            one["message"]!.GetValue<string>(), one["hint"]!.GetValue<string>()))];
    }
}
