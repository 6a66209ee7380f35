using System.Text.Json.Nodes;
using DiplomacySim.Silo;

namespace DiplomacySim.Tests;

public sealed class StudyTests(ServedPage page) : IClassFixture<ServedPage>
{
    /// <summary>A question, and the command that answers it.</summary>
    public static TheoryData<string, string> Same => new()
    {
        { """{"study":"ensemble","scenario":"nile-2019","runs":30,"rounds":12}""", "ensemble scenarios/nile-2019.yaml --runs 30 --rounds 12" },
        {
            """{"study":"compare","scenario":"nile-2019","runs":20,"rounds":12,"with":["rules.contact=false"]}""",
            "compare scenarios/nile-2019.yaml --runs 20 --rounds 12 --with rules.contact=false"
        },
        {
            """{"study":"compare","scenario":"nile-2019","runs":4,"rounds":6,"other":"paris-2018","with":["rules.contact=false"]}""",
            "compare scenarios/nile-2019.yaml scenarios/paris-2018.yaml --runs 4 --rounds 6 --with rules.contact=false"
        },
        {
            """{"study":"sweep","scenario":"nile-2019","runs":10,"rounds":12,"over":["parties.egypt.support=0.2:0.8:0.3"],"seed":4}""",
            "sweep scenarios/nile-2019.yaml --runs 10 --rounds 12 --over parties.egypt.support=0.2:0.8:0.3 --seed 4"
        },
        {
            """{"study":"ablate","scenario":"nile-2019","runs":4,"rounds":6}""",
            "ablate scenarios/nile-2019.yaml --runs 4 --rounds 6"
        },
        {
            """{"study":"sensitivity","scenario":"nile-2019","runs":1,"rounds":4,"over":["parties.egypt.support=0:1"],"of":["index"]}""",
            "sensitivity scenarios/nile-2019.yaml --runs 1 --rounds 4 --over parties.egypt.support=0:1 --of index"
        },
        {
            """{"study":"tipping","scenario":"nile-2019","runs":10,"rounds":12,"over":["parties.egypt.support=0:1"],"until":"index>=0"}""",
            "tipping scenarios/nile-2019.yaml --runs 10 --rounds 12 --over parties.egypt.support=0:1 --until index>=0"
        },
    };

    [Fact]
    public async Task The_same_question_in_other_words_is_the_same_study() => Assert.Single((await Task.WhenAll(
        new[] { "", ""","seed":1""", ""","set":[]""", ""","of":[],"with":[],"over":null""" }.Select(
            more => Start($$"""{"study":"ensemble","scenario":"nile-2019","runs":3,"rounds":4{{more}}}""")))).Distinct());

    [Theory, MemberData(nameof(Same))]
    public async Task A_study_answers_what_the_command_prints(string question, string command)
    {
        using var elsewhere = new CommandRunner();
        var (_, told, _) = await elsewhere.Run([.. command.Split(' '), "--json", "--out", Path.Combine(elsewhere.Folder, "results")]);
        var id = await Start(question);
        var events = await page.Events($"/api/ensembles/{id}/events");
        var found = JsonNode.Parse(events[^1].Data)!;

        Assert.Equal(("end", "finished", ""), (events[^1].Kind, found["state"]!.GetValue<string>(), found["failure"]!.GetValue<string>()));
        Assert.Equal(JsonNode.Parse(told)!.ToJsonString(), found["result"]!.ToJsonString());
        Assert.Equal(found.ToJsonString(), (await page.Get($"/api/ensembles/{id}")).ToJsonString());
        Assert.Contains(id, (await page.Get("/api/ensembles"))["studies"]!.AsArray().Select(study => study!["id"]!.GetValue<string>()));
        Assert.NotEmpty(found["pictures"]!.AsArray());
        var (same, again, wrong) = await elsewhere.Run("reproduce", Path.Combine(page.Client.Folder, "studies", id, "manifest.json"));
        Assert.True(same == 0, again + wrong);
        foreach (var file in found["files"]!.AsArray().Select(name => name!.GetValue<string>()))
        {
            Assert.NotEmpty(await page.Http.GetByteArrayAsync($"/api/ensembles/{id}/files/{file}"));
        }

        foreach (var picture in found["pictures"]!.AsArray().Select(name => name!.GetValue<string>()))
        {
            Assert.StartsWith("<svg", await page.Http.GetStringAsync($"/api/ensembles/{id}/pictures/{picture}.svg"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_question_again_is_the_same_study_and_one_that_was_stopped_goes_on()
    {
        const string Question = """{"study":"ensemble","scenario":"paris-2018","runs":2000}""";
        var id = await Start(Question);
        Assert.Equal(id, await Start(Question));
        await StreamedEvent.Read(page.Http, $"/api/ensembles/{id}/events", told => told.Kind == "progress");
        var stopped = await page.Post($"/api/ensembles/{id}/stop", "");
        Assert.Equal("stopped", stopped["state"]!.GetValue<string>());
        Assert.Equal(id, await Start(Question));
        Assert.Equal("running", (await page.Get($"/api/ensembles/{id}"))["state"]!.GetValue<string>());
        await page.Post($"/api/ensembles/{id}/stop", "");
    }

    [Fact]
    public async Task A_study_goes_on_by_itself_after_its_server_was_killed_but_not_one_that_somebody_stopped()
    {
        using var folder = new CommandRunner();
        var port = Ports.Free();
        using var silo = await SiloProcess.Start(folder.Folder, $"--DiplomacySim:Web:Port={port}");
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
        async Task<string> Ask(string path, string body)
        {
            using var answer = await http.PostAsync(path, new StringContent(body));
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        }

        var stopped = await Ask("/api/ensembles", """{"study":"ensemble","scenario":"paris-2018","runs":20000}""");
        await Ask($"/api/ensembles/{stopped}/stop", "");
        var killed = await Ask("/api/ensembles", """{"study":"compare","scenario":"nile-2019","runs":800,"with":["rules.contact=false"]}""");
        await StreamedEvent.Read(http, $"/api/ensembles/{killed}/events", told => JsonNode.Parse(told.Data)!["played"]!.GetValue<long>() > 0);
        await silo.End(Signal.Kill);
        await silo.Start();
        var back = JsonNode.Parse(await http.GetStringAsync($"/api/ensembles/{killed}"))!;
        var end = (await StreamedEvent.Read(http, $"/api/ensembles/{killed}/events"))[^1];
        var other = JsonNode.Parse(await http.GetStringAsync($"/api/ensembles/{stopped}"))!;

        Assert.Contains(back["state"]!.GetValue<string>(), (string[])["running", "finished"]);
        Assert.Equal("end", end.Kind);
        Assert.Equal("finished", JsonNode.Parse(end.Data)!["state"]!.GetValue<string>());
        Assert.Equal("stopped", other["state"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("..%2F..%2Fdiplomacysim.db")]
    [InlineData("diplomacysim.db")]
    [InlineData("%2Fetc%2Fpasswd")]
    public async Task No_file_can_be_had_but_those_of_the_results(string name)
    {
        var id = await Start("""{"study":"ensemble","scenario":"nile-2019","runs":2,"rounds":2}""");
        await page.Events($"/api/ensembles/{id}/events");
        using var response = await page.Http.GetAsync($"/api/ensembles/{id}/files/{name}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<string> Start(string question) => (await page.Post("/api/ensembles", question))["id"]!.GetValue<string>();
}
