using System.Diagnostics;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>Spans with the names of their parents and the acts they tell, which are the same whoever plays the run.</summary>
internal static class SpanTree
{
    public static string[] Of(IReadOnlyCollection<Collector.Span> spans)
    {
        var names = spans.ToDictionary(span => span.Id, span => span.Name);
        return Sorted(spans.Select(span => Line(names.GetValueOrDefault(span.Parent), span.Name, span.Attributes.GetValueOrDefault)));
    }

    public static string[] Of(IReadOnlyCollection<Activity> spans)
    {
        var names = spans.ToDictionary(span => span.SpanId, span => span.DisplayName);
        return Sorted(spans.Select(span => Line(names.GetValueOrDefault(span.ParentSpanId), span.DisplayName, span.GetTagItem)));
    }

    private static string Line(string? parent, string name, Func<string, object?> attribute) =>
        $"{parent}/{name} {attribute(TelemetryNames.Attributes.Act)} {attribute(TelemetryNames.Attributes.Text)}";

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
