using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DiplomacySim.Tests;

/// <summary>What holds for every page on every screen.</summary>
[Collection(nameof(Staged))]
public sealed class EveryPageTests(Stage stage)
{
    /// <summary>A run may be as long as it likes and an act have as many clauses as it likes: a page has no more elements than this.</summary>
    public const int MostElements = 300;

    /// <summary>Tabs that do not stand in their bar from end to end.</summary>
    private const string CutTabs = """
        [...document.querySelectorAll('.tabs button')].filter(tab => {
            const [own, bar] = [tab.getBoundingClientRect(), tab.parentElement.getBoundingClientRect()];
            return own.left < bar.left || own.right > bar.right || own.bottom > bar.bottom;
        }).map(tab => tab.textContent)
        """;

    private static readonly string[] Serious = ["serious", "critical"];

    /// <summary>A name for its picture, its address, and an element that is there once it shows what it should.</summary>
    private static readonly (string Name, string Path, string There)[] All =
    [
        ("runs", "/runs", ".runs tbody tr"),
        ("start", "/runs?start=paris-2018&set=actors.kremlin.judgement.readiness%3D0.6", "dialog .value p"),
        ("run", $"/runs/{Stage.Ready}/rounds/30", ".act"),
        ("vote", $"/runs/{Stage.Ready}/rounds/30/acts/{Stage.Vote}", ".chamber table"),
        ("offer", $"/runs/{Stage.Ready}/rounds/30/acts/{Stage.Vote - 2}", ".why h3"),
        ("votes", $"/runs/{Stage.Ready}?view=votes", ".inside tbody tr"),
        ("commitments", $"/runs/{Stage.Kept}?view=commitments", ".inside tbody tr"),
        ("winset", $"/runs/{Stage.Ready}/rounds/30?view=winset", ".inside table"),
        ("turning", $"/runs/{Stage.Talk}?view=turning", ".inside p"),
        ("tree", $"/runs/{Stage.Ready}?view=tree", ".ancestry svg"),
        ("pictures", $"/runs/{Stage.Ready}?view=pictures", ".picture img"),
        ("branch", $"/runs/{Stage.Ready}/rounds/30?view=branch", ".inside form"),
        ("compare", $"/compare/{Stage.Ready}/{Stage.Branch}", ".charts canvas"),
        ("ensembles", "/ensembles", "h1"),
        ("ask", "/ensembles?start=1", "dialog form"),
        ("tour", "/tour/3", ".tour article"),
        ("lost", "/compare/one", "h1"),
    ];

    public static TheoryData<string> Screens => [.. Screen.All.Select(screen => screen.Name)];

    [Theory, MemberData(nameof(Screens))]
    public async Task A_page_is_accessible_quiet_small_and_no_wider_than_its_screen(string on)
    {
        var screen = Screen.All.Single(one => one.Name == on);
        await using var reader = await stage.Reader(screen);
        var problems = new List<string>();
        foreach (var (name, path, there) in All)
        {
            var page = await reader.Open(path);
            problems.AddRange(await IsThere(page, there) ? [] : [$"{name}: no {there}"]);
            await reader.Settled();
            await reader.Shoot($"{name}-{on}");
            var (elements, wider) = (await reader.Elements(), await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
            problems.AddRange(elements > MostElements ? [$"{name}: {elements} elements"] : []);
            problems.AddRange(wider > 0 ? [$"{name}: {wider} pixels too wide"] : []);
            problems.AddRange((await page.EvaluateAsync<string[]>(CutTabs)).Select(tab => $"{name}: the tab {tab} is cut"));
            if (on != Screen.Projector.Name)
            {
                problems.AddRange((await Faults(reader)).Select(fault => $"{name}: {fault}"));
            }
        }

        problems.AddRange(reader.Complaints);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    /// <summary>What the test above rests on: faults are found.</summary>
    [Fact]
    public async Task A_page_that_is_not_accessible_is_found()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open("/runs");
        await page.EvaluateAsync(
            """
            const picture = document.createElement('img');
            picture.src = '/favicon.svg';
            document.querySelector('main').append(picture, document.createElement('button'));
            """);
        var faults = await Faults(reader);

        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("button-name", StringComparison.Ordinal));
    }

    /// <summary>The same: what the policy forbids is heard of.</summary>
    [Fact]
    public async Task A_page_that_breaks_the_policy_is_heard()
    {
        await using var reader = await stage.Reader();
        var page = await reader.Open("/runs");
        await page.EvaluateAsync("document.querySelector('main').setAttribute('style', 'color: red')");
        await page.EvaluateAsync("try { document.querySelector('main').innerHTML = '<b>x</b>'; } catch { }");
        await page.EvaluateAsync("new Image().src = 'http://127.0.0.1:9/picture'");
        await page.WaitForFunctionAsync("() => true");

        Assert.Contains(reader.Complaints, line => line.StartsWith("policy: style-src", StringComparison.Ordinal));
        Assert.Contains(reader.Complaints, line => line.StartsWith("policy: require-trusted-types-for", StringComparison.Ordinal));
        Assert.Contains(reader.Complaints, line => line.StartsWith("policy: img-src http://127.0.0.1:9", StringComparison.Ordinal));
    }

    private static async Task<bool> IsThere(IPage page, string selector)
    {
        try
        {
            await page.WaitForSelectorAsync(selector);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task<IEnumerable<string>> Faults(Reader reader)
    {
        var found = await reader.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return found.Violations.Where(fault => Serious.Contains(fault.Impact))
            .Select(fault => $"{fault.Impact} {fault.Id} at {string.Join(", ", fault.Nodes.Take(3).Select(node => $"{node.Target}"))}");
    }
}
