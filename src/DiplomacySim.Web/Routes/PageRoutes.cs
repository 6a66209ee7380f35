namespace DiplomacySim.Web;

/// <summary>The files of the page. Its state stands in the address, so that the same page answers under many.</summary>
internal static class PageRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. Bundled.All.Values.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => File($"/{file.Name}", file)),
        File("/", Bundled.Index),
        .. ((string[])["runs", "scenarios", "compare", "ensembles", "tour", "help"]).SelectMany(
            page => (Route[])[File($"/{page}", Bundled.Index), File($"/{page}/{{**rest}}", Bundled.Index)]),
        new("GET", "/health", Right.Anyone, "text/plain", "That the server is there.",
            _ => Task.FromResult<object?>(new FileAnswer("live\n"u8.ToArray(), "text/plain; charset=utf-8"))),
    ];

    private static Route File(string path, Bundled file) => new("GET", path, Right.Anyone, file.Type.Split(';')[0], "A file of the page.",
        async asked =>
        {
            await file.Answer(asked.Http);
            return null;
        });
}
