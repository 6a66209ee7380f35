using System.Text;
using Microsoft.Playwright;

namespace DiplomacySim.Tests;

/// <summary>Questions to many runs, and the tour, clicked through.</summary>
[Collection(nameof(Staged))]
public sealed class StudyPathTests(Stage stage)
{
    [Fact]
    public async Task An_ensemble_is_watched_and_cancelled()
    {
        await using var reader = await stage.Reader();
        var page = await Ask(reader, "ensemble", "paris-2018", 100_000);
        await page.WaitForFunctionAsync("() => (document.querySelector('progress')?.value ?? 0) > 0");
        await reader.Shoot("ensemble-running");
        await page.ClickAsync("button:text-is('Stop')");
        await page.WaitForSelectorAsync(".badge.stopped");

        Assert.Contains("It was stopped", await reader.Text("main"), StringComparison.Ordinal);
        reader.IsQuiet();
    }

    [Fact]
    public async Task An_ensemble_has_its_numbers_pictures_and_tables()
    {
        await using var reader = await stage.Reader();
        var page = await Ask(reader, "ensemble", "nile-2019", 40);
        await page.WaitForSelectorAsync("text=How it ends");
        await page.WaitForSelectorAsync(".picture img");
        await reader.Shoot("ensemble-answered", isWhole: true);
        var found = await stage.Get($"/api{reader.Path}");
        var (_, asked) = (found["study"], found["result"]!);
        var rows = await reader.Rows("section:has(h2:text('How it ends')) table");
        var verdicts = asked["verdicts"]!.AsObject().Where(one => one.Value!["count"]!.GetValue<int>() > 0)
            .OrderByDescending(one => one.Value!["count"]!.GetValue<int>()).ToArray();

        Assert.Equal(40, rows.Sum(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(
            verdicts.Select(one => $"{one.Key.Replace('-', ' ')} {one.Value!["count"]} {Shown.Percent(one.Value["share"]!)} "
                + $"{Shown.Percent(one.Value["low"]!)} to {Shown.Percent(one.Value["high"]!)}").Order(),
            rows.Select(row => string.Join(' ', row.Take(4))).Order());
        var outcomes = await reader.Rows("section:has(h2:text('Means of the measures')) table");
        Assert.NotEmpty(outcomes);
        Assert.Equal(
            outcomes.Select(row => asked["outcomes"]![row[0]]!).Select(of =>
                $"{Shown.Three(of["mean"])} [{Shown.Three(of["low"])}, {Shown.Three(of["high"])}] {of["count"]}"),
            outcomes.Select(row => string.Join(' ', row[1..])));
        Assert.StartsWith("<svg", Encoding.UTF8.GetString(await RunPathTests.Saved(page, ".picture button:text('SVG')")), StringComparison.Ordinal);
        Assert.Equal("PNG", Encoding.ASCII.GetString(await RunPathTests.Saved(page, ".picture button:text('PNG')"), 1, 3));
        Assert.Contains(',', Encoding.UTF8.GetString(await RunPathTests.Saved(page, "button:text('.csv')")).Split('\n')[0]);
        reader.IsQuiet();
    }

    [Fact]
    public async Task A_comparison_shows_paired_differences()
    {
        await using var reader = await stage.Reader();
        var page = await Ask(reader, "compare", "nile-2019", 30, async page =>
        {
            await page.Locator("dialog input[type=search]").Last.FillAsync("rules.contact");
            await page.Locator("dialog button:text('change rules.contact'), dialog .found button").First.ClickAsync();
            await page.Locator("dialog .value input").First.FillAsync("false");
        });
        await page.WaitForSelectorAsync("text=What is different");
        var differences = (await stage.Get($"/api{reader.Path}"))["result"]!["differences"]!.AsArray()
            .ToDictionary(one => one!["measure"]!.GetValue<string>(), one => one!);
        var rows = await reader.Rows("section:has(h2:text('What is different')) table");

        Assert.NotEmpty(rows);
        Assert.Equal(
            rows.Select(row => differences[row[0]]).Select(one =>
                $"{Shown.Three(one["first"])} {Shown.Three(one["second"])} {Shown.Plus(one["difference"])} {Shown.Range(one["low"], one["high"])}"),
            rows.Select(row => string.Join(' ', row[1..])));
        reader.IsQuiet();
    }

    [Fact]
    public async Task The_tour_goes_through_five_steps_each_with_a_run_a_picture_and_a_question()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open("/tour");
        for (var step = 1; step <= 5; step++)
        {
            if (step > 1)
            {
                await page.ClickAsync("button:has-text('Next:')");
                await reader.Comes($"/tour/{step}");
            }

            await page.Locator("button.main:text-matches('^Play ')").ClickAsync();
            await page.WaitForSelectorAsync(".tour .chart canvas");
            Assert.StartsWith("Ask ", await reader.Text(".tour .question"), StringComparison.Ordinal);
            await reader.Shoot($"tour-{step}", isWhole: true);
        }

        await page.ClickAsync("text=Change it: the form filled in");
        await page.WaitForSelectorAsync("dialog form");
        Assert.Equal("wait-and-see", await page.Locator("dialog select").First.InputValueAsync());
        reader.IsQuiet();
    }

    private static async Task<IPage> Ask(Reader reader, string study, string scenario, int runs, Func<IPage, Task>? more = null)
    {
        var page = await reader.Open("/ensembles");
        await page.ClickAsync("text=Ask many runs");
        await page.WaitForSelectorAsync("dialog form");
        await page.Locator("dialog select").Nth(0).SelectOptionAsync(study);
        await page.Locator("dialog select").Nth(1).SelectOptionAsync(scenario);
        await page.Locator("dialog input[type=number]").First.FillAsync($"{runs}");
        await (more?.Invoke(page) ?? Task.CompletedTask);
        await page.ClickAsync("dialog button[type=submit]");
        await reader.Comes($"/ensembles/{study}");
        return page;
    }
}
