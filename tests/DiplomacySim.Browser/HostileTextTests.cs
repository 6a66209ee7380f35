namespace DiplomacySim.Tests;

[Collection(nameof(Staged))]
public sealed class HostileTextTests(Stage stage)
{
    [Fact]
    public async Task Text_of_a_scenario_is_text_on_every_page()
    {
        var acts = (await stage.Get($"/api/runs/{Stage.Hostile}/log"))["acts"]!.AsArray();
        var act = acts.First(one => one!["decision"] is not null
            && one["text"]!.GetValue<string>().Contains("<img", StringComparison.Ordinal))!["id"];
        string[] tabs = ["numbers", "votes", "commitments", "winset", "tree", "pictures", "branch"];
        string[] paths =
        [
            "/runs",
            $"/runs?start={HostileScenarios.Name}&set=actors.kremlin.judgement.readiness%3D0.6",
            $"/runs?search={Uri.EscapeDataString(Stage.HostileText)}",
            .. tabs.Select(tab => $"/runs/{Stage.Hostile}?view={tab}"),
            $"/runs/{Stage.Hostile}/rounds/3/acts/{act}",
            $"/runs/{Uri.EscapeDataString(Stage.HostileText)}",
            $"/compare/{Stage.Hostile}/{Stage.Talk}",
            $"/ensembles/{Uri.EscapeDataString(Stage.HostileText)}",
            "/ensembles?start=1", $"/tour/{Uri.EscapeDataString(Stage.HostileText)}",
        ];
        await using var reader = await stage.Reader();
        var shown = 0;
        foreach (var path in paths)
        {
            var page = await reader.Open(path);
            var injected = await page.EvaluateAsync<int>("document.querySelectorAll('img[src=x], script:not([src]), [onerror], [onload]').length");
            Assert.True(injected == 0, path);
            shown += (await page.Locator("body").InnerTextAsync()).Contains("<img src=x onerror=alert(1)>", StringComparison.Ordinal) ? 1 : 0;
            await reader.Shoot("hostile");
        }

        Assert.InRange(shown, 8, paths.Length);
        // Runs and studies of such names are not there, which the browser says itself.
        Assert.All(reader.Complaints, line => Assert.Contains("404", line, StringComparison.Ordinal));
    }
}
