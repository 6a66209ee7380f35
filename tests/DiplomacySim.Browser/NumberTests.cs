using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacySim.Tests;

/// <summary>What a page shows is what the client prints with --json.</summary>
[Collection(nameof(Staged))]
public sealed class NumberTests(Stage stage)
{
    private static readonly string[] Measures = ["tone", "substance", "index", "stock", "trust", "grievance"];
    private static readonly string[] Prospects = ["level", "zone", "ratifiable", "hazard"];

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(48)]
    public async Task Measures_of_a_round(int round)
    {
        var told = await stage.Told("show", Stage.Ready);
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Ready}/rounds/{round}?view=numbers");
        var of = (string table) => told[table]!.AsArray().Where(one => one!["round"]!.GetValue<int>() == round).Select(one => one!);

        Assert.Equal(of("measures").Select(one => Line(Measures.Select(name => Shown.Two(one[name])))),
            (await reader.Rows(".inside table >> nth=0")).Select(row => Line(row[1..])));
        Assert.Equal(of("relations").Select(one => Line(Prospects.Select(name => Shown.Three(one[name])))),
            (await reader.Rows(".inside table >> nth=1")).Select(row => Line(row[1..])));
        Assert.Equal(
            told["counts"]!.AsObject().Where(one => one.Value!.GetValue<int>() != 0 && !one.Key.Contains('@'))
                .Select(one => $"{one.Value} {one.Key}"),
            await page.Locator(".counts li").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Terms_clauses_and_votes_of_a_decision()
    {
        var told = await stage.Told("explain", Stage.Ready, $"{Stage.Vote}");
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Ready}/rounds/30/acts/{Stage.Vote}");
        await page.WaitForSelectorAsync(".why h3");
        await page.WaitForSelectorAsync(".chamber table");
        await Whole(page, ".why");
        var terms = await reader.Rows("section:has(> h3:text('What was weighed')) table");
        var clauses = await reader.Rows("section:has(> h3:text('What each clause weighs')) table");

        Assert.Equal(
            told["terms"]!.AsArray().Select(term => $"{term!["name"]} {Shown.Plus(term["value"])}"), terms.Select(row => $"{row[0]} {row[2]}"));
        Assert.Equal($"value, needed {Shown.Plus(told["threshold"])}: {told["decision"]} {Shown.Plus(told["value"])}",
            await reader.Text("section:has(> h3:text('What was weighed')) tfoot"));
        Assert.Equal(told["clauses"]!.AsArray().OrderBy(clause => clause!["value"]!.GetValue<double>())
            .Select(clause => $"{Shown.Two(clause!["from"])} {Shown.Two(clause["to"])} {Shown.Plus(clause["value"])}"),
            clauses.Select(row => $"{row[1]} {row[2]} {row[3]}"));
        Assert.Equal($"{told["sentence"]}.", await reader.Text(".why h2"));
        Assert.Equal($"A chamber of {(int)told["ayes"]! + (int)told["noes"]!}: {told["ayes"]} ayes, {told["noes"]} noes, {told["needed"]} needed.",
            await page.Locator(".chamber canvas").GetAttributeAsync("aria-label"));
        var blocs = await reader.Rows(".chamber table");
        Assert.Equal((int)told["ayes"]!, blocs.Sum(row => int.Parse(row[1].Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Measures_and_counts_of_two_runs()
    {
        var told = await stage.Told("diff", Stage.Ready, Stage.Branch);
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/compare/{Stage.Ready}/{Stage.Branch}");
        await page.WaitForSelectorAsync("main table tbody tr");
        await Whole(page, ".wide");
        var rows = await reader.Rows(".wide table");
        var numbers = told["measures"]!.AsArray().Select(one => (Name: one!["name"], First: (double)one["first"]!, Second: (double)one["second"]!))
            .Select(one => $"{one.Name} {Shown.Three(one.First)} {Shown.Three(one.Second)} {Shown.Plus(one.Second - one.First)}");
        var counts = told["counts"]!.AsArray().Where(one => (int)one!["first"]! != (int)one["second"]!)
            .Select(one => $"{one!["name"]} {one["first"]} {one["second"]} {(int)one["second"]! - (int)one["first"]!:+0;-0;0}");

        Assert.Equal(
            [$"verdict {told["verdicts"]![0]} {told["verdicts"]![1]}", .. numbers, .. counts], rows.Select(row => Line(row).Trim()));
    }

    [Fact]
    public async Task Shares_of_a_win_set_and_commitments()
    {
        var told = await stage.Told("winset", Stage.Ready, "--round", "30");
        await using var reader = await stage.Reader();
        var page = await reader.Open($"/runs/{Stage.Ready}/rounds/30?view=winset");
        await page.WaitForSelectorAsync(".inside table");
        Assert.Equal(told["says"]!.AsArray().Select(say => Shown.Share(say!["passes"]!, (bool)told["whole"]!)),
            (await reader.Rows(".inside table >> nth=0")).Select(row => row[1]));

        var ledger = (await stage.Told("ledger", Stage.Kept))["commitments"]!.AsArray();
        await reader.Open($"/runs/{Stage.Kept}?view=commitments");
        await page.WaitForSelectorAsync(".inside tbody tr");
        await Whole(page, ".inside");
        var shown = await page.Locator(".inside tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => [...row.cells].slice(2).map(cell => cell.innerText.trim()).join(' '))");
        Assert.Equal(
            ledger.Select(one => $"{Shown.Plus(one!["amount"])} {one["done"]}/{one["tranches"]} {one["delays"]} "
                + $"{Shown.Percent(one["detection"]!)} {one["status"]}").Order(),
            shown.Order());
    }

    private static string Line(IEnumerable<string> cells) => string.Join(' ', cells);

    /// <summary>Shows all that is left out at first.</summary>
    private static async Task Whole(Microsoft.Playwright.IPage page, string part)
    {
        var more = page.Locator($"{part} button.more");
        while (await more.CountAsync() > 0)
        {
            await more.First.ClickAsync();
        }
    }
}
