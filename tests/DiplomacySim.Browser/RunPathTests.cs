using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DiplomacySim.Tests;

/// <summary>What people do with runs in the page, clicked through.</summary>
[Collection(nameof(Staged))]
public sealed class RunPathTests(Stage stage)
{
    private const string At = $"/runs/{Stage.Ready}";

    private static readonly string AtVote = $"/runs/{Stage.Ready}/rounds/30/acts/{Stage.Vote}";

    [Fact]
    public async Task A_run_is_started_by_the_form_with_a_changed_value()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open("/runs");
        await page.ClickAsync("text=Start a run");
        await page.Locator("dialog select").First.SelectOptionAsync("paris-2018");
        await page.FillAsync("dialog input[type=search]", "kremlin readiness");
        await page.Locator("dialog .found button").First.ClickAsync();
        await page.FillAsync("dialog .value input >> nth=0", "0.8");
        Assert.Contains("The file says", await reader.Text("dialog .value p"), StringComparison.Ordinal);
        await page.Locator("dialog label:has-text('Rounds') input").FillAsync("3");
        await reader.Shoot("start-form");
        await page.ClickAsync("dialog button[type=submit]");
        await reader.Comes("/runs/[^/?]+$");
        await page.WaitForSelectorAsync("text=3 of 3 rounds");
        await page.WaitForSelectorAsync(".act");
        var (changed, plain) = (reader.Path.Split('/')[2], await Play("[]"));

        Assert.Equal(await Hash(await Play("[\"actors.kremlin.judgement.readiness=0.8\"]")), await Hash(changed));
        Assert.NotEqual(await Hash(plain), await Hash(changed));
        reader.IsQuiet();

        async Task<string> Hash(string run) => (await stage.Get($"/api/runs/{run}"))["hash"]!.GetValue<string>();

        async Task<string> Play(string sets)
        {
            var run = (await stage.Post("/api/runs", $$"""{"scenario":"paris-2018","seed":1,"rounds":3,"set":{{sets}}}"""))["id"]!.GetValue<string>();
            await stage.Ended(run);
            return run;
        }
    }

    [Fact]
    public async Task Runs_are_searched_and_two_of_them_compared()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open("/runs");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("contract-curve");
        await page.Keyboard.PressAsync("Enter");
        await reader.Comes("search=contract-curve");
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.runs tbody tr')].every(row => row.cells[1].innerText === 'contract-curve')");
        Assert.All(await reader.Rows(".runs"), row => Assert.Equal("contract-curve", row[1]));
        await page.ClickAsync($".runs tr:has(a:text-is('{Stage.Ready}')) button");
        await page.WaitForSelectorAsync("text=Choose a run to compare with");
        await page.ClickAsync($".runs tr:has(a:text-is('{Stage.Branch}')) button");
        await reader.Comes($"/compare/{Stage.Ready}/{Stage.Branch}");
        await page.WaitForSelectorAsync(".lead");
        await page.WaitForSelectorAsync(".charts canvas");

        Assert.StartsWith($"They part at act {Stage.Vote}, April 2021 (round 30)", await reader.Text(".lead"), StringComparison.Ordinal);
        reader.IsQuiet();
    }

    [Fact]
    public async Task The_scrubber_moves_the_round_and_the_exchange_plays_and_steps()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open(At);
        await page.FocusAsync(".scrubber");
        for (var press = 0; press < 5; press++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        await reader.Comes("/rounds/43");
        Assert.Equal("May 2022 (round 43)", await reader.Text(".when"));
        Assert.StartsWith("Numbers at the end of May 2022", await reader.Text(".inside h2"), StringComparison.Ordinal);
        await page.Locator("h1").ClickAsync();
        await page.ClickAsync("[aria-label=Play]");
        await page.Locator(".player select").SelectOptionAsync("3");
        var first = await Newest();
        await page.WaitForFunctionAsync($"() => {Last} > {first + 3}");
        await page.Keyboard.PressAsync("Space");
        await page.WaitForSelectorAsync("[aria-label=Play]");
        var paused = await Newest();
        await page.ClickAsync("[aria-label='One act on']");
        await page.WaitForFunctionAsync($"() => {Last} > {paused}");
        var next = await Newest();
        await page.ClickAsync("[aria-label='One act back']");
        await page.WaitForFunctionAsync($"() => {Last} < {next}");
        await reader.Shoot("playing");

        Assert.Equal(paused, await Newest());
        reader.IsQuiet();

        Task<int> Newest() => page.EvaluateAsync<int>(Last);
    }

    private const string Last = "Math.max(...[...document.querySelectorAll('.list .act')].map(one => Number(one.id.slice(4))))";

    [Fact]
    public async Task A_link_to_an_act_opens_it_with_why()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open(AtVote);
        await page.WaitForSelectorAsync($"#act-{Stage.Vote}.chosen");
        await page.WaitForSelectorAsync(".why h3");

        Assert.StartsWith("Congress amends the text with Russia, 51 to 49, 67 needed: 16 votes short", await reader.Text(".why h2"),
            StringComparison.Ordinal);
        Assert.True(await page.Locator($"#act-{Stage.Vote}").IsVisibleAsync());
        Assert.Equal("A chamber of 100: 51 ayes, 49 noes, 67 needed.", await page.Locator(".chamber canvas").GetAttributeAsync("aria-label"));
        reader.IsQuiet();
    }

    [Fact]
    public async Task A_click_on_an_act_says_why_and_its_causes_lead_on()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open(AtVote);
        await page.WaitForSelectorAsync("text=How it came to this");
        await page.Locator("section:has(> h3:text('How it came to this')) button").First.ClickAsync();
        await reader.Comes("/acts/437");
        await page.WaitForSelectorAsync("#act-437.chosen");
        await page.ClickAsync("text=What did it lead to?");
        Assert.Contains($"{Stage.Vote}", await reader.Text("section:has(> h3:text('What it led to')) ul"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("k");
        await page.WaitForSelectorAsync(".act.chosen:not(#act-437)");
        await page.ClickAsync("#act-437");
        await reader.Comes("/acts/437");

        reader.IsQuiet();
    }

    [Fact]
    public async Task What_would_have_turned_an_act_is_found_and_played_on()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open(AtVote);
        await page.ClickAsync("text=What would have turned it?");
        await page.WaitForSelectorAsync("text=Which assumption carries it");
        await page.Locator(".why h3:text('offered instead')").ScrollIntoViewIfNeededAsync();
        await reader.Shoot("flip");
        Assert.Contains("turns", (await reader.Rows(".why section:has(> h3:text('offered instead')) table")).SelectMany(row => row));
        await page.Locator(".why button:text('Play on')").First.ClickAsync();
        await page.WaitForSelectorAsync("h2:text('Branch here')");
        await reader.Shoot("branch-form");
        await page.ClickAsync("text=Play the branch and compare");
        await reader.Comes($"/compare/{Stage.Ready}/");
        await page.WaitForSelectorAsync(".lead");

        Assert.StartsWith("They part at act ", await reader.Text(".lead"), StringComparison.Ordinal);
        reader.IsQuiet();
    }

    [Fact]
    public async Task A_branch_with_a_changed_value_has_its_place_in_the_ancestry()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open($"{At}/rounds/20");
        await page.Keyboard.PressAsync("b");
        await page.FillAsync(".panel input[type=search]", "congress quorum");
        await page.Locator(".panel .found button").First.ClickAsync();
        await page.FillAsync(".panel .value input >> nth=0", "51");
        await page.ClickAsync("text=Play the branch and compare");
        await reader.Comes($"/compare/{Stage.Ready}/");
        await page.WaitForSelectorAsync(".lead");
        var branch = reader.Path.Split('/')[3];
        await reader.Open($"/runs/{branch}?view=tree");
        await page.WaitForSelectorAsync(".ancestry svg");

        Assert.Contains($"{branch} from {Stage.Ready} at round 20: ", await page.Locator(".ancestry svg").GetAttributeAsync("aria-label"),
            StringComparison.Ordinal);
        await page.ClickAsync($".branches a:text-is('{Stage.Ready}')");
        await reader.Comes($"{At}$");
        reader.IsQuiet();
    }

    [Fact]
    public async Task An_event_is_put_into_a_run_that_goes_on()
    {
        const string Event = "A ship is seized";
        await stage.Post("/api/runs", """{"scenario":"paris-2018","rounds":40,"run":"going-on","pace":0.4}""");
        await using var reader = await stage.Reader();
        var page = await reader.Open("/runs/going-on?view=event");
        await page.WaitForSelectorAsync("text=live");
        await page.FillAsync(".panel input >> nth=0", Event);
        await page.ClickAsync("text=It moves something");
        await page.Locator(".move select >> nth=1").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.ClickAsync("text=Put it in");
        await page.WaitForSelectorAsync(".panel .note");
        Assert.StartsWith("It comes at the end of ", await reader.Text(".panel .note"), StringComparison.Ordinal);
        await reader.Shoot("event");
        var round = Regex.Match(await reader.Text(".panel .note"), @"round (\d+)").Groups[1].Value;
        await page.WaitForFunctionAsync($"() => Number(/(\\d+) of 40/.exec(document.querySelector('.top').innerText)[1]) >= {round}");
        await page.ClickAsync("text=Stop the run");
        await page.WaitForSelectorAsync(".badge.stopped");
        var happened = (await stage.Get("/api/runs/going-on/log"))["acts"]!.AsArray()
            .First(act => act!["text"]!.GetValue<string>().Contains(Event, StringComparison.Ordinal))!;
        Assert.Equal(round, happened["round"]!.ToString());
        await reader.Open($"/runs/going-on/acts/{happened["id"]}");
        await page.WaitForSelectorAsync($".act.chosen:has-text('{Event}')");
        reader.IsQuiet();
    }

    [Fact]
    public async Task Pictures_and_the_report_are_saved()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open($"{At}?view=pictures");
        await page.WaitForSelectorAsync(".picture img");
        var svg = await Saved(page, ".picture >> nth=0 >> button:text('SVG')");
        var png = await Saved(page, ".picture >> nth=0 >> button:text('PNG')");
        var report = await Saved(page, ".top button:text('Report')");

        Assert.StartsWith("<svg", System.Text.Encoding.UTF8.GetString(svg), StringComparison.Ordinal);
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(png, 1, 3));
        Assert.StartsWith("<!DOCTYPE html>", System.Text.Encoding.UTF8.GetString(report), StringComparison.OrdinalIgnoreCase);
        reader.IsQuiet();
    }

    [Fact]
    public async Task An_act_is_reached_and_opened_by_the_keyboard_alone()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs?search={Stage.Ready}");
        await page.WaitForSelectorAsync(".runs tbody a");
        await TabTo($"document.activeElement.textContent === '{Stage.Ready}'");
        await page.Keyboard.PressAsync("Enter");
        await reader.Comes(At);
        await page.WaitForSelectorAsync(".act");
        await TabTo("document.activeElement.classList.contains('list')");
        await page.Keyboard.PressAsync("ArrowUp");
        await reader.Comes("/acts/");
        var act = int.Parse(reader.Path.Split("/acts/")[1].Split('?')[0], CultureInfo.InvariantCulture);
        Assert.Equal($"act-{act}", await page.Locator(".list").GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.classList.contains('panel')");
        await page.WaitForSelectorAsync(".why h2");
        await reader.Shoot("keyboard");

        reader.IsQuiet();

        async Task TabTo(string there)
        {
            for (var press = 0; press < 60; press++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>(there))
                {
                    return;
                }

                Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')"), "The focus cannot be seen.");
            }

            Assert.Fail($"Not reached: {there}");
        }
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_and_escape_closes_them()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open("/tour/1");
        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync("dialog[open]");
        Assert.Contains("play or pause the exchange", await reader.Text("dialog"), StringComparison.Ordinal);
        await reader.Shoot("keys");
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForSelectorAsync("dialog", new() { State = WaitForSelectorState.Detached });
        await page.Keyboard.PressAsync("g");
        await reader.Comes("/runs$");

        reader.IsQuiet();
    }

    internal static async Task<byte[]> Saved(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(button).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
