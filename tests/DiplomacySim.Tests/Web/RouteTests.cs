using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using DiplomacySim.Web;

namespace DiplomacySim.Tests;

public sealed class RouteTests(ServedPage page) : IClassFixture<ServedPage>
{
    private const string Foreign = "http://elsewhere.example";

    /// <summary>Who may ask what. A route that is not here fails the tests: whoever adds one says for whom it is.</summary>
    private static readonly Dictionary<string, Right> Matrix = new()
    {
        ["GET /"] = Right.Anyone,
        ["GET /health"] = Right.Anyone,
        ["GET /runs"] = Right.Anyone,
        ["GET /runs/{**rest}"] = Right.Anyone,
        ["GET /scenarios"] = Right.Anyone,
        ["GET /scenarios/{**rest}"] = Right.Anyone,
        ["GET /compare"] = Right.Anyone,
        ["GET /compare/{**rest}"] = Right.Anyone,
        ["GET /ensembles"] = Right.Anyone,
        ["GET /ensembles/{**rest}"] = Right.Anyone,
        ["GET /tour"] = Right.Anyone,
        ["GET /tour/{**rest}"] = Right.Anyone,
        ["GET /help"] = Right.Anyone,
        ["GET /help/{**rest}"] = Right.Anyone,
        ["GET /api/scenarios"] = Right.Reader,
        ["GET /api/scenarios/{name}"] = Right.Reader,
        ["GET /api/scenarios/{name}/parameters"] = Right.Reader,
        ["GET /api/runs"] = Right.Reader,
        ["POST /api/runs"] = Right.Player,
        ["GET /api/runs/{run}"] = Right.Reader,
        ["GET /api/runs/{run}/show"] = Right.Reader,
        ["GET /api/runs/{run}/trajectory"] = Right.Reader,
        ["GET /api/runs/{run}/log"] = Right.Reader,
        ["GET /api/runs/{run}/trace"] = Right.Reader,
        ["GET /api/runs/{run}/votes"] = Right.Reader,
        ["GET /api/runs/{run}/ledger"] = Right.Reader,
        ["GET /api/runs/{run}/commitments"] = Right.Reader,
        ["GET /api/runs/{run}/questions"] = Right.Reader,
        ["GET /api/runs/{run}/winset"] = Right.Reader,
        ["GET /api/runs/{run}/tree"] = Right.Reader,
        ["GET /api/runs/{run}/turning-points"] = Right.Reader,
        ["GET /api/runs/{run}/report"] = Right.Reader,
        ["GET /api/runs/{run}/events"] = Right.Reader,
        ["POST /api/runs/{run}/events"] = Right.Player,
        ["GET /api/runs/{run}/pictures/{name}"] = Right.Reader,
        ["POST /api/runs/{run}/stop"] = Right.Player,
        ["POST /api/runs/{run}/resume"] = Right.Player,
        ["POST /api/runs/{run}/branches"] = Right.Player,
        ["GET /api/runs/{run}/acts/{act}/explain"] = Right.Reader,
        ["GET /api/runs/{run}/acts/{act}/causes"] = Right.Reader,
        ["GET /api/runs/{run}/acts/{act}/effects"] = Right.Reader,
        ["GET /api/runs/{run}/acts/{act}/flip"] = Right.Reader,
        ["GET /api/runs/{run}/acts/{act}/roll-call"] = Right.Reader,
        ["GET /api/diff"] = Right.Reader,
        ["GET /api/ensembles"] = Right.Reader,
        ["POST /api/ensembles"] = Right.Player,
        ["GET /api/ensembles/{id}"] = Right.Reader,
        ["POST /api/ensembles/{id}/stop"] = Right.Player,
        ["GET /api/ensembles/{id}/events"] = Right.Reader,
        ["GET /api/ensembles/{id}/pictures/{name}"] = Right.Reader,
        ["GET /api/ensembles/{id}/tables/{name}"] = Right.Reader,
        ["GET /api/ensembles/{id}/files/{name}"] = Right.Reader,
        ["GET /api/status"] = Right.Reader,
        ["GET /api/minds"] = Right.Reader,
        ["GET /api/openapi.json"] = Right.Reader,
    };

    public static TheoryData<string> Routes => [.. RouteTable.All.Select(Name)];

    /// <summary>Each route that answers with a document of a command, and that command.</summary>
    public static TheoryData<string, string> Same => new()
    {
        { "show", "show played" },
        { "trajectory", "show played" },
        { "log", "log played" },
        { "log?from=3&to=3", "log played --round 3" },
        { "log?actor=kremlin", "log played --actor kremlin" },
        { "trace", "trace played" },
        { "trace?from=2&to=2", "trace played --round 2" },
        { "ledger", "ledger played" },
        { "commitments?round=5", "ledger played --round 5" },
        { "questions", "questions played" },
        { "questions?round=3&actor=kremlin", "questions played --round 3 --actor kremlin" },
        { "winset", "winset played" },
        { "winset?round=0&map=ukraine,syria", "winset played --round 0 --map ukraine,syria" },
        { "tree", "tree played" },
        { "turning-points?runs=2", "flip played --ranked --runs 2" },
        { "acts/30/explain", "explain played 30" },
        { "acts/30/causes", "causes played 30" },
        { "acts/12/effects", "effects played 12" },
        { "acts/30/flip", "flip played 30" },
    };

    [Theory, MemberData(nameof(Same))]
    public async Task What_a_route_answers_is_what_the_command_prints(string route, string command) =>
        Assert.Equal((await page.Told(command.Split(' '))).ToJsonString(), (await page.Get($"/api/runs/{ServedPage.Played}/{route}")).ToJsonString());

    [Fact]
    public async Task Lists_are_those_of_the_commands()
    {
        var runs = await page.Get("/api/runs");
        var listed = runs["runs"]!.AsArray().Single(run => run!["run"]!.GetValue<string>() == ServedPage.Played)!.AsObject();
        Assert.Equal(9, listed["index"]!.AsArray().Count);
        Assert.Equal((await page.Get($"/api/runs/{ServedPage.Played}"))["verdict"]!.GetValue<string>(), listed["verdict"]!.GetValue<string>());
        listed.Remove("index");
        listed.Remove("verdict");

        Assert.Equal((await page.Told("runs"))["runs"]!.AsArray().Single(run => run!["run"]!.GetValue<string>() == ServedPage.Played)!.ToJsonString(),
            listed.ToJsonString());
        Assert.Equal((await page.Told("minds")).ToJsonString(), (await page.Get("/api/minds")).ToJsonString());
    }

    [Fact]
    public async Task A_list_in_pages_is_the_whole_list()
    {
        await page.Play("page-one", 1, "nile-2019");
        await page.Play("page-two", 1, "nile-2019");
        var all = Names(await page.Get("/api/runs?search=page-"));
        var first = await page.Get("/api/runs?search=page-&count=1");
        var second = await page.Get($"/api/runs?search=page-&count=1&before={Uri.EscapeDataString(first["next"]!.GetValue<string>())}");

        Assert.Equal(["page-two", "page-one"], all);
        Assert.Equal(all, Names(first).Concat(Names(second)));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_branch_is_that_of_the_command()
    {
        var started = await page.Post($"/api/runs/{ServedPage.Played}/branches",
            """{"round":4,"set":["actors.congress.powers.veto=false"],"run":"branched"}""");
        await page.Events("/api/runs/branched/events");
        var told = await page.Told("branch", ServedPage.Played, "--at", "4", "--set", "actors.congress.powers.veto=false", "--run-id", "again",
            "--data-folder", await Copied());

        Assert.Equal("branched", started["id"]!.GetValue<string>());
        Assert.Equal(told["hash"]!.GetValue<string>(), (await page.Get("/api/runs/branched"))["hash"]!.GetValue<string>());
        Assert.Equal((await page.Told("diff", ServedPage.Played, "branched")).ToJsonString(),
            (await page.Get($"/api/diff?one={ServedPage.Played}&other=branched")).ToJsonString());
    }

    [Fact]
    public async Task An_event_is_put_into_a_run_that_can_be_stopped_and_gone_on_with()
    {
        await page.Post("/api/runs", """{"scenario":"nile-2019","rounds":60,"run":"paced","pace":0.1}""");
        var injected = await page.Post("/api/runs/paced/events", """{"text":"The dam fills early","support":{"egypt":-0.1},"event":"early"}""");
        var round = injected["round"]!.GetValue<int>();
        await StreamedEvent.Read(page.Http, "/api/runs/paced/events", told => told.Id == $"{round}");
        var stopped = await page.Post("/api/runs/paced/stop", "");
        var log = await page.Get($"/api/runs/paced/log?from={round}&to={round}");
        var resumed = await page.Post("/api/runs/paced/resume", "");

        Assert.Contains("The dam fills early", log.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("stopped", stopped["state"]!.GetValue<string>());
        Assert.Contains(resumed["state"]!.GetValue<string>(), (string[])["queued", "running"]);
        await page.Post("/api/runs/paced/stop", "");
    }

    [Fact]
    public async Task Of_what_an_actor_has_learnt_the_weightiest_can_be_had_alone()
    {
        static double Size(JsonNode? moved) => new[] { "trust", "grievance", "ratification" }.Sum(name => Math.Abs(moved![name]!.GetValue<double>()));
        var act = (await page.Get($"/api/runs/{ServedPage.Played}/log?from=9&to=9&actor=kremlin"))["acts"]!.AsArray()
            .First(one => one!["decision"] is not null)!["id"];
        var all = (await page.Get($"/api/runs/{ServedPage.Played}/acts/{act}/explain"))["learnt"]!.AsArray();
        var few = (await page.Get($"/api/runs/{ServedPage.Played}/acts/{act}/explain?learnt=3"))["learnt"]!.AsArray();

        Assert.Equal(3, few.Count);
        Assert.Equal(all.Select(Size).OrderDescending().Take(3).Sum(), few.Sum(Size), 1e-9);
    }

    [Fact]
    public async Task A_roll_call_has_the_votes_that_were_counted()
    {
        var votes = (await page.Get($"/api/runs/{ServedPage.Played}/votes"))["votes"]!.AsArray();
        var vote = votes.First(one => one!["kind"]!.GetValue<string>() is "ratification" or "veto" or "amendment")!;
        var called = await page.Get($"/api/runs/{ServedPage.Played}/acts/{vote["act"]}/roll-call");

        Assert.Equal(vote.ToJsonString(), called["vote"]!.ToJsonString());
        Assert.Equal(vote["ayes"]!.GetValue<int>(), called["members"]!.AsArray().Count(member => member!["aye"]!.GetValue<bool>()));
        Assert.Equal(vote["noes"]!.GetValue<int>(), called["members"]!.AsArray().Count(member => !member!["aye"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_vote_says_whether_each_member_can_be_called()
    {
        await page.Play("with-bills", 40);
        var votes = (await page.Get("/api/runs/with-bills/votes"))["votes"]!.AsArray();
        foreach (var vote in votes)
        {
            using var response = await page.Http.GetAsync($"/api/runs/with-bills/acts/{vote!["act"]}/roll-call");
            Assert.Equal(vote["hasRollCall"]!.GetValue<bool>(), response.IsSuccessStatusCode);
        }

        Assert.Equal(2, votes.Select(vote => vote!["hasRollCall"]!.GetValue<bool>()).Distinct().Count());
    }

    [Fact]
    public async Task Last_is_the_newest_run_whatever_is_asked_of_it()
    {
        await page.Post("/api/runs", """{"scenario":"nile-2019","rounds":200,"run":"newest","pace":5}""");
        var injected = await page.Post("/api/runs/last/events", """{"text":"The dam fills early"}""");
        var stopped = await page.Post("/api/runs/last/stop", "");
        var tree = await page.Get("/api/runs/last/tree");
        var diff = await page.Get("/api/diff?one=last&other=played");
        await page.Post("/api/runs/last/resume", "");
        await page.Post("/api/runs/last/stop", "");
        var events = await page.Events("/api/runs/last/events");
        var branch = await page.Post("/api/runs/last/branches", """{"round":1,"set":["rules.contact=false"],"run":"newer","pace":5}""");
        var last = await page.Get("/api/runs/last");
        await page.Post("/api/runs/last/stop", "");

        Assert.Equal("newest", injected["run"]!.GetValue<string>());
        Assert.Equal(("newest", "stopped"), (stopped["run"]!.GetValue<string>(), stopped["state"]!.GetValue<string>()));
        Assert.Contains("newest", tree.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("newest", diff.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("newest", JsonNode.Parse(events[0].Data)!["run"]!.GetValue<string>());
        Assert.Equal(("newer", "newer"), (branch["id"]!.GetValue<string>(), last["run"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/api/scenarios/nowhere", "There is no scenario 'nowhere' in the folder of scenarios; /api/scenarios lists those there are.")]
    [InlineData("/api/ensembles/none", "There is no study 'none'. /api/ensembles lists those there are.")]
    [InlineData("/api/runs/nobody", "There is no run 'nobody'. `runs` lists those there are.")]
    [InlineData("/api/runs/played/pictures/map.svg",
        "There is no picture 'map.svg'. There are trajectory, winset, votes, dealings, each as .svg and .png.")]
    public async Task What_there_is_not_is_called_what_it_is(string path, string message)
    {
        using var response = await page.Http.GetAsync(path);

        Assert.Equal(message, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_scenario_says_what_can_be_changed_in_it_and_why_it_is_so()
    {
        var parameters = (await page.Get("/api/scenarios/paris-2018/parameters"))["parameters"]!.AsArray();
        var energy = parameters.Single(parameter => parameter!["path"]!.GetValue<string>() == "issues.energy.statusQuo")!;
        var sanctions = parameters.Single(parameter => parameter!["path"]!.GetValue<string>() == "issues.sanctions.statusQuo")!;

        Assert.StartsWith("Nord Stream 2 under construction", energy["explanation"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("Global Sanctions Data Base", sanctions["source"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((0.55, 0.0, 1.0), (sanctions["value"]!.GetValue<double>(), sanctions["low"]!.GetValue<double>(),
            sanctions["high"]!.GetValue<double>()));
        Assert.Equal("Paris, November 2018", (await page.Get("/api/scenarios/paris-2018"))["title"]!.GetValue<string>());
        Assert.Contains("nile-2019", (await page.Get("/api/scenarios"))["scenarios"]!.AsArray().Select(one => one!["scenario"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("trajectory.svg", "image/svg+xml")]
    [InlineData("winset.png", "image/png")]
    [InlineData("votes.svg", "image/svg+xml")]
    [InlineData("dealings.png", "image/png")]
    public async Task A_picture_is_the_one_that_plot_writes(string name, string type)
    {
        var file = Path.Combine(page.Client.Folder, name);
        await page.Told("plot", ServedPage.Played, "--of", name.Split('.')[0], "-o", file);
        var response = await page.Http.GetAsync($"/api/runs/{ServedPage.Played}/pictures/{name}");

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await File.ReadAllBytesAsync(file), await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("GET", "/api/runs/nobody", "", 404, "no-such-run")]
    [InlineData("GET", "/api/runs/UPPER", "", 404, "no-such-run")]
    [InlineData("GET", "/api/scenarios/..%2F..%2Fconfig%2Fsilo", "", 404, "scenario")]
    [InlineData("GET", "/api/runs/played/acts/9999/explain", "", 400, "usage")]
    [InlineData("GET", "/api/runs/played/acts/x/explain", "", 400, "usage")]
    [InlineData("GET", "/api/runs/played/winset?relation=none", "", 400, "usage")]
    [InlineData("GET", "/api/runs/played/pictures/map.svg", "", 404, "no-such-run")]
    [InlineData("GET", "/api/runs?before=never", "", 400, "usage")]
    [InlineData("GET", "/api/runs?before=never%2Fplayed", "", 400, "usage")]
    [InlineData("GET", "/api/diff?one=played&other=%00", "", 400, "usage")]
    [InlineData(
        "POST", "/api/ensembles", """{"study":"sweep","scenario":"nile-2019","over":["parties.egypt.support=0:1:0.0001"]}""", 400, "scenario")]
    [InlineData(
        "POST", "/api/ensembles", """{"study":"sweep","scenario":"nile-2019","runs":1000000,"over":["rules.penalty=0:1:1"]}""", 400, "scenario")]
    [InlineData("GET", "/api/ensembles/none", "", 404, "no-such-run")]
    [InlineData("POST", "/api/runs", "", 400, "usage")]
    [InlineData("POST", "/api/runs", "{", 400, "usage")]
    [InlineData("POST", "/api/runs", """{"scenario":"paris-2018","more":1}""", 400, "usage")]
    [InlineData("POST", "/api/runs", """{"scenario":"nowhere"}""", 404, "scenario")]
    [InlineData("POST", "/api/runs", """{"scenario":"paris-2018","set":["actors.nobody.x=1"]}""", 400, "scenario")]
    [InlineData("POST", "/api/runs", """{"scenario":"paris-2018","rounds":0}""", 400, "usage")]
    [InlineData("POST", "/api/runs", """{"scenario":"paris-2018","run":"played","seed":8}""", 400, "usage")]
    [InlineData("POST", "/api/runs", """{"scenario":"paris-2018","set":[null]}""", 400, "usage")]
    [InlineData("POST", "/api/runs", """{"scenario":"paris-2018","seed":1,"seed":2}""", 400, "usage")]
    [InlineData("POST", "/api/ensembles", """{"study":"sweep","scenario":"paris-2018","over":[null]}""", 400, "usage")]
    [InlineData("GET", "/api/runs/played/turning-points?runs=0", "", 400, "usage")]
    [InlineData("GET", "/api/runs/played/turning-points?runs=100000000", "", 400, "usage")]
    [InlineData("POST", "/api/runs/played/branches", """{"round":0,"set":["actors.congress.powers.veto=false"]}""", 400, "usage")]
    [InlineData("POST", "/api/runs/played/branches", """{"round":40}""", 400, "usage")]
    [InlineData("POST", "/api/runs/played/branches", """{"round":4,"set":["rounds=5"]}""", 400, "usage")]
    [InlineData("POST", "/api/runs/played/events", """{"text":"too late"}""", 400, "usage")]
    [InlineData("POST", "/api/runs/nobody/stop", "", 404, "no-such-run")]
    [InlineData("POST", "/api/ensembles", """{"study":"none","scenario":"paris-2018"}""", 400, "usage")]
    [InlineData("GET", "/api/nothing", "", 404, "usage")]
    [InlineData("DELETE", "/api/runs/played", "", 405, "usage")]
    public async Task What_cannot_be_answered_says_why(string method, string path, string body, int status, string kind)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new StringContent(body) : null };
        var response = await page.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)response.StatusCode);
        await DocumentCheck.Of(text);
        Assert.Equal(kind, JsonNode.Parse(text)!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_run_of_a_step_of_the_tour_is_the_same_whoever_starts_it()
    {
        var step = DiplomacySim.UseCases.GuidedTour.Own.Step(3);
        await page.Post("/api/runs", new JsonObject
        {
            ["run"] = "tour-3", ["scenario"] = step.Run.Scenario, ["seed"] = step.Run.Seed,
            ["set"] = new JsonArray([.. step.Run.Sets.Select(set => JsonValue.Create(set))]),
        }.ToJsonString());
        await page.Events("/api/runs/tour-3/events");
        var told = await page.Told("tour", "3");

        Assert.Equal((await page.Get("/api/runs/tour-3"))["hash"]!.GetValue<string>(),
            told["steps"]![0]!["outcome"]!["hash"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_relation_without_a_win_set_is_answered_with_nothing()
    {
        using var response = await page.Http.GetAsync("/api/runs/played/winset?relation=russia-ukraine");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_many_ask_at_once_is_worked_out_once()
    {
        async Task<(string[] Answers, TimeSpan Cost)> Ask(int askers, int seeds)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var answers = await Task.WhenAll(Enumerable.Range(0, askers).Select(_ =>
                page.Http.GetStringAsync($"/api/runs/played/turning-points?runs={seeds}")));
            return (answers, Process.GetCurrentProcess().TotalProcessorTime - before);
        }

        // Others are different questions, so that nothing is on record of any.
        await Ask(1, 29);
        var (one, many) = (await Ask(1, 30), await Ask(12, 31));

        Assert.Single(many.Answers.Distinct());
        Assert.True(many.Cost < 4 * one.Cost, $"{one.Cost} for one, {many.Cost} for twelve");
    }

    [Fact]
    public async Task Whoever_asks_the_same_does_not_go_away_with_whoever_asked_first()
    {
        using var leaving = new CancellationTokenSource();
        const string Question = "/api/runs/played/turning-points?runs=200";
        var first = page.Http.GetStringAsync(Question, leaving.Token);
        var second = page.Http.GetStringAsync(Question);
        await Task.Delay(200);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await DocumentCheck.Of(await second);
    }

    [Fact]
    public void All_that_has_an_answer_stands_in_the_table_and_all_of_that_in_the_matrix()
    {
        var files = RouteTable.All.Where(route => route.Path.Contains('.', StringComparison.Ordinal)
            && !route.Path.StartsWith("/api/", StringComparison.Ordinal)).Select(Name).ToArray();

        Assert.Equal(RouteTable.All.Select(Name).Order(StringComparer.Ordinal), page.Server.Endpoints.Select(endpoint =>
            $"{endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText}")
            .Order(StringComparer.Ordinal));
        Assert.Equal(Matrix.Keys.Concat(files).Order(StringComparer.Ordinal), RouteTable.All.Select(Name).Order(StringComparer.Ordinal));
        Assert.All(RouteTable.All, route => Assert.Equal(Matrix.GetValueOrDefault(Name(route), Right.Anyone), route.Right));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_request_of_another_host_or_page_is_refused_whatever_it_asks_for(string route)
    {
        foreach (var (name, value) in new[] { ("Host", "elsewhere.example"), ("Host", "localhost"), ("Origin", Foreign), ("Origin", "null"),
            ("Origin", page.Http.BaseAddress!.GetLeftPart(UriPartial.Authority).Replace("http:", "https:", StringComparison.Ordinal)) })
        {
            using var request = Request(route);
            request.Headers.TryAddWithoutValidation(name, value);
            using var response = await page.Http.SendAsync(request);

            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{name} {value}: {response.StatusCode}");
            AssertGuarded(response);
        }
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task Every_answer_keeps_the_page_to_itself(string route)
    {
        using var request = Request(route);
        request.Headers.TryAddWithoutValidation("Origin", page.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await page.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.NotEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        AssertGuarded(response);
    }

    [Fact]
    public async Task A_file_of_the_page_is_not_sent_again_as_long_as_it_is_the_same()
    {
        using var first = await page.Http.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs/any/acts/3");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await page.Http.SendAsync(request);
        using var packed = new HttpRequestMessage(HttpMethod.Get, "/");
        packed.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var compressed = await page.Http.SendAsync(packed);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
    }

    private static string Name(Route route) => $"{route.Method} {route.Path}";

    private static IEnumerable<string> Names(JsonNode runs) => runs["runs"]!.AsArray().Select(run => run!["run"]!.GetValue<string>());

    private static HttpRequestMessage Request(string route) => Requested.Of(route);

    private static void AssertGuarded(HttpResponseMessage response)
    {
        Assert.StartsWith("default-src 'none'; script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    /// <returns>A folder with the record as it is now.</returns>
    private async Task<string> Copied()
    {
        var copy = Directory.CreateDirectory(Path.Combine(page.Client.Folder, "copy")).FullName;
        await Program.Make("cp", [.. Directory.GetFiles(page.Client.Folder, "diplomacysim.db*"), copy]);
        return copy;
    }
}

/// <summary>Requests for routes of the table.</summary>
internal static class Requested
{
    /// <param name="route">Method and path, as the table has them.</param>
    public static HttpRequestMessage Of(string route)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        var filled = path.Replace("{run}", ServedPage.Played, StringComparison.Ordinal).Replace("{act}", "30", StringComparison.Ordinal)
            .Replace("{**rest}", "any/where", StringComparison.Ordinal).Replace("{id}", "none", StringComparison.Ordinal)
            .Replace("scenarios/{name}", "scenarios/paris-2018", StringComparison.Ordinal)
            .Replace("{name}", "trajectory.svg", StringComparison.Ordinal);
        return new(new(method), filled == "/api/runs/played/turning-points" ? $"{filled}?runs=2" : filled)
        {
            Content = method == "POST" ? new StringContent("{}") : null,
        };
    }
}
