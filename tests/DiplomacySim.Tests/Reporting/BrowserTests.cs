namespace DiplomacySim.Tests;

/// <summary>The page of a run in a browser: it is silent, asks the network for nothing and runs nothing.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacysim-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_is_silent_and_asks_for_nothing_whatever_the_names(bool hostile)
    {
        Missing();
        var html = RunExhibits.Shown(RunExhibits.Run("texts that fall", hostile
            ? name => $"=HYPERLINK(1) <img src='http://127.0.0.1:9/{name.Length}'> {Gallery.Hostile}" : null)).Page.Html();
        var visit = await Open(html);

        Assert.Empty(visit.Console);
        Assert.Empty(visit.Requests);
        Assert.Contains("Where this comes from", visit.Document, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", visit.Document, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(html.Split("<img").Length, visit.Document.Split("<img").Length);
    }

    /// <summary>What the test above rests on: Chromium does tell.</summary>
    [SkippableFact]
    public async Task A_page_that_asks_and_scripts_is_found_out()
    {
        Missing();
        const string Body = "<body><img src='http://127.0.0.1:9/picture'/><script>console.log('I ran')</script></body>";
        var free = await Open($"<!DOCTYPE html><html>{Body}</html>");
        var bound = await Open(
            $"<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"/></head>{Body}</html>");

        Assert.Contains(free.Requests, request => request.Contains("127.0.0.1:9/picture", StringComparison.Ordinal));
        Assert.Contains(free.Console, line => line.Contains("I ran", StringComparison.Ordinal));
        Assert.Empty(bound.Requests);
        Assert.Equal(2, bound.Console.Count(line => line.Contains("Content Security Policy", StringComparison.Ordinal)));
    }

    private static void Missing() =>
        Skip.If(Environment.GetEnvironmentVariable("CI") != "true" && !Browser.IsThere, "chromium is not installed; tests/run does that.");

    private async Task<Visit> Open(string html)
    {
        var page = Path.Combine(folder.FullName, "page.html");
        await File.WriteAllTextAsync(page, html);
        return await Browser.Open(page, folder.FullName);
    }
}
