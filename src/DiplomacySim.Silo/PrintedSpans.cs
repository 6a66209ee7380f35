using System.Collections;
using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using static DiplomacySim.Telemetry.TelemetryNames;

namespace DiplomacySim.Silo;

/// <summary>
/// Prints a span of the product as two or three lines: its name, ids and length; what the act says; its other attributes, without the prefix
/// that all of them have. The package's own exporter of spans takes twenty lines for the same.
/// </summary>
internal sealed class PrintedSpans(Delivery delivery) : ConsoleExporter<Activity>(new())
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            if (span.Source.Name == Source)
            {
                WriteLine(Block(span));
            }
        }

        delivery.Take(batch.Count);
        return ExportResult.Success;
    }

    private static string Block(Activity span)
    {
        var under = span.ParentSpanId == default ? "" : $" under {span.ParentSpanId}";
        var links = string.Concat(span.Links.Select(link => $", linked to {link.Context.SpanId}"));
        var text = span.GetTagItem(Attributes.Text) is { } said ? $"\n    {said}" : "";
        var others = string.Join(' ', span.TagObjects.Where(tag => tag.Key != Attributes.Text)
            .Select(tag => $"{tag.Key[Prefix.Length..]}={Word(tag.Value)}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{span.DisplayName}: {span.SpanId}{under} of {span.TraceId}, {span.Duration.TotalMilliseconds:0.0} ms{links}{text}\n    {others}");
    }

    private static string Word(object? value) => value switch
    {
        string text => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text,
        IEnumerable several => string.Join(',', several.Cast<object>()),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.####}"),
    };
}
