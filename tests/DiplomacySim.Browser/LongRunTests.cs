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
        var acts = (await stage.Get($"/api/runs/{Stage.Lengthy}"))["acts"]!.GetValue<int>();
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Lengthy}");
        await page.WaitForSelectorAsync(".act");
        await page.CheckAsync(".player input[type=checkbox]");
        await page.WaitForFunctionAsync("() => document.querySelector('.whole').clientHeight > 11000 * 50");
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
        var page = await reader.Open($"/runs/{Stage.Lengthy}?view={tab}");
        await page.WaitForSelectorAsync(".inside h2, .inside h3");
        await reader.Settled();

        Assert.InRange(await reader.Elements(), 100, EveryPageTests.MostElements);
    }

    [Fact]
    public async Task Nor_has_an_act_of_twelve_clauses()
    {
        var act = (await stage.Get($"/api/runs/{Stage.Ready}/log?from=1&to=48"))["acts"]!.AsArray()
            .Where(one => one!["kind"]!.GetValue<string>() == "rejection").MaxBy(one => one!["deal"]!.AsObject().Count)!;
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Ready}/rounds/{act["round"]}/acts/{act["id"]}");
        await page.WaitForSelectorAsync("text=What each clause weighs");
        await reader.Settled();
        var before = await reader.Elements();
        await page.ClickAsync(".why button.more:text('more clauses')");
        await page.WaitForFunctionAsync("() => ![...document.querySelectorAll('.more')].some(one => one.textContent.endsWith('clauses'))");
        output.WriteLine($"act {act["id"]}: {before} elements, {await reader.Elements()} with all of its clauses");

        Assert.InRange(before, 100, EveryPageTests.MostElements);
        Assert.Equal(12, (await reader.Rows("section:has(> h3:text('What each clause weighs')) table")).Length);
    }
}
