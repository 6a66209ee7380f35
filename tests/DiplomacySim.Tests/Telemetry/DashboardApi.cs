using System.Globalization;
using System.Text.Json;

namespace DiplomacySim.Tests;

/// <summary>What Aspire's dashboard has, by its HTTP API.</summary>
/// <param name="address">The address that people open, with the key in it.</param>
internal sealed class DashboardApi(Uri address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };

    /// <summary>How many spans it has.</summary>
    public async Task<int> Count() => (await Ask("spans?limit=1")).GetProperty("totalCount").GetInt32();

    public async Task<Collector.Span[]> Spans() =>
    [
        .. from whole in (await Ask("spans?limit=1000000")).GetProperty("data").GetProperty("resourceSpans").EnumerateArray()
           from scope in whole.GetProperty("scopeSpans").EnumerateArray()
           from span in scope.GetProperty("spans").EnumerateArray()
           select new Collector.Span(
               (string)Attributes(whole.GetProperty("resource"))["service.name"],
               scope.GetProperty("scope").GetProperty("name").GetString()!,
               span.GetProperty("traceId").GetString()!,
               span.GetProperty("spanId").GetString()!,
               span.TryGetProperty("parentSpanId", out var parent) ? parent.GetString() ?? "" : "",
               span.GetProperty("name").GetString()!,
               Attributes(span)),
    ];

    /// <summary>What it answers to those who have no key.</summary>
    public static async Task<int> StatusWithoutKey(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.GetAsync(new Uri("/api/telemetry/spans", UriKind.Relative));
        return (int)answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> Ask(string what)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/telemetry/{what}", UriKind.Relative));
        request.Headers.Add("X-API-Key", address.Query.Split('=')[1]);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await JsonSerializer.DeserializeAsync<JsonElement>(await answer.Content.ReadAsStreamAsync());
    }

    /// <returns>Empty where there are none: the list is left out then.</returns>
    private static Dictionary<string, object> Attributes(JsonElement holder) => !holder.TryGetProperty("attributes", out var attributes) ? []
        : attributes.EnumerateArray().ToDictionary(
            entry => entry.GetProperty("key").GetString()!, entry => Value(entry.GetProperty("value").EnumerateObject().Single()));

    private static object Value(JsonProperty value) => value.Name switch
    {
        "intValue" => long.Parse(value.Value.ToString(), CultureInfo.InvariantCulture),
        "doubleValue" => value.Value.GetDouble(),
        _ => value.Value.ToString(),
    };
}
