using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DiplomacySim.Web;

/// <summary>Who is let in: hosts and origins by which the page can be called, and keys.</summary>
/// <param name="scheme">Of its address.</param>
/// <param name="hosts">With the port.</param>
/// <param name="key">Of those who play; empty where nobody needs one.</param>
/// <param name="readerKey">Of those who read; empty where there is none.</param>
internal sealed class Gate(string scheme, IReadOnlyCollection<string> hosts, string key, string readerKey)
{
    private const string Bearer = "Bearer ";

    private static readonly (string Name, string Value)[] Headers =
    [
        (HeaderNames.ContentSecurityPolicy, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'"),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ];

    private readonly HashSet<string> origins = new(hosts.Select(host => $"{scheme}://{host}"), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> known = new(hosts, StringComparer.OrdinalIgnoreCase);

    public static void AddHeaders(HttpResponse response)
    {
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }
    }

    /// <returns>Why a request is not let in, whatever it asks for; null where it is.</returns>
    public string? Refusal(HttpRequest request)
    {
        if (!known.Contains(request.Host.Value ?? ""))
        {
            return "This server is not called by that host name. DiplomacySim:Web:Names says by which it is.";
        }

        if (request.Headers.Origin.Count > 0 && !(request.Headers.Origin is [var origin] && origin is not null && origins.Contains(origin)))
        {
            return "Pages of other servers may not call this one.";
        }

        return request.Headers["Sec-Fetch-Site"] is [null or "same-origin" or "none"] or [] || IsNavigation(request) ? null
            : "Pages of other servers may not call this one.";
    }

    /// <returns>Whether whoever asks shows what is needed.</returns>
    public bool Lets(HttpRequest request, Right needed) => needed <= RightOf(request);

    private static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] is ["navigate"] && !request.Path.StartsWithSegments("/api");

    private Right RightOf(HttpRequest request)
    {
        if (key.Length == 0)
        {
            return Right.Player;
        }

        var shown = request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..] : "";
        return Same(shown, key) ? Right.Player : readerKey.Length > 0 && Same(shown, readerKey) ? Right.Reader : Right.Anyone;
    }

    /// <summary>Takes as long for any key, so that nobody finds it letter by letter.</summary>
    private static bool Same(string shown, string wanted) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}
