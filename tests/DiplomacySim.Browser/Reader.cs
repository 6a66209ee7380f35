using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DiplomacySim.Tests;

/// <summary>Somebody who looks at one page in the browser, and what the browser said meanwhile.</summary>
public sealed class Reader : IAsyncDisposable
{
    private const string Listening =
        """
        document.addEventListener('securitypolicyviolation',
            violation => console.error('policy: ' + violation.violatedDirective + ' ' + violation.blockedURI + ' ' + violation.sample));
        """;

    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> requests = [];
    private readonly IBrowserContext context;
    private readonly Uri server;

    private Reader(IBrowserContext context, IPage page, Uri server) => (this.context, Page, this.server) = (context, page, server);

    public IPage Page { get; }

    /// <summary>Errors and warnings on the console, exceptions, violations of the policy, and windows that scripts open.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>The part of the address behind the server.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>How many elements the page has.</summary>
    public Task<int> Elements() => Page.EvaluateAsync<int>("document.querySelectorAll('body *').length");

    internal static async Task<Reader> Sit(IBrowser browser, Screen screen, Uri server)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height }, ColorScheme = screen.Scheme, AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000);
        await context.AddInitScriptAsync(Listening);
        var reader = new Reader(context, await context.NewPageAsync(), server);
        reader.Page.Console += (_, message) => reader.Note(message.Type is "error" or "warning", message.Text);
        reader.Page.PageError += (_, error) => reader.Note(true, error);
        reader.Page.Dialog += (_, dialog) =>
        {
            reader.Note(true, $"window: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        reader.Page.Request += (_, request) => reader.requests.Enqueue(request.Url);
        return reader;
    }

    /// <summary>Opens a page and waits until it has what it asked for.</summary>
    public async Task<IPage> Open(string path)
    {
        await Page.GotoAsync(new Uri(server, path).AbsoluteUri);
        await Settled();
        return Page;
    }

    /// <summary>Waits until nothing is being read any more.</summary>
    public async Task Settled()
    {
        await Page.WaitForSelectorAsync("h1");
        await Page.WaitForFunctionAsync("() => ![...document.querySelectorAll('[role=status]')].some(one => one.textContent.startsWith('Reading'))");
    }

    /// <summary>Waits until the address has become another.</summary>
    public Task Comes(string pattern) => Page.WaitForURLAsync(new System.Text.RegularExpressions.Regex(pattern));

    /// <summary>A picture of it, to look at.</summary>
    public Task Shoot(string name, bool isWhole = false) => Page.ScreenshotAsync(new() { Path = Stage.Screenshot(name), FullPage = isWhole });

    /// <summary>The text of the first element that a selector finds, its white space as one blank.</summary>
    public async Task<string> Text(string selector) => string.Join(' ', (await Page.Locator(selector).First.InnerTextAsync())
        .Split((char[])[' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The cells of each row of a table.</summary>
    public Task<string[][]> Rows(string table) => Page.Locator(table).First.EvaluateAsync<string[][]>(
        "table => [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.innerText.trim().replace(/\\s+/g, ' ')))");

    /// <summary>Nothing was complained of.</summary>
    public void IsQuiet() => Assert.Empty(complaints);

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            complaints.Enqueue(text);
        }
    }
}
