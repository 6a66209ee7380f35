using System.Net;
using System.Text.Json.Nodes;
using DiplomacySim.Web;

namespace DiplomacySim.Tests;

/// <summary>What is published of the table of routes is what routes do.</summary>
public sealed class OpenApiTests(ServedPage page) : IClassFixture<ServedPage>
{
    /// <summary>Requests that routes answer, beside those that only fill in their paths.</summary>
    private static readonly (string Route, string Asked)[] Others =
    [
        ("/api/runs/{run}/winset", "/api/runs/played/winset?relation=russia-ukraine"),
        ("/api/runs/{run}/pictures/{name}", "/api/runs/played/pictures/winset.svg?relation=russia-ukraine"),
        ("/api/runs/{run}/pictures/{name}", "/api/runs/played/pictures/winset.png"),
        ("/api/runs/{run}/log", "/api/runs/nobody/log"),
        ("/api/diff", "/api/diff?one=played&other=last"),
    ];

    [Fact]
    public async Task Every_route_for_programs_is_published()
    {
        var text = await page.Http.GetStringAsync("/api/openapi.json");
        var published = JsonNode.Parse(text)!;
        var operations = published["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one =>
            $"{one.Key.ToUpperInvariant()} {path.Key}"));

        Assert.Equal(RouteTable.All.Where(route => route.Right != Right.Anyone).Select(Name).Append("GET /health").Order(StringComparer.Ordinal),
            operations.Order(StringComparer.Ordinal));
        Assert.All(text.Split("\"#/components/schemas/").Skip(1).Select(rest => rest.Split('"')[0]),
            name => Assert.NotNull(published["components"]!["schemas"]![name]));
    }

    [Fact]
    public async Task Every_answer_is_one_that_is_published()
    {
        var published = await Published();
        var asked = RouteTable.All.Where(route => route.Right != Right.Anyone || route.Path == "/health").Select(Name)
            .Select(route => (Route: route, Request: Requested.Of(route)))
            .Concat(Others.Select(other => ($"GET {other.Route}", new HttpRequestMessage(HttpMethod.Get, other.Asked))));
        var nothing = new HashSet<string>();
        foreach (var (route, request) in asked)
        {
            using var response = await page.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var responses = Operation(published, route)["responses"]!.AsObject();
            var answer = responses[$"{(int)response.StatusCode}"] ?? (response.IsSuccessStatusCode ? null : responses["default"]);
            Assert.True(answer is not null, $"{request.RequestUri}: {response.StatusCode} is not published");
            if (response.StatusCode == HttpStatusCode.NoContent)
            {
                Assert.Null(answer["content"]);
                nothing.Add(route);
            }
            else
            {
                Assert.True(answer["content"]![response.Content.Headers.ContentType!.MediaType!] is not null,
                    $"{request.RequestUri}: {response.Content.Headers.ContentType} is not published");
            }

            request.Dispose();
        }

        Assert.Equal(nothing.Order(), RouteTable.All.Select(Name).Where(route => published["paths"]![route.Split(' ')[1]] is not null
            && Operation(published, route)["responses"]!["204"] is not null).Order());
    }

    [Fact]
    public async Task A_number_is_published_as_one()
    {
        var published = await Published();
        foreach (var route in RouteTable.All.Where(route => route.Right != Right.Anyone))
        {
            var operation = Operation(published, Name(route));
            foreach (var parameter in operation["parameters"]!.AsArray().Where(parameter => parameter!["in"]!.GetValue<string>() == "query"))
            {
                var (name, schema) = (parameter!["name"]!.GetValue<string>(), parameter["schema"]!);
                using var request = Requested.Of(Name(route));
                request.RequestUri = new($"{request.RequestUri!.OriginalString.Split('?')[0]}?{name}=x", UriKind.Relative);
                using var response = await page.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                Assert.Equal(schema["type"]!.GetValue<string>() == "integer",
                    (await response.Content.ReadAsStringAsync()).Contains("is 'x' (a whole number", StringComparison.Ordinal));
            }

            foreach (var (name, schema) in operation["requestBody"]?["content"]!["application/json"]!["schema"]!["properties"]!.AsObject() ?? [])
            {
                var type = schema!["type"]!.ToJsonString();
                Assert.Equal(name is "seed" or "rounds" or "runs" or "round" or "before", type.Contains("integer", StringComparison.Ordinal));
                Assert.Equal(name is "pace", type.Contains("number", StringComparison.Ordinal));
                Assert.False(type.Contains("string", StringComparison.Ordinal) && type.Contains("integer", StringComparison.Ordinal),
                    $"{name}: {type}");
            }
        }

        var inPath = Operation(published, "GET /api/runs/{run}/acts/{act}/flip")["parameters"]!;
        Assert.Equal("integer", inPath[1]!["schema"]!["type"]!.GetValue<string>());
    }

    private async Task<JsonNode> Published() => JsonNode.Parse(await page.Http.GetStringAsync("/api/openapi.json"))!;

    private static string Name(Route route) => $"{route.Method} {route.Path}";

    private static JsonNode Operation(JsonNode published, string route) =>
        published["paths"]![route.Split(' ')[1]]![route.Split(' ')[0].ToLowerInvariant()]!;
}
