using System.Diagnostics.Metrics;
using System.Reflection;

namespace DiplomacySim.Telemetry;

/// <summary>The metrics of all runs of a process.</summary>
internal static class Instruments
{
    private static readonly Meter Meter = new(TelemetryNames.Source, TelemetryNames.Version);
    private static readonly Gauge<double> Tone = Gauge(TelemetryNames.Metrics.Tone);
    private static readonly Gauge<double> Substance = Gauge(TelemetryNames.Metrics.Substance);
    private static readonly Gauge<double> Index = Gauge(TelemetryNames.Metrics.Index);
    private static readonly Gauge<double> Stock = Gauge(TelemetryNames.Metrics.Stock);
    private static readonly Gauge<double> Level = Gauge(TelemetryNames.Metrics.Level);
    private static readonly Gauge<double> Trust = Gauge(TelemetryNames.Metrics.Trust);
    private static readonly Gauge<double> Grievance = Gauge(TelemetryNames.Metrics.Grievance);
    private static readonly Counter<long> Rounds = Counter(TelemetryNames.Metrics.Rounds, TelemetryNames.Metrics.Rounds, "{round}");
    private static readonly ILookup<ActKind, Counter<long>> Counters = Counts.All
        .Select(count => (count.Kinds, Counter: Counter(TelemetryNames.Metrics.Count + count.Name, TelemetryNames.Metrics.Count, "{act}")))
        .SelectMany(count => count.Kinds.Select(kind => (Kind: kind, count.Counter)))
        .ToLookup(count => count.Kind, count => count.Counter);

    /// <param name="tag">The run.</param>
    public static void Take(in Act act, Run run, KeyValuePair<string, object?> tag)
    {
        if (Counts.IsCounted(act, run.Setting))
        {
            foreach (var counter in Counters[act.Kind])
            {
                counter.Add(1, By(act, run.Setting));
            }
        }

        if (act.Kind == ActKind.Appraisal)
        {
            Appraise(act, run.Setting.Scenario, tag);
        }
        else if (act.Kind == ActKind.RoundEnd)
        {
            Rounds.Add(1);
            Measure(run, tag);
        }
    }

    private static void Appraise(in Act act, Scenario scenario, KeyValuePair<string, object?> tag)
    {
        var (party, target) = Between(act.Source, act.Target, scenario);
        Trust.Record(act.Belief.Trust, tag, party, target);
        Grievance.Record(act.Belief.Grievance, tag, party, target);
    }

    private static void Measure(Run run, KeyValuePair<string, object?> tag)
    {
        foreach (var pair in run.Setting.Relations)
        {
            for (var side = 0; side < 2; side++)
            {
                var direction = pair.From(pair.Party(side));
                var (party, target) = Between(pair.Party(side), pair.Party(1 - side), run.Setting.Scenario);
                Tone.Record(run.World.Tone[direction], tag, party, target);
                Substance.Record(run.World.Substance[direction], tag, party, target);
                Index.Record(run.World.Index(direction), tag, party, target);
                if (Stock.Enabled)
                {
                    Stock.Record(Model.Measures.Stock.Of(run.World, direction), tag, party, target);
                }
            }

            if (Level.Enabled)
            {
                var level = run.Rules.Measures.Level(Model.Measures.Stock.OfRelation(run.World, pair.Index), run.World.IndexOf(pair.Index));
                Level.Record(level, tag, new KeyValuePair<string, object?>(TelemetryNames.Attributes.Relation, pair.Relation.Id));
            }
        }
    }

    private static Gauge<double> Gauge(string name) => Meter.CreateGauge<double>(name, "1", Meaning(name));

    /// <param name="as">The constant that tells what it means.</param>
    internal static Counter<long> Counter(string name, string @as, string unit) => Meter.CreateCounter<long>(name, unit, Meaning(@as));

    private static string Meaning(string name) => typeof(TelemetryNames.Metrics).GetFields()
        .Where(field => Equals(field.GetRawConstantValue(), name))
        .Select(field => field.GetCustomAttribute<MeaningAttribute>()!.Text).First();

    private static (KeyValuePair<string, object?> Party, KeyValuePair<string, object?> Target) Between(int party, int target, Scenario scenario) =>
        (new(TelemetryNames.Attributes.Party, scenario.Parties[party].Id), new(TelemetryNames.Attributes.Target, scenario.Parties[target].Id));

    private static KeyValuePair<string, object?> By(in Act act, CompiledScenario setting) => act.HasActor && !Counts.IsMutual(act.Kind)
        ? new(TelemetryNames.Attributes.Actor, setting.Scenario.Actors[act.Actor].Id)
        : new(TelemetryNames.Attributes.Relation, act.HasRelation ? setting.Scenario.Relations[act.Relation].Id : null);
}
