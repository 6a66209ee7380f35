using System.Reflection;
using System.Text;
using DiplomacySim.Telemetry;

namespace DiplomacySim.Tests;

/// <summary>The table of names, the code and what is emitted say the same.</summary>
[Collection(nameof(NarratorTests))]
public sealed class NamesTests
{
    private static readonly ActKind[] WithoutSpan =
        [ActKind.Appraisal, ActKind.Climate, ActKind.RoundEnd, ActKind.Counter, ActKind.Acceptance, ActKind.Rejection];

    /// <summary>What these runs do not have: too many acts for a span each, and connections.</summary>
    private static readonly string[] OfNoRun =
        [TelemetryNames.Attributes.Untold, TelemetryNames.Attributes.Refusal, TelemetryNames.Metrics.Refused, TelemetryNames.Metrics.Count];

    private static IEnumerable<string> ActSpans => Enum.GetValues<ActKind>().Except(WithoutSpan).Select(kind => Words.Kebab(kind.ToString()));

    [Fact]
    public void The_readme_lists_every_name() => Generated.Section(
        "src/DiplomacySim.Telemetry/README.md",
        "names",
        new StringBuilder()
            .Append(Table("Spans", typeof(TelemetryNames.Spans)))
            .Append(System.Globalization.CultureInfo.InvariantCulture,
            $"\nSpans of other acts: {string.Join(", ", ActSpans.Select(name => $"`{name}`"))}.\n\n")
            .Append(Table("Attributes", typeof(TelemetryNames.Attributes)))
            .Append('\n')
            .Append(Table("Metrics", typeof(TelemetryNames.Metrics)))
            .Append(System.Globalization.CultureInfo.InvariantCulture,
            $"\nCounts: {string.Join(", ", Counts.All.Select(count => $"`{count.Name}`"))}.\n")
            .ToString());

    [Fact]
    public void Nothing_is_emitted_that_is_not_in_the_table_and_all_that_is_in_it_is_emitted()
    {
        using var listener = new Listener();
        foreach (var row in (IEnumerable<object[]>)Repository.ScenarioFiles)
        {
            for (var seed = 1; seed <= 10; seed++)
            {
                Listener.NarrateInSilo((string)row[0], seed, "names");
            }
        }

        // Leaders who look for packages hardly ever agree on what somebody will object to.
        Listener.NarrateInSilo("contract-curve.yaml", 47, "objections", "actors.kremlin.readiness=0.6", "actors.white-house.readiness=0.6");

        var phases = Enum.GetNames<Phase>().Select(phase => $"{TelemetryNames.Spans.Phase} {Words.Kebab(phase)}");
        var spans = listener.Spans.Select(span => span.OperationName).ToHashSet();
        Assert.Empty(spans.Except([.. Values(typeof(TelemetryNames.Spans)), .. phases, .. ActSpans]));
        Assert.Empty(Values(typeof(TelemetryNames.Spans)).Where(name => name != TelemetryNames.Spans.Phase)
            .Concat([.. phases, "offer", "amendment", "veto", "breach", "ratification"]).Except(spans));

        var attributes = listener.Spans.SelectMany(span => span.TagObjects).Select(tag => tag.Key.StartsWith(TelemetryNames.Attributes.Term,
            StringComparison.Ordinal) ? TelemetryNames.Attributes.Term : tag.Key).ToHashSet();
        Assert.Equal(Values(typeof(TelemetryNames.Attributes)).Except(OfNoRun).Order(), attributes.Order());

        var metrics = listener.Measurements.Select(measured => measured.Name).ToHashSet();
        var named = Values(typeof(TelemetryNames.Metrics)).Except(OfNoRun)
            .Concat(Counts.All.Select(count => TelemetryNames.Metrics.Count + count.Name));
        Assert.Equal(named.Order(), metrics.Order());
    }

    private static IEnumerable<FieldInfo> Fields(Type names) => names.GetFields().Where(field => field.IsLiteral);

    private static IEnumerable<string> Values(Type names) => Fields(names).Select(field => (string)field.GetRawConstantValue()!);

    private static string Table(string title, Type names)
    {
        var rows = Fields(names).Select(field => $"| `{field.GetRawConstantValue()}` | {field.GetCustomAttribute<MeaningAttribute>()!.Text} |\n");
        return $"| {title} | meaning |\n| --- | --- |\n{string.Concat(rows)}";
    }
}
