using System.Diagnostics;
using static DiplomacySim.Telemetry.TelemetryNames;

namespace DiplomacySim.Tests;

/// <summary>The exchange from the record is the tree of the spans.</summary>
[Collection(nameof(NarratorTests))]
public sealed class ExchangeTests
{
    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void An_act_stands_in_the_trace_where_it_stands_in_the_exchange(string file)
    {
        using var listener = new Listener();
        var log = Listener.Narrate(file, 1, "exchange");
        var byId = listener.Spans.ToDictionary(span => span.SpanId);
        var ofSpans = listener.Spans.Where(span => span.GetTagItem(Attributes.Act) is not null && span.DisplayName != Spans.CounterOffer)
            .ToDictionary(span => (int)span.GetTagItem(Attributes.Act)!, span => Above(span, byId));
        var ofRecord = log.Acts.GroupBy(act => act.Round).SelectMany(round => Exchange.Of(round))
            .SelectMany(root => Places(root, Words.Kebab(root.Phase.ToString()))).ToDictionary(place => place.Act, place => place.Above);

        Assert.Equal(ofRecord.OrderBy(place => place.Key), ofSpans.OrderBy(place => place.Key));
    }

    /// <returns>The act above, or the phase.</returns>
    private static string Above(Activity span, Dictionary<ActivitySpanId, Activity> byId) =>
        byId[span.ParentSpanId] is var parent && parent.GetTagItem(Attributes.Act) is int act ? $"{act}"
        : (string)parent.GetTagItem(Attributes.Phase)!;

    private static IEnumerable<(int Act, string Above)> Places(Exchange exchange, string above) =>
        exchange.Answers.SelectMany(answer => Places(answer, $"{exchange.Act.Id}")).Prepend((exchange.Act.Id, above));
}
