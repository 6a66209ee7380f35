using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DiplomacySim.Telemetry;

/// <summary>Spans as a file that collectors and viewers of traces read: the JSON form of an export request of OTLP 1.</summary>
public static class OtlpJson
{
    private const int Internal = 1;
    private const int Ok = 1;
    private const int Error = 2;

    public static void Write(Stream file, IReadOnlyList<SimulatedSpan> spans, string version)
    {
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteStartArray("resourceSpans");
        json.WriteStartObject();
        json.WriteStartObject("resource");
        Attributes(json, [new("service.name", "diplomacysim"), new("service.version", version)]);
        json.WriteEndObject();
        json.WriteStartArray("scopeSpans");
        json.WriteStartObject();
        json.WriteStartObject("scope");
        json.WriteString("name", TelemetryNames.Source);
        json.WriteString("version", version);
        json.WriteEndObject();
        json.WriteStartArray("spans");
        foreach (var span in spans)
        {
            Span(json, span);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, SimulatedSpan span)
    {
        var activity = span.Span;
        json.WriteStartObject();
        json.WriteString("traceId", activity.TraceId.ToHexString());
        json.WriteString("spanId", span.Id);
        if (span.Parent is { } parent)
        {
            json.WriteString("parentSpanId", parent);
        }

        json.WriteString("name", activity.DisplayName);
        json.WriteNumber("kind", Internal);
        json.WriteString("startTimeUnixNano", Nanoseconds(span.Start));
        json.WriteString("endTimeUnixNano", Nanoseconds(span.End));
        Attributes(json, activity.TagObjects);
        json.WriteStartArray("links");
        foreach (var link in span.Links)
        {
            json.WriteStartObject();
            json.WriteString("traceId", activity.TraceId.ToHexString());
            json.WriteString("spanId", link);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("status");
        if (activity.Status != ActivityStatusCode.Unset)
        {
            json.WriteNumber("code", activity.Status == ActivityStatusCode.Ok ? Ok : Error);
            json.WriteString("message", activity.StatusDescription ?? "");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Attributes(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        json.WriteStartArray("attributes");
        foreach (var (name, value) in attributes.Where(attribute => attribute.Value is not null))
        {
            json.WriteStartObject();
            json.WriteString("key", name);
            json.WriteStartObject("value");
            switch (value)
            {
                case bool truth:
                    json.WriteBoolean("boolValue", truth);
                    break;
                case int or long:
                    json.WriteString("intValue", Convert.ToString(value, CultureInfo.InvariantCulture));
                    break;
                case double number:
                    json.WriteNumber("doubleValue", number);
                    break;
                default:
                    json.WriteString("stringValue", Convert.ToString(value, CultureInfo.InvariantCulture));
                    break;
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Nanoseconds(DateTimeOffset moment) =>
        ((moment - DateTimeOffset.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);
}
