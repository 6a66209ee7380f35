using System.Net;
using System.Net.Http.Headers;
using DiplomacySim.Silo;
using DiplomacySim.Web;

namespace DiplomacySim.Tests;

/// <summary>The page on the loopback address, with keys.</summary>
public sealed class KeyedPage : IAsyncLifetime, IDisposable
{
    public const string Key = "those-who-play-0123456789";
    public const string ReaderKey = "those-who-read-0123456789";

    public ServedPage Page { get; } = new() { Settings = new() { Key = Key, ReaderKey = ReaderKey } };

    public Task InitializeAsync() => Page.InitializeAsync();

    public Task DisposeAsync() => Page.DisposeAsync();

    public void Dispose() => Page.Dispose();
}

public sealed class KeyTests(KeyedPage keyed) : IClassFixture<KeyedPage>
{
    public static TheoryData<string> Routes => RouteTests.Routes;

    [Theory, MemberData(nameof(Routes))]
    public async Task A_route_is_for_those_who_show_the_key_that_it_needs(string name)
    {
        var right = RouteTable.All.Single(route => $"{route.Method} {route.Path}" == name).Right;

        Assert.Equal(right == Right.Anyone, await Lets(name, null));
        Assert.Equal(right == Right.Anyone, await Lets(name, "another-key-0123456789"));
        Assert.Equal(right == Right.Anyone, await Lets(name, KeyedPage.Key[..^1]));
        Assert.Equal(right <= Right.Reader, await Lets(name, KeyedPage.ReaderKey));
        Assert.True(await Lets(name, KeyedPage.Key));
    }

    [Fact]
    public void The_address_has_the_key_where_browsers_keep_it_to_themselves() =>
        Assert.Equal($"#key={KeyedPage.Key}", keyed.Page.Server.Address!.Fragment);

    [Theory]
    [InlineData("DiplomacySim:Web:Address=0.0.0.0", "PlainTextInATrustedRoom")]
    [InlineData("DiplomacySim:Web:Address=192.0.2.1", "DiplomacySim:Web:Certificate")]
    [InlineData("DiplomacySim:Web:Address=here", "is no IP address")]
    [InlineData("DiplomacySim:Web:Key=short", "at least 16")]
    [InlineData("DiplomacySim:Web:Certificate=none.pem", "go together")]
    [InlineData("DiplomacySim:Web:Port=70000", "0 to 65535")]
    public void A_page_that_would_not_be_kept_from_others_is_not_served(string setting, string reason)
    {
        using var folder = new CommandRunner();
        var problem = Assert.Throws<UnusableSettingException>(() => SiloHost.StandAlone(
            [$"--DiplomacySim:DataFolder={folder.Folder}", $"--{setting}", $"--DiplomacySim:SiloPort={Ports.Free()}",
                $"--DiplomacySim:GatewayPort={Ports.Free()}"]));

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_others_are_trusted_with_plain_text_they_need_a_key_all_the_same()
    {
        using var page = new ServedPage { Settings = new() { Address = "0.0.0.0", PlainTextInATrustedRoom = true } };
        await page.InitializeAsync();
        var key = page.Server.Address!.Fragment;
        page.Http.DefaultRequestHeaders.Authorization = null;
        using var response = await page.Http.GetAsync("/api/runs");
        await page.DisposeAsync();

        Assert.Matches("^#key=[0-9a-f]{32}$", key);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task With_a_certificate_the_page_answers_over_TLS_only()
    {
        using var certificates = new IssuedCertificates();
        var (certificate, key) = (certificates.FileOf("silo.pem"), certificates.FileOf("silo.key"));
        using var page = new ServedPage { Settings = new() { Certificate = certificate, CertificateKey = key } };
        await page.InitializeAsync();
        using var plain = new HttpClient();
        var address = page.Server.Address!;
        using var answer = await page.Http.GetAsync("/api/runs");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => plain.GetAsync(new UriBuilder(address) { Scheme = "http" }.Uri));
        await page.DisposeAsync();

        Assert.Equal(("https", HttpStatusCode.OK), (address.Scheme, answer.StatusCode));
    }

    private async Task<bool> Lets(string route, string? key)
    {
        using var request = Requested.Of(route);
        using var http = new HttpClient { BaseAddress = keyed.Page.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode != HttpStatusCode.Unauthorized;
    }
}
