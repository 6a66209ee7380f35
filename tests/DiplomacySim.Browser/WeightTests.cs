using System.IO.Compression;

namespace DiplomacySim.Tests;

/// <summary>How much a browser has to fetch, from where, and under which policy.</summary>
[Collection(nameof(Staged))]
public sealed class WeightTests(Stage stage)
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly string[] Files = ["/", "/app.js", "/app.css", "/favicon.svg"];

    [Theory]
    [InlineData("/runs")]
    [InlineData($"/runs/{Stage.Ready}/rounds/30/acts/438")]
    [InlineData("/tour/1")]
    public async Task A_first_page_takes_few_requests_and_none_to_elsewhere(string path)
    {
        await using var reader = await stage.Reader();
        await reader.Open(path);

        Assert.InRange(reader.Requests.Count, 4, 10);
        Assert.All(reader.Requests, address => Assert.StartsWith(stage.Http.BaseAddress!.AbsoluteUri, address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bundle_is_small_and_comes_compressed()
    {
        var (raw, compressed) = (0L, 0L);
        foreach (var file in Files)
        {
            using var plain = await Fetch(file, "identity");
            using var packed = await Fetch(file, "br");
            var (whole, wire) = (await plain.Content.ReadAsByteArrayAsync(), await packed.Content.ReadAsByteArrayAsync());
            (raw, compressed) = (raw + whole.Length, compressed + wire.Length);
            using var unpacked = new MemoryStream();
            if (packed.Content.Headers.ContentEncoding.Contains("br"))
            {
                await using var stream = new BrotliStream(new MemoryStream(wire), CompressionMode.Decompress);
                await stream.CopyToAsync(unpacked);
                Assert.Equal(whole, unpacked.ToArray());
            }
        }

        Assert.InRange(raw, 1, 150_000);
        Assert.InRange(compressed, 1, 60_000);
        Assert.True(compressed < raw / 2, $"{compressed} of {raw} bytes");
    }

    [Fact]
    public async Task Every_answer_has_the_policy()
    {
        foreach (var path in Files.Concat(["/runs", "/tour/2", "/api/runs", "/api/nothing", $"/api/runs/{Stage.Ready}/pictures/trajectory.svg"]))
        {
            using var answer = await stage.Http.GetAsync(path);
            Assert.Equal(Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        }
    }

    private async Task<HttpResponseMessage> Fetch(string file, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, file);
        request.Headers.AcceptEncoding.Add(new(encoding));
        var answer = await stage.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, file);
        return answer;
    }
}
