using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DiplomacySim.Web;

/// <summary>A file of the page, as it is in the assembly and compressed once.</summary>
internal sealed class Bundled
{
    private const string Folder = "Bundle/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly byte[] plain;
    private readonly byte[] brotli;
    private readonly byte[] gzip;

    private Bundled(string name, byte[] content)
    {
        (Name, plain) = (name, content);
        Type = Types[Path.GetExtension(name)];
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"";
        brotli = Compressed(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
        gzip = Compressed(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize));
    }

    /// <summary>All files of the page by their names.</summary>
    public static IReadOnlyDictionary<string, Bundled> All { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => new Bundled(name[Folder.Length..].Replace('\\', '/'), Content(name)))
        .ToDictionary(file => file.Name, StringComparer.Ordinal);

    /// <summary>The page itself.</summary>
    public static Bundled Index => All["index.html"];

    public string Name { get; }

    public string Type { get; }

    /// <summary>As HTTP has it: it is another one where the content is another one.</summary>
    public string Tag { get; }

    public int Length => plain.Length;

    public async Task Answer(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch.ToString().Split(',').Select(tag => tag.Trim()).Contains(Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var taken = request.Headers.AcceptEncoding.ToString();
        var (encoding, content) = taken.Contains("br", StringComparison.OrdinalIgnoreCase) ? ("br", brotli)
            : taken.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? ("gzip", gzip)
            : ("", plain);
        if (encoding.Length > 0)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentType = Type;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(content, http.RequestAborted);
        }
    }

    private static byte[] Content(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Compressed(byte[] content, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed))
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }
}
