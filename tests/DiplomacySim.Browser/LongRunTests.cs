using Xunit.Abstractions;

namespace DiplomacySim.Tests;

[Collection(nameof(Staged))]
public sealed class LongRunTests(Stage stage, ITestOutputHelper output)
{
    /// <summary>Scrolls here and there, and looks each time how much of the window is covered by rows.</summary>
    private const string Scrolling =
        """
        async () => {
            const list = document.querySelector('.list');
            let [most, blank] = [0, 0];
            const frame = () => new Promise(done => requestAnimationFrame(done));
            for (let turn = 0; turn < 120; turn++) {
                list.scrollTop = turn % 2 ? list.scrollTop + 90 * turn : (turn * 7919 % 1000) / 1000 * list.scrollHeight;
                await frame();
                await frame();
                const window = list.getBoundingClientRect();
                let covered = 0;
                for (const row of list.querySelectorAll('.rows > *')) {
                    const box = row.getBoundingClientRect();
                    covered += Math.max(0, Math.min(box.bottom, window.bottom) - Math.max(box.top, window.top));
                }

                most = Math.max(most, document.querySelectorAll('body *').length);
                blank += covered < window.height * 0.75 ? 1 : 0;
            }

            return [most, blank];
        }
        """;

    [Fact]
    public async Task A_run_of_11_000_acts_has_few_elements_and_is_never_blank_while_it_is_scrolled()
    {
        var acts = (await stage.Get($"/api/runs/{Stage.Long}"))["acts"]!.GetValue<int>();
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Long}");
        await page.WaitForSelectorAsync(".act");
        await page.WaitForFunctionAsync("() => document.querySelector('.whole').clientHeight > 400000");
        var found = await page.EvaluateAsync<int[]>(Scrolling);
        await reader.Shoot("long");
        output.WriteLine($"{acts} acts: {found[0]} elements at most");

        Assert.InRange(acts, 11_000, int.MaxValue);
        Assert.InRange(found[0], 100, EveryPageTests.MostElements);
        Assert.Equal(0, found[1]);
        reader.IsQuiet();
    }

    [Theory]
    [InlineData("numbers")]
    [InlineData("votes")]
    [InlineData("commitments")]
    [InlineData("winset")]
    [InlineData("pictures")]
    [InlineData("branch")]
    public async Task Nor_has_any_of_its_tabs_many(string tab)
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Long}?view={tab}");
        await page.WaitForSelectorAsync(".inside h2, .inside h3");
        await reader.Settled();

        Assert.InRange(await reader.Elements(), 100, EveryPageTests.MostElements);
    }

    [Fact]
    public async Task Nor_has_an_act_with_all_its_clauses()
    {
        var act = (await stage.Get($"/api/runs/{Stage.Long}/log?from=1&to=200"))["acts"]!.AsArray()
            .Where(one => one!["decision"] is not null && one["deal"] is not null).MaxBy(one => one!["deal"]!.AsObject().Count)!;
        var clauses = (await stage.Get($"/api/runs/{Stage.Long}/acts/{act["id"]}/explain"))["clauses"]!.AsArray().Count;
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Long}/rounds/{act["round"]}/acts/{act["id"]}");
        await page.WaitForSelectorAsync(".why h3");
        await reader.Settled();
        var before = await reader.Elements();
        await page.Locator(".why button:text-matches('more clauses?$')").First.ClickAsync();
        output.WriteLine($"act {act["id"]} with {clauses} clauses: {before} elements, {await reader.Elements()} with all of them shown");

        Assert.InRange(before, 100, EveryPageTests.MostElements);
        Assert.Equal(clauses, (await reader.Rows("section:has(h3:text('What each clause weighs')) table")).Length);
    }
}
