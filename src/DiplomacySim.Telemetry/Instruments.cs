using System.Diagnostics.Metrics;

namespace DiplomacySim.Telemetry;

/// <summary>The metrics of all runs of a process.</summary>
internal static class Instruments
{
    private static readonly Meter Meter = new(TelemetryNames.Source);
    private static readonly Gauge<double> Tone = Meter.CreateGauge<double>(TelemetryNames.Metrics.Tone);
    private static readonly Gauge<double> Substance = Meter.CreateGauge<double>(TelemetryNames.Metrics.Substance);
    private static readonly Gauge<double> Index = Meter.CreateGauge<double>(TelemetryNames.Metrics.Index);
    private static readonly Gauge<double> Stock = Meter.CreateGauge<double>(TelemetryNames.Metrics.Stock);
    private static readonly Gauge<double> Level = Meter.CreateGauge<double>(TelemetryNames.Metrics.Level);
    private static readonly Gauge<double> Trust = Meter.CreateGauge<double>(TelemetryNames.Metrics.Trust);
    private static readonly Gauge<double> Grievance = Meter.CreateGauge<double>(TelemetryNames.Metrics.Grievance);
    private static readonly Counter<long> Rounds = Meter.CreateCounter<long>(TelemetryNames.Metrics.Rounds);
    private static readonly ILookup<ActKind, Counter<long>> Counters = Counts.All
        .Select(count => (count.Kinds, Counter: Meter.CreateCounter<long>(TelemetryNames.Metrics.Count + count.Name)))
        .SelectMany(count => count.Kinds.Select(kind => (Kind: kind, count.Counter)))
        .ToLookup(count => count.Kind, count => count.Counter);

    public static void Take(in Act act, Run run)
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
            Appraise(act, run.Setting.Scenario);
        }
        else if (act.Kind == ActKind.RoundEnd)
        {
            Rounds.Add(1);
            Measure(run);
        }
    }

    private static void Appraise(in Act act, Scenario scenario)
    {
        var (party, target) = Between(act.Source, act.Target, scenario);
        Trust.Record(act.Belief.Trust, party, target);
        Grievance.Record(act.Belief.Grievance, party, target);
    }

    private static void Measure(Run run)
    {
        foreach (var pair in run.Setting.Relations)
        {
            for (var side = 0; side < 2; side++)
            {
                var direction = pair.From(pair.Party(side));
                var (party, target) = Between(pair.Party(side), pair.Party(1 - side), run.Setting.Scenario);
                Tone.Record(run.World.Tone[direction], party, target);
                Substance.Record(run.World.Substance[direction], party, target);
                Index.Record(run.World.Index(direction), party, target);
                Stock.Record(Model.Measures.Stock.Of(run.World, direction), party, target);
            }

            var stock = (Model.Measures.Stock.Of(run.World, pair.Index * 2) + Model.Measures.Stock.Of(run.World, (pair.Index * 2) + 1)) / 2;
            Level.Record(run.Rules.Measures.Level(stock, run.World.IndexOf(pair.Index)),
                new KeyValuePair<string, object?>(TelemetryNames.Attributes.Relation, pair.Relation.Id));
        }
    }

    private static (KeyValuePair<string, object?> Party, KeyValuePair<string, object?> Target) Between(int party, int target, Scenario scenario) =>
        (new(TelemetryNames.Attributes.Party, scenario.Parties[party].Id), new(TelemetryNames.Attributes.Target, scenario.Parties[target].Id));

    private static KeyValuePair<string, object?> By(in Act act, CompiledScenario setting) => act.HasActor && !Counts.IsMutual(act.Kind)
        ? new(TelemetryNames.Attributes.Actor, setting.Scenario.Actors[act.Actor].Id)
        : new(TelemetryNames.Attributes.Relation, act.HasRelation ? setting.Scenario.Relations[act.Relation].Id : null);
}
