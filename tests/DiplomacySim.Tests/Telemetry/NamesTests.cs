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

    private static IEnumerable<string> ActSpans => Enum.GetValues<ActKind>().Except(WithoutSpan).Select(kind => Words.Kebab(kind.ToString()));

    [Fact]
    public void The_readme_lists_every_name() => Generated.Section(
        "src/DiplomacySim.Telemetry/README.md",
        "names",
        new StringBuilder()
            .Append(Table("Spans", typeof(Names.Spans)))
            .Append(System.Globalization.CultureInfo.InvariantCulture, $"\nSpans of other acts: {string.Join(", ", ActSpans.Select(name => $"`{name}`"))}.\n\n")
            .Append(Table("Attributes", typeof(Names.Attributes)))
            .Append('\n')
            .Append(Table("Metrics", typeof(Names.Metrics)))
            .Append(System.Globalization.CultureInfo.InvariantCulture, $"\nCounts: {string.Join(", ", Counts.All.Select(count => $"`{count.Name}`"))}.\n")
            .ToString());

    [Fact]
    public void Nothing_is_emitted_that_is_not_in_the_table_and_all_that_is_in_it_is_emitted()
    {
        using var listener = new Listener();
        foreach (var row in (IEnumerable<object[]>)Repository.ScenarioFiles)
        {
            for (var seed = 1; seed <= 10; seed++)
            {
                Listener.Narrate((string)row[0], seed, "names");
            }
        }

        var phases = Enum.GetNames<Phase>().Select(phase => $"{Names.Spans.Phase} {Words.Kebab(phase)}");
        var spans = listener.Spans.Select(span => span.DisplayName).ToHashSet();
        Assert.Empty(spans.Except([.. Values(typeof(Names.Spans)), .. phases, .. ActSpans]));
        Assert.Empty(Values(typeof(Names.Spans)).Where(name => name != Names.Spans.Phase).Concat([.. phases, "offer", "amendment", "veto", "breach", "ratification"]).Except(spans));

        var attributes = listener.Spans.SelectMany(span => span.TagObjects).Select(tag => tag.Key.StartsWith(Names.Attributes.Term, StringComparison.Ordinal) ? Names.Attributes.Term : tag.Key).ToHashSet();
        Assert.Equal(Values(typeof(Names.Attributes)).Where(name => name != Names.Attributes.Untold).Order(), attributes.Order());

        var metrics = listener.Measurements.Select(measured => measured.Name).ToHashSet();
        var named = Values(typeof(Names.Metrics)).Where(name => name != Names.Metrics.Count).Concat(Counts.All.Select(count => Names.Metrics.Count + count.Name));
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
